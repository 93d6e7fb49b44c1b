import { areaName, cellName, columnName } from '../core/reference.ts'
import type { Cell, Chart, Row, Sheet, Table, View, Workbook } from '../workbook/workbook.ts'
import { rowsPerBlock } from '../workbook/workbook.ts'
import { formatName, formatVersion } from './format.ts'
import { jsonLine, record } from './json.ts'
import { rowFilterJson, shapeJson } from './sheetShapeJson.ts'

/**
 * A workbook as the text of a `.forecell` file: JSON that is the same for the same workbook and view, and made to be
 * read in a diff. Format name and version come first, then all keys are sorted; one line holds one row of cells, one
 * name, one chart series or the whole view; the text ends with a line end. No computed value is in it.
 *
 * ```
 * "rows": [
 *  {"A1": {"style": "heading", "value": "AI 2027"}},
 *  {"A3": "SC → SAR", "B3": 4, "C3": "years", "D3": "=B3*365"},
 *  {"A4": {"value": "=text, no formula"}}
 * ]
 * ```
 *
 * A cell that holds only its input stands as a bare constant, or as a string starting with `=` for a formula. Any
 * other cell is an object with the fields of `Cell`. Text that starts with `=` is therefore always in an object.
 *
 * @throws Failure `file-unwritable` for a number that is not finite
 */
export function encode(workbook: Workbook, view: View = {}): string {
  return `{
"format": ${JSON.stringify(formatName)},
"version": ${formatVersion},
"charts": ${list(workbook.charts.map(chartText))},
"names": ${list(workbook.names.map(jsonLine))},
${workbook.seed === undefined ? '' : `"seed": ${workbook.seed},\n`}"sheets": ${list(workbook.sheets.map(sheetText))},
${workbook.tables ? `"tables": ${list(workbook.tables.map(tableLine))},\n` : ''}"view": ${jsonLine(view)}
}
`
}

/** Its columns are called as its header cells say. */
const tableLine = ({ id, name, sheet, area, totals, filter }: Table) =>
  jsonLine({ id, name, sheet, area: areaName(area), totals, filter: filter && rowFilterJson(filter) })

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
}

/** One key a line, in the order of {@link jsonLine}. */
function block(fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.keys(fields)
    .sort()
    .flatMap((key) => (fields[key] === undefined ? [] : [`${JSON.stringify(key)}: ${fields[key]}`]))
  return `{\n${lines.join(',\n')}\n}`
}

function chartText(chart: Chart): string {
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(chart)) if (value !== undefined) fields[key] = jsonLine(value)
  return block({ ...fields, series: list(chart.series.map(jsonLine)) })
}

function sheetText(sheet: Sheet): string {
  const widths = Object.entries(sheet.columnWidths)
    .map(([column, width]) => [Number(column), width] as const)
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => [columnName(column), width] as const)
  const rows: string[] = []
  sheet.blocks.forEach((rowsOfBlock, b) => {
    rowsOfBlock?.forEach((row, r) => {
      const cells = row ? rowCells(row, b * rowsPerBlock + r) : []
      if (cells.length > 0) rows.push(record(cells))
    })
  })
  const shape: Record<string, string> = {}
  for (const [key, value] of Object.entries(shapeJson(sheet))) {
    if (value !== undefined) shape[key] = value instanceof Map ? record([...value]) : jsonLine(value)
  }
  return block({
    id: jsonLine(sheet.id),
    name: jsonLine(sheet.name),
    columnWidths: record(widths),
    ...shape,
    rows: list(rows),
  })
}

function rowCells(row: Row, rowIndex: number): (readonly [string, unknown])[] {
  const cells: (readonly [string, unknown])[] = []
  row.forEach((cell, column) => {
    const text = cell && cellJson(cell)
    if (text !== undefined) cells.push([cellName(rowIndex, column), text])
  })
  return cells
}

function cellJson(cell: Cell): unknown {
  const keys = (Object.keys(cell) as (keyof Cell)[]).filter((key) => cell[key] !== undefined)
  if (keys.length === 0) return undefined
  if (keys.length > 1) return cell
  if (cell.formula !== undefined) return cell.formula
  const { value } = cell
  return value === undefined || (typeof value === 'string' && value.startsWith('=')) ? cell : value
}
