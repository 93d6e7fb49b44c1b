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
  /** Drawn without fonts of its own. */
  readonly light: string
  readonly dark: string
  readonly width: number
  readonly height: number
  /** What it shows, in sentences. */
  readonly summary: string
}

export interface ReportColumn {
  readonly index: number
  /** In CSS pixels: that of the sheet, or more where a number needs it. */
  readonly width: number
  /** Whether there are no numbers in it, so that it may be narrower on paper, where its texts break. */
  readonly ofText: boolean
}

/** How wide a column of texts is on paper if the sheet is too wide for it, in CSS pixels. */
export const narrowWidth = 280

export interface ReportRow {
  /** Counted from 1, as the sheet does. */
  readonly number: number
  /** One for each column; those that a merged cell covers are `covered`. */
  readonly cells: readonly (ReportCell | 'covered' | null)[]
  /** In CSS pixels, where it was given one. */
  readonly height?: number
  /** Place among the rows of the header row of the table that it stands in. */
  readonly under?: number
}

export interface ReportSheet extends Citations {
  readonly name: string
  /** Those that are seen. */
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  /** How many rows and columns stay in sight on the sheet, and so on every page. No merged cell reaches out of the rows. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** How many rows are left out at the end. */
  readonly more: number
  readonly charts: readonly ReportChart[]
}

/** A page of more rows is read by nobody. */
const mostRows = 2000

/** Sheets as people read them: values as shown, what is hidden left out, and the charts that were made on them. */
export function reportSheets(
  workbook: Workbook,
  computed: Computed,
  charts: ReadonlyMap<string, ReportChart>,
  only?: string,
): readonly ReportSheet[] {
  return workbook.sheets
    .filter(({ id }) => only === undefined || id === only)
    .map((sheet) => reportSheet(sheet, workbook, computed, charts))
}

function reportSheet(
  sheet: Sheet,
  workbook: Workbook,
  computed: Computed,
  charts: ReadonlyMap<string, ReportChart>,
): ReportSheet {
  const used = usedSize(sheet, computed.values.extent(sheet.id))
  const hiddenRows = new Set([...(sheet.hiddenRows ?? []), ...filteredOut(workbook, sheet)])
  const hiddenColumns = new Set(sheet.hiddenColumns ?? [])
  const allRows = seen(used.rows, hiddenRows)
  const places = { rows: allRows.slice(0, mostRows), columns: seen(used.columns, hiddenColumns) }
  const tables = tablesOf(workbook).filter((table) => table.sheet === sheet.id)
  const cells = reportCells(sheet, tables, computed, places)
  const rowAt = new Map(places.rows.map((row, at) => [row, at]))
  const rows = places.rows.map((row, at): ReportRow => {
    const table = tables.find(({ area }) => row > area.top && row <= area.bottom)
    const under = table && rowAt.get(table.area.top)
    const height = sheet.rowHeights?.[row]
    return {
      number: row + 1,
      cells: cells[at] ?? [],
      ...(height !== undefined && { height }),
      ...(under !== undefined && { under }),
    }
  })
  const inReport = new Set(places.columns)
  return {
    name: sheet.name,
    columns: places.columns.map((index, at) => {
      return { index, width: columnNeed(sheet, index, rows, at), ofText: isOfText(rows, at) }
    }),
    rows,
    frozen: {
      rows: wholeRows(cells, places.rows.filter((row) => row < (sheet.frozen?.rows ?? 0)).length),
      columns: places.columns.filter((column) => column < (sheet.frozen?.columns ?? 0)).length,
    },
    more: allRows.length - places.rows.length,
    charts: workbook.charts.flatMap((chart) => (chart.sheet === sheet.id ? (charts.get(chart.id) ?? []) : [])),
    ...citations(sheet, (row, column) => rowAt.has(row) && inReport.has(column)),
  }
}

/** As many of the first `count` rows as no merged cell reaches out of: it would be cut where they stand again. */
function wholeRows(cells: readonly ReportRow['cells'][], count: number): number {
  const cut = cells
    .slice(0, count)
    .findIndex((row, at) => row.some((cell) => cell && cell !== 'covered' && at + cell.rows > count))
  return cut < 0 ? count : wholeRows(cells, cut)
}

const seen = (count: number, hidden: ReadonlySet<number>): readonly number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(i))

