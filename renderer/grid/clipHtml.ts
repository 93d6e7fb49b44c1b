import { type Area, cellName, contains } from '../../model/core/reference.ts'
import { type CellValue, isError } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'
import { numberText } from '../../model/format/editText.ts'
import { siCode } from '../../model/format/siPrefix.ts'
import type { Clip } from '../../model/workbook/clip.ts'
import { lightShades } from '../../model/workbook/colours.ts'
import type { BorderLine, Cell } from '../../model/workbook/workbook.ts'

/**
 * Copied cells as an HTML table, as Excel, Google Sheets and LibreOffice take it: beside what each cell shows it
 * carries the number in full, its format code and its looks.
 */
export function clipHtml(clip: Clip): string {
  const merges = clip.merges ?? []
  const rows = clip.cells.map((line, r) => {
    const cells = line.map((cell, c) => {
      const merge = merges.length > 0 && merges.find((each) => contains(each, r, c))
      if (merge && (merge.top !== r || merge.left !== c)) return ''
      return cellHtml(cell, clip.values?.[r]?.[c] ?? cell?.value ?? null, merge || undefined)
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>' +
    `<google-sheets-html-origin></google-sheets-html-origin><table data-forecell="${cellName(clip.area.top, clip.area.left)}">${rows.join('')}</table></body></html>`
  )
}

/** How many rows and columns a merged cell covers. */
function spans({ top, left, bottom, right }: Area): (readonly [string, string])[] {
  return [
    ['rowspan', bottom > top ? String(bottom - top + 1) : ''],
    ['colspan', right > left ? String(right - left + 1) : ''],
  ]
}

function cellHtml(cell: Cell | null, value: CellValue, merge: Area | undefined): string {
  const attributes = [
    ...(merge ? spans(merge) : []),
    ...valueAttributes(value, cell?.format),
    ...ownAttributes(cell),
    ['style', styleText(cell, value)] as const,
  ]
  const written = attributes.filter(([, text]) => text !== '').map(([name, text]) => ` ${name}="${escaped(text)}"`)
  const text = escaped(display(value, cell?.format).text).replaceAll('\n', '<br>')
  return `<td${written.join('')}>${text}</td>`
}

/** The cell itself, for other windows of this program. */
function ownAttributes(cell: Cell | null): (readonly [string, string])[] {
  if (!cell || Object.keys(cell).every((key) => key === 'value')) return []
  return [['data-forecell', JSON.stringify(cell)]]
}

/** What Excel (`x:`) and Google Sheets (`data-sheets-`) read instead of the text. */
function valueAttributes(value: CellValue, format: string | undefined): (readonly [string, string])[] {
  const code = format === undefined ? undefined : foreignCode(format)
  const numberFormat =
    code === undefined ? [] : [['data-sheets-numberformat', JSON.stringify({ '1': 2, '2': code })] as const]
  if (typeof value === 'number' && Number.isFinite(value)) {
    return [
      ['x:num', numberText(value)],
      ['data-sheets-value', JSON.stringify({ '1': 3, '3': value })],
      ...numberFormat,
    ]
  }
  if (typeof value === 'string') return [['data-sheets-value', JSON.stringify({ '1': 2, '2': value })]]
  if (typeof value === 'boolean') return [['data-sheets-value', JSON.stringify({ '1': 4, '4': value ? 1 : 0 })]]
  return []
}

/** Other programs do not know our SI prefixes; engineering notation says the same. */
const foreignCode = (format: string) => (siCode(format) === null ? format : '##0.00E+0')

function styleText(cell: Cell | null, value: CellValue): string {
  const declarations: string[] = []
  const set = (property: string, text: string | false | undefined) => {
    if (text) declarations.push(`${property}:${text}`)
  }
  if (typeof value === 'string') set('mso-number-format', '"\\@"')
  else if (cell?.format !== undefined) set('mso-number-format', `"${msoCode(foreignCode(cell.format))}"`)
  const heading = cell?.style === 'heading'
  set('font-weight', (cell?.bold || heading || cell?.style === 'output') && 'bold')
  set('font-style', cell?.italic && 'italic')
  const lines = [cell?.underline && 'underline', cell?.strike && 'line-through'].filter(Boolean).join(' ')
  set('text-decoration', lines)
  set('text-align', cell?.align ?? display(value, cell?.format).align)
  set('vertical-align', cell?.vertical)
  set('white-space', cell?.wrap && 'normal')
  const { ink, fill } = lightShades
  set('color', cell?.colour ? ink[cell.colour] : isError(value) ? ink.red : styleInk(cell))
  set('background', cell?.fill ? fill[cell.fill] : cell?.style === 'input' && fill.blue)
  set('border-top', lineText(cell?.borderTop))
  set('border-right', lineText(cell?.borderRight))
  set('border-bottom', lineText(cell?.borderBottom ?? (heading ? 'thin' : undefined)))
  set('border-left', lineText(cell?.borderLeft))
  return declarations.join(';')
}

function styleInk(cell: Cell | null): string | undefined {
  if (cell?.style === 'input') return lightShades.ink.blue
  return cell?.style === 'note' ? lightShades.ink.grey : undefined
}

const lineText = (line: BorderLine | undefined) =>
  line && (line === 'thick' ? '1.5pt solid #000000' : '.5pt solid #000000')

/** Excel reads the code as a CSS text in which every sign is escaped. */
const msoCode = (code: string) =>
  code.replace(/[^A-Za-z0-9 ]/g, (sign) => (sign === '"' ? '\\0022' : sign.charCodeAt(0) > 126 ? sign : `\\${sign}`))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
