import type { Address } from '../../model/core/reference.ts'
import type { Scalar } from '../../model/core/value.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { checkedCell } from '../../model/file/schema.ts'
import { isDateFormat } from '../../model/format/code.ts'
import { dateAsWritten } from '../../model/format/dateAsWritten.ts'
import { display } from '../../model/format/display.ts'
import { fromR1C1 } from '../../model/formula/fromR1C1.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { CellPatch } from '../../model/workbook/patchedCell.ts'
import { patchedCell } from '../../model/workbook/patchedCell.ts'
import type { Cell } from '../../model/workbook/workbook.ts'
import { declarations, htmlLooks } from './htmlLooks.ts'
import { typedCell } from './typedCell.ts'

/** A cell of a table from the clipboard. */
export interface HtmlCell {
  readonly cell: Cell | null
  /** What it shows, in full; `undefined`: its formula alone says it. */
  readonly shown: Scalar | undefined
}

/** @param at where its formula will stand */
export function htmlCell(td: HTMLTableCellElement, rules: ReadonlyMap<string, string>, at: Address): HtmlCell {
  const style = declarations(
    [...td.classList].map((name) => rules.get(name) ?? ''),
    td.dataset.style ?? '',
  )
  const known = givenValue(td)
  const own = ownCell(td)
  if (own) return { cell: own, shown: known ?? own.value }
  const constant = constantCell(td, style, known)
  const formula = td.getAttribute('data-sheets-formula')
  if (formula === null || !formula.startsWith('=')) return { cell: constant, shown: constant?.value }
  const read = normalised(fromR1C1(formula, at.row, at.column), spelling)
  return { cell: patchedCell(constant ?? undefined, { formula: read, value: null }) ?? null, shown: constant?.value }
}

/** What another window of this program wrote, checked like a file. */
function ownCell(td: HTMLTableCellElement): Cell | null {
  const json = td.getAttribute('data-forecell')
  if (json === null) return null
  try {
    const cell = checkedCell(JSON.parse(json))
    return 'problem' in cell ? null : cell
  } catch {
    return null
  }
}

function constantCell(
  td: HTMLTableCellElement,
  style: ReturnType<typeof declarations>,
  known: Scalar | undefined,
): Cell | null {
  const looks = htmlLooks(td, style)
  const format = looks.format ?? sheetsFormat(td)
  const made = (cell: Cell | null) => {
    const whole = { ...cell, ...looks, format: cell?.format }
    // Other programs write out where a number stands by itself.
    const usual = display(cell?.value ?? null, cell?.format).align
    return patchedCell(undefined, { ...whole, ...(whole.align === usual && { align: null }) } as CellPatch) ?? null
  }
  if (known !== undefined) return made(withFormat({ value: known }, format))
  const text = shownText(td)
  if (looks.format === '@' && text !== '') return made({ value: text })
  const day = format !== undefined && isDateFormat(format) ? dateAsWritten(text, format) : null
  const cell = day === null ? typedCell(text) : { value: day }
  return made(withFormat(cell, format ?? cell?.format))
}

const withFormat = (cell: Cell | null, format: string | undefined): Cell | null =>
  format === undefined ? cell : { ...cell, format }

/** The number, text or truth value that the program says beside what it shows. */
function givenValue(td: HTMLTableCellElement): Scalar | undefined {
  const number = td.getAttribute('x:num')
  if (number !== null && number !== '' && Number.isFinite(Number(number))) return Number(number)
  const json = td.getAttribute('data-sheets-value')
  if (json === null) return undefined
  try {
    const value = JSON.parse(json) as Readonly<Record<string, unknown>>
    if (value['1'] === 2 && typeof value['2'] === 'string') return value['2']
    if (value['1'] === 3 && typeof value['3'] === 'number') return value['3']
    if (value['1'] === 4) return value['4'] === 1
  } catch {
    // What it shows is good enough.
  }
  return undefined
}

/** What Google Sheets shows where only the kind of a format is given. */
const kindFormats: Readonly<Record<string, string>> = {
  3: '0.00%',
  5: 'yyyy-mm-dd',
  6: 'hh:mm:ss',
  7: 'yyyy-mm-dd hh:mm:ss',
  8: '0.00E+00',
}

function sheetsFormat(td: HTMLTableCellElement): string | undefined {
  try {
    const format = JSON.parse(td.getAttribute('data-sheets-numberformat') ?? '{}') as Readonly<Record<string, unknown>>
    const code = format['2']
    return typeof code === 'string' && code !== '' ? code : kindFormats[String(format['1'])]
  } catch {
    return undefined
  }
}

/** The text as it looks: line breaks of the source are spaces, `<br>` breaks lines. */
function shownText(td: HTMLTableCellElement): string {
  for (const br of td.querySelectorAll('br')) br.replaceWith('\ue000')
  return (td.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\ue000 ?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim()
}