/** Rows and columns up to the last value, and to the end of merged cells that begin before it. */
function usedSize({ merges }: Sheet, { rows, columns }: { readonly rows: number; readonly columns: number }) {
  const begun = merges?.filter(({ top, left }) => top < rows && left < columns) ?? []
  return {
    rows: Math.max(rows, ...begun.map(({ bottom }) => bottom + 1)),
    columns: Math.max(columns, ...begun.map(({ right }) => right + 1)),
  }
}

interface Places {
  /** Indices of what is seen. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function reportCells(
  sheet: Sheet,
  tables: readonly Table[],
  { values, evaluate, resolve }: Computed,
  { rows, columns }: Places,
): readonly ReportRow['cells'][] {
  const looks = sheet.conditions ? sheetConditions(sheet, { values, evaluate, resolve }) : null
  return rows.map((row, r) =>
    columns.map((column, c) => {
      const merge = sheet.merges && mergeAt(sheet, row, column)
      const first = !merge || (r === firstFrom(rows, merge.top) && c === firstFrom(columns, merge.left))
      if (!first) return 'covered'
      const at = merge ? { row: merge.top, column: merge.left } : { row, column }
      const area = merge ?? { top: row, bottom: row, left: column, right: column }
      const spanned = merge ? spannedBy(merge, rows, columns) : { rows: 1, columns: 1 }
      const value = values.value(sheet.id, at.row, at.column)
      return reportCell({
        ...at,
        ...spanned,
        value,
        cell: cellAt(sheet, at.row, at.column),
        look: looks?.(at.row, at.column, value) ?? null,
        part: tablePart(tables, row, column),
        edges: drawnEdges(sheet, area, rows[r + spanned.rows], columns[c + spanned.columns], r === 0, c === 0),
      })
    }),
  )
}

const spannedBy = ({ top, bottom, left, right }: Area, rows: readonly number[], columns: readonly number[]) => {
  return {
    rows: rows.filter((row) => row >= top && row <= bottom).length,
    columns: columns.filter((column) => column >= left && column <= right).length,
  }
}

const firstFrom = (places: readonly number[], least: number): number => places.findIndex((place) => place >= least)

/**
 * The edges that a cell draws: its right and bottom one with what the next cell has there, and the others at the
 * sheet's own edge. Cells before it draw the rest.
 */
function drawnEdges(
  sheet: Sheet,
  { top, left, bottom, right }: Area,
  nextRow: number | undefined,
  nextColumn: number | undefined,
  firstRow: boolean,
  firstColumn: boolean,
): CellEdges {
  const own = cellEdges(sheet, top, left)
  const last = top === bottom && left === right ? own : cellEdges(sheet, bottom, right)
  const after = cellEdges(sheet, top, nextColumn ?? right + 1)
  const below = cellEdges(sheet, nextRow ?? bottom + 1, left)
  const borderRight = strongerLine(last?.borderRight, after?.borderLeft)
  const borderBottom = strongerLine(last?.borderBottom, below?.borderTop)
  return {
    ...(borderRight && { borderRight }),
    ...(borderBottom && { borderBottom }),
    ...(firstRow && own?.borderTop && { borderTop: own.borderTop }),
    ...(firstColumn && own?.borderLeft && { borderLeft: own.borderLeft }),
  }
}

function tablePart(tables: readonly Table[], row: number, column: number): TablePart | undefined {
  for (const { area, totals } of tables) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue
    if (row === area.top) return 'head'
    if (totals && row === area.bottom) return 'totals'
    return (row - area.top) % 2 === 1 ? 'band' : undefined
  }
  return undefined
}

const isOfText = (rows: readonly ReportRow[], at: number): boolean =>
  rows.every(({ cells }) => {
    const cell = cells[at]
    return !cell || cell === 'covered' || cell.kind !== 'number'
  })

/** Texts may be cut or run on, numbers not. */
function columnNeed(sheet: Sheet, column: number, rows: readonly ReportRow[], at: number): number {
  let width = sheetColumnWidth(sheet, column)
  for (const { cells } of rows) {
    const cell = cells[at]
    if (!cell || cell === 'covered' || cell.columns > 1 || cell.kind !== 'number') continue
    width = Math.max(width, estimatedWidth(cell.text, isStrong(cell)) + 14)
  }
  return width
}
