import { type DefinedName, rowsPerBlock, type Workbook } from '../workbook/workbook.ts'
import { formulaContent, nameContent, usableNames } from './bareEngine.ts'
import type { ChangedCell } from './changedCells.ts'
import type { Failures } from './failures.ts'
import { mentionsTable } from './tableScope.ts'

/** Cells and names whose text is the same but means other cells, because tables changed. */
export interface TableReaders {
  readonly cells: readonly ChangedCell[]
  readonly names: readonly DefinedName[]
}

/** May name a table by a text, which nobody sees before it is computed. */
const spells = /\bindirect\b/i

/** Both workbooks have the same sheets. One pass over the formulas, of which few speak of tables. */
export function tableReaders(before: Workbook, after: Workbook, failures: Failures): TableReaders {
  const mentions = (text: string) => mentionsTable(text, after) || mentionsTable(text, before)
  const cells: ChangedCell[] = []
  for (const { id, blocks } of after.sheets) {
    blocks.forEach((block, b) => {
      block?.forEach((cellsOfRow, r) => {
        cellsOfRow?.forEach((cell, column) => {
          if (cell?.formula === undefined) return
          const row = b * rowsPerBlock + r
          if (spells.test(cell.formula)) cells.push({ sheet: id, row, column, cell })
          if (!mentions(cell.formula)) return
          const place = { sheet: id, row, column }
          const old = formulaContent(cell.formula, failures, { workbook: before, place })
          const now = formulaContent(cell.formula, failures, { workbook: after, place })
          if (old !== now) cells.push({ sheet: id, row, column, cell })
        })
      })
    })
  }
  const names = usableNames(after).filter(
    (name) =>
      spells.test(name.refersTo) ||
      (mentions(name.refersTo) && nameContent(name, failures, before) !== nameContent(name, failures, after)),
  )
  return { cells, names }
}
