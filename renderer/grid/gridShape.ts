import type Handsontable from 'handsontable/base'
import { filteredOut } from '../../model/workbook/filters.ts'
import type { Sheet, Workbook } from '../../model/workbook/workbook.ts'

/** What of a sheet decides where rows and columns stand. Indices count from 0. */
export interface GridShape {
  /** Ascending; hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** In CSS pixels; other rows are as high as their cells need. */
  readonly rowHeights: Readonly<Record<number, number>>
}

type Tables = Pick<Workbook, 'tables'>
type Sheets = Pick<Workbook, 'sheets'>

const nothing: readonly number[] = []

export function gridShape(workbook: Tables, sheet: Sheet | undefined): GridShape {
  const byHand = sheet?.hiddenRows ?? nothing
  const filtered = filteredOut(workbook, sheet)
  const both = byHand.length > 0 && filtered.length > 0
  return {
    hiddenRows: both ? [...new Set([...byHand, ...filtered])].sort((a, b) => a - b) : [...byHand, ...filtered],
    hiddenColumns: sheet?.hiddenColumns ?? nothing,
    frozenRows: sheet?.frozen?.rows ?? 0,
    frozenColumns: sheet?.frozen?.columns ?? 0,
    rowHeights: sheet?.rowHeights ?? {},
  }
}

/** Whether nothing of a sheet stands elsewhere in two workbooks. */
export function sameShape(id: string, after: Tables & Sheets, before: Tables & Sheets): boolean {
  const a = after.sheets.find((sheet) => sheet.id === id)
  const b = before.sheets.find((sheet) => sheet.id === id)
  return (
    a?.hiddenRows === b?.hiddenRows &&
    a?.hiddenColumns === b?.hiddenColumns &&
    filteredOut(after, a) === filteredOut(before, b) &&
    a?.frozen === b?.frozen &&
    a?.rowHeights === b?.rowHeights
  )
}

/** Gives a Handsontable the shape of a sheet. */
export interface ShapeHolder {
  /** Takes over a shape; the caller draws. */
  show(shape: GridShape): void
  /** After the number of rows or columns has changed. */
  refit(): void
  readonly shape: GridShape
}

type HidingMap = { setValues(values: readonly boolean[]): void }

/** @param onScreen how large a height of the workbook is on screen */
export function holdShape(hot: Handsontable, onScreen: (height: number) => number): ShapeHolder {
  // The plugins for hiding would add marks and menus of their own.
  const rows = hot.rowIndexMapper.createAndRegisterIndexMap('fc-hidden', 'hiding', false) as unknown as HidingMap
  const columns = hot.columnIndexMapper.createAndRegisterIndexMap('fc-hidden', 'hiding', false) as unknown as HidingMap
  let shape = gridShape({}, undefined)
  let hiddenRows = 0
  let hiddenColumns = 0
  const height = (own: number | undefined, row: number) => {
    const wanted = shape.rowHeights[row]
    return wanted === undefined ? own : onScreen(wanted)
  }
  let measured = false

  const hide = (map: HidingMap, lines: readonly number[], count: number) => {
    const values = new Array<boolean>(count).fill(false)
    for (const index of lines) if (index < count) values[index] = true
    map.setValues(values)
  }

  function refit(): void {
    // Without a hidden line there is nothing to do, which is the rule.
    if (shape.hiddenRows.length > 0 || hiddenRows > 0) hide(rows, shape.hiddenRows, hot.countSourceRows())
    if (shape.hiddenColumns.length > 0 || hiddenColumns > 0) hide(columns, shape.hiddenColumns, hot.countSourceCols())
    hiddenRows = shape.hiddenRows.length
    hiddenColumns = shape.hiddenColumns.length
  }

  return {
    show(next) {
      const before = shape
      shape = next
      refit()
      const heights = Object.keys(next.rowHeights).length > 0
      // As long as no row has a height of its own, Handsontable need not ask for each.
      if (heights && !measured) hot.addHook('modifyRowHeight', height as never)
      if (!heights && measured) hot.removeHook('modifyRowHeight', height as never)
      measured = heights
      if (before.frozenRows !== next.frozenRows || before.frozenColumns !== next.frozenColumns) {
        hot.updateSettings({ fixedRowsTop: next.frozenRows, fixedColumnsStart: next.frozenColumns })
      }
      if (before.rowHeights !== next.rowHeights) hot.view.invalidateRowHeightCache()
    },
    refit,
    get shape() {
      return shape
    },
  }
}
