import type { Area } from '../core/reference.ts'
import { type Computed, sheetConditions } from '../engine/sheetConditions.ts'
import { type CellEdges, cellEdges, strongerLine } from '../workbook/cellEdges.ts'
import { filteredOut } from '../workbook/filters.ts'
import { mergeAt } from '../workbook/merges.ts'
import { sheetColumnWidth } from '../workbook/sheetColumnWidth.ts'
import { tablesOf } from '../workbook/tables.ts'
import { cellAt, type Sheet, type Table, type Workbook } from '../workbook/workbook.ts'
import { type Citations, citations } from './citations.ts'
import { estimatedWidth } from './estimatedWidth.ts'
import { isStrong, type ReportCell, reportCell, type TablePart } from './reportCell.ts'

/** A chart as it stands in a report. */
export interface ReportChart {
  readonly title: string
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What it shows, in sentences. */
  readonly summary: string
}

export interface ReportCell {
  readonly text: string
  readonly align: 'left' | 'right' | 'center'
  /** Its formula, what its number is in full, unit, source and note; a line each. */
  readonly told: readonly string[]
  readonly style?: StyleName
  readonly bold?: true
  readonly italic?: true
  readonly error?: true
}

export interface ReportRow {
  /** Counted from 1, as the sheet does. */
  readonly number: number
  /** One for each of the sheet's columns. */
  readonly cells: readonly (ReportCell | null)[]
}

export interface ReportSheet {
  readonly name: string
  /** Indices of the columns that are seen. */
  readonly columns: readonly number[]
  readonly rows: readonly ReportRow[]
  /** How many rows are left out at the end. */
  readonly more: number
  readonly charts: readonly ReportChart[]
  /** Where its numbers come from: cells and what they cite, each source once. */
  readonly sources: readonly { readonly source: string; readonly cells: readonly string[] }[]
}

/** A page of more rows is read by nobody. */
const mostRows = 2000

/** Sheets as people read them: values as shown, what is hidden left out, and the charts that were made on them. */
export function reportSheets(
  workbook: Workbook,
  values: Pick<Values, 'value' | 'extent'>,
  charts: ReadonlyMap<string, ReportChart>,
  only?: string,
): readonly ReportSheet[] {
  return workbook.sheets
    .filter(({ id }) => only === undefined || id === only)
    .map((sheet) => reportSheet(sheet, workbook, values, charts))
}

function reportSheet(
  sheet: Sheet,
  workbook: Workbook,
  values: Pick<Values, 'value' | 'extent'>,
  charts: ReadonlyMap<string, ReportChart>,
): ReportSheet {
  const used = usedSize(sheet, computed.values.extent(sheet.id))
  const hiddenRows = new Set([...(sheet.hiddenRows ?? []), ...filteredOut(workbook, sheet)])
  const hiddenColumns = new Set(sheet.hiddenColumns ?? [])
  const seen = (count: number, hidden: ReadonlySet<number>): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(i))
  const columns = seen(used.columns, hiddenColumns)
  const numbers = seen(used.rows, hiddenRows)
  const rows = numbers.slice(0, mostRows).map((row): ReportRow => {
    const cells = columns.map((column) => reportCell(values.value(sheet.id, row, column), cellAt(sheet, row, column)))
    return { number: row + 1, cells }
  })
  const sources = new Map<string, string[]>()
  for (const row of numbers) {
    for (const column of columns) {
      const source = cellAt(sheet, row, column)?.source
      if (source) sources.set(source, [...(sources.get(source) ?? []), cellName(row, column)])
    }
  }
  return {
    name: sheet.name,
    columns,
    rows,
    more: Math.max(0, numbers.length - mostRows),
    charts: workbook.charts.flatMap((chart) => (chart.sheet === sheet.id ? (charts.get(chart.id) ?? []) : [])),
    sources: [...sources].map(([source, cells]) => ({ source, cells })),
  }
}

function reportCell(value: CellValue, cell: Cell | undefined): ReportCell | null {
  if (value === null && !cell) return null
  const { text, align } = display(value, cell?.format)
  const full = typeof value === 'number' ? editText(value) : text
  const told = [
    ...(cell?.formula ? [cell.formula] : []),
    ...(isError(value) ? [value.message] : full === text ? [] : [full]),
    ...(cell?.unit ? [`Unit: ${cell.unit}`] : []),
    ...(cell?.source ? [`Source: ${cell.source}`] : []),
    ...(cell?.note ? [cell.note] : []),
  ].filter((line) => line !== '')
  return {
    text,
    align: cell?.align ?? align,
    told,
    ...(cell?.style ? { style: cell.style } : {}),
    ...(cell?.bold ? { bold: true } : {}),
    ...(cell?.italic ? { italic: true } : {}),
    ...(isError(value) ? { error: true } : {}),
  }
}
