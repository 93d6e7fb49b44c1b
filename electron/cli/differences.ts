import { areaName, cellName, sheetPrefix } from '../../model/core/reference.ts'
import type { CellValue } from '../../model/core/value.ts'
import type { Values } from '../../model/engine/engine.ts'
import { type Cell, cellAt, extent, type Sheet, sheetByName, type Workbook } from '../../model/workbook/workbook.ts'
import { valueText } from './valueText.ts'

export interface Difference {
  /** `Model!B10`, `name multipliers`, `chart Copies against speed`, `sheet Model`. */
  readonly where: string
  /** What of it differs. */
  readonly what: 'input' | 'value' | 'look' | 'sheet' | 'name' | 'table' | 'chart'
  /** `null` where there is none. */
  readonly before: string | null
  readonly after: string | null
}

/** A workbook with its values. */
export interface Computed {
  readonly workbook: Workbook
  readonly values: Values
}

/** What differs, sheet by sheet and cell by cell in reading order, then names, tables and charts. Sheets go by their names. */
export function differences(a: Computed, b: Computed): Difference[] {
  const found: Difference[] = []
  for (const sheet of a.workbook.sheets) {
    const other = sheetByName(b.workbook, sheet.name)
    if (other) found.push(...cellDifferences(sheet, other, a.values, b.values))
    else found.push({ where: `sheet ${sheet.name}`, what: 'sheet', before: 'there', after: null })
  }
  for (const sheet of b.workbook.sheets) {
    if (!sheetByName(a.workbook, sheet.name)) {
      found.push({ where: `sheet ${sheet.name}`, what: 'sheet', before: null, after: 'there' })
    }
  }
  const names = ({ names }: Workbook) => new Map(names.map((each) => [each.name, JSON.stringify(each)]))
  found.push(...keyed('name', names(a.workbook), names(b.workbook)))
  const tables = ({ tables = [], sheets }: Workbook) =>
    new Map(
      tables.map(({ name, sheet, area, totals }) => [
        name,
        sheetPrefix(sheets.find(({ id }) => id === sheet)?.name ?? '') +
          areaName(area) +
          (totals ? ' with totals' : ''),
      ]),
    )
  found.push(...keyed('table', tables(a.workbook), tables(b.workbook)))
  // A chart made on a sheet is told by the sheet's name: ids mean nothing across files.
  const charts = ({ charts, sheets }: Workbook) =>
    new Map(
      charts.map(({ id: _, ...chart }) => [
        chart.title,
        JSON.stringify({ ...chart, sheet: sheets.find(({ id }) => id === chart.sheet)?.name }),
      ]),
    )
  found.push(...keyed('chart', charts(a.workbook), charts(b.workbook)))
  return found
}

function keyed(
  what: 'name' | 'table' | 'chart',
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ where: `${what} ${key}`, what, before: before.get(key) ?? null, after: after.get(key) ?? null }))
}

function cellDifferences(a: Sheet, b: Sheet, valuesA: Values, valuesB: Values): Difference[] {
  const found: Difference[] = []
  const sizes = [extent(a), extent(b), valuesA.extent(a.id), valuesB.extent(b.id)]
  const rows = Math.max(...sizes.map((size) => size.rows))
  const columns = Math.max(...sizes.map((size) => size.columns))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [before, after] = [cellAt(a, row, column), cellAt(b, row, column)]
      const where = sheetPrefix(b.name) + cellName(row, column)
      const tell = (what: Difference['what'], from: string | null, to: string | null) => {
        if (from !== to) found.push({ where, what, before: from, after: to })
      }
      const changed = input(before) !== input(after)
      tell('input', input(before), input(after))
      const shown = (value: CellValue) => (value === null ? null : valueText(value))
      const formula = before?.formula ?? after?.formula ?? null
      // A constant that was typed over has been told already.
      if (!changed || formula !== null) {
        tell('value', shown(valuesA.value(a.id, row, column)), shown(valuesB.value(b.id, row, column)))
      }
      tell('look', look(before), look(after))
    }
  }
  return found
}

function input(cell: Cell | undefined): string | null {
  if (cell?.formula !== undefined) return cell.formula
  return cell?.value === undefined ? null : JSON.stringify(cell.value)
}

/** All of a cell but its input: format, style, unit, source, note. */
function look(cell: Cell | undefined): string | null {
  if (!cell) return null
  const { formula: _, value: __, ...rest } = cell
  const keys = Object.keys(rest).sort()
  return keys.length > 0 ? JSON.stringify(rest, keys) : null
}
