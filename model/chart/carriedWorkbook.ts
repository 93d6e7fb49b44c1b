import { columnName } from '../core/reference.ts'
import { type CellValue, isError } from '../core/value.ts'
import { withReferences } from '../workbook/restructuredWorkbook.ts'
import { type Cell, type Chart, type Row, rowsPerBlock, type Workbook } from '../workbook/workbook.ts'
import type { ReadReference } from './chartData.ts'

/** More than this would make pictures too large to be sent around. */
export const carriedCells = 20_000

/**
 * A workbook of one sheet that holds what a chart's references hold now, and the chart bound to it: what a picture carries
 * so that it can become a chart again. `null` when that is too much.
 */
export function carriedWorkbook(chart: Chart, read: ReadReference): Workbook | null {
  const rows: (Cell | undefined)[][] = []
  const places = new Map<string, string>()
  let left = 0
  let count = 0
  const place = (reference: string): string => {
    const formula = reference.startsWith('=')
    const text = formula ? reference.slice(1) : reference
    const known = places.get(text)
    if (known !== undefined) return formula ? `=${known}` : known
    const found = read(text)
    if ('error' in found) return reference
    const { values, formats } = found
    const width = values[0]?.length ?? 0
    count += width * values.length
    if (count > carriedCells || width === 0) return reference
    values.forEach((line, r) => {
      rows[r] ??= []
      line.forEach((value, c) => {
        const cell = carriedCell(value, formats[r]?.[c])
        if (cell && rows[r]) rows[r][left + c] = cell
      })
    })
    const [from, to] = [`${columnName(left)}1`, `${columnName(left + width - 1)}${values.length}`]
    const name = `${sheetName}!${from === to ? from : `${from}:${to}`}`
    places.set(text, name)
    left += width
    return formula ? `=${name}` : name
  }
  const carried = withReferences({ ...chart, sheet: 's1' }, place)
  if (count > carriedCells) return null
  return {
    sheets: [{ id: 's1', name: sheetName, blocks: blocksOf(rows), columnWidths: {} }],
    names: [],
    charts: [carried],
  }
}

const sheetName = 'Chart'

function carriedCell(value: CellValue, format: string | undefined): Cell | undefined {
  if (value === null || value === '') return undefined
  // An error stays a gap that is counted.
  if (isError(value)) return { formula: '=NA()' }
  return { value, ...(format === undefined ? {} : { format }) }
}

function blocksOf(rows: readonly (readonly (Cell | undefined)[])[]): readonly (readonly Row[])[] {
  const whole = rows.map((row): Row => Array.from(row, (cell) => cell))
  const blocks: Row[][] = []
  for (let at = 0; at < whole.length; at += rowsPerBlock) blocks.push(whole.slice(at, at + rowsPerBlock))
  return blocks
}
