import type { Area } from '../../model/core/reference.ts'
import type { Scalar } from '../../model/core/value.ts'
import { isDateFormat } from '../../model/format/code.ts'
import { dateAsWritten } from '../../model/format/dateAsWritten.ts'
import type { Clip } from '../../model/workbook/clip.ts'
import type { CellPatch } from '../../model/workbook/patchedCell.ts'
import { patchedCell } from '../../model/workbook/patchedCell.ts'
import type { Cell } from '../../model/workbook/workbook.ts'
import { declarations, htmlLooks } from './htmlLooks.ts'
import { typedCell } from './typedCell.ts'

/** Cells of another program from the first table of an HTML text, with numbers in full where they are given; `null`: no table. */
export function htmlClip(html: string): Clip | null {
  // Parsed as a document of its own, in which nothing runs or loads.
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const table = page.querySelector('table')
  if (!table) return null
  const rules = classRules(html)
  const rows: (Cell | null)[][] = []
  const lines = [...table.rows]
  lines.forEach((line, r) => {
    rows[r] ??= []
    let column = 0
    for (const td of line.cells) {
      while (rows[r]?.[column] !== undefined) column++
      const columns = span(td.colSpan)
      const height = Math.min(span(td.rowSpan), lines.length - r)
      for (let down = 0; down < height; down++) {
        rows[r + down] ??= []
        for (let across = 0; across < columns; across++) {
          ;(rows[r + down] as (Cell | null)[])[column + across] = down + across === 0 ? cellOf(td, rules) : null
        }
      }
      column += columns
    }
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return null
  const area: Area = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }
  return { sheet: '', area, cells: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) }
}

const span = (wanted: number) => Math.min(Math.max(wanted, 1), 1000)

/** The window's policy forbids inline styles, even where nothing is drawn: they stand under another name. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

/** Declarations by class, as Excel writes them into the head. */
function classRules(html: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, name, body] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (name !== undefined && body !== undefined) rules.set(name, body)
    }
  }
  return rules
}

function cellOf(td: HTMLTableCellElement, rules: ReadonlyMap<string, string>): Cell | null {
  const style = declarations(
    [...td.classList].map((name) => rules.get(name) ?? ''),
    td.dataset.style ?? '',
  )
  const looks = htmlLooks(td, style)
  const format = looks.format ?? sheetsFormat(td)
  const known = givenValue(td)
  if (known !== undefined) return patchedCell(undefined, { ...looks, format, value: known } as CellPatch) ?? null
  const text = shownText(td)
  if (looks.format === '@' && text !== '')
    return patchedCell(undefined, { ...looks, format: null, value: text }) ?? null
  const day = format !== undefined && isDateFormat(format) ? dateAsWritten(text, format) : null
  const cell = day === null ? typedCell(text) : { value: day }
  return patchedCell(undefined, { ...cell, ...looks, format: format ?? cell?.format }) ?? null
}

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

function sheetsFormat(td: HTMLTableCellElement): string | undefined {
  try {
    const format = JSON.parse(td.getAttribute('data-sheets-numberformat') ?? '{}') as Readonly<Record<string, unknown>>
    return typeof format['2'] === 'string' && format['2'] !== '' ? format['2'] : undefined
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
