import { type Block, type Cell, type Row, rowsPerBlock, type Sheet, type Workbook } from '../workbook/workbook.ts'

/** A cell whose input is another one now; `cell` is what it holds now. */
export interface ChangedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly cell: Cell | undefined
}

const sameInput = (a: Cell | undefined, b: Cell | undefined) =>
  a === b || (a?.formula === b?.formula && Object.is(a?.value, b?.value))

/**
 * The cells in which two workbooks with the same sheets differ, found by identity from sheet to block to row to cell.
 * `null` when there are more than `most`, and when a sheet has come, gone, or changed its name or place.
 */
export function changedCells(before: Workbook, after: Workbook, most: number): ChangedCell[] | null {
  if (before.sheets === after.sheets) return []
  if (before.sheets.length !== after.sheets.length) return null
  const changed: ChangedCell[] = []
  for (const [i, sheet] of after.sheets.entries()) {
    const old = before.sheets[i] as Sheet
    if (sheet === old) continue
    if (sheet.id !== old.id || sheet.name !== old.name) return null
    if (!addSheet(changed, old, sheet, most)) return null
  }
  return changed
}

/** Whether the cells found are still few enough. */
function addSheet(changed: ChangedCell[], before: Sheet, after: Sheet, most: number): boolean {
  for (let b = 0; b < Math.max(before.blocks.length, after.blocks.length); b++) {
    const old: Block = before.blocks[b] ?? []
    const block: Block = after.blocks[b] ?? []
    if (block === old) continue
    for (let r = 0; r < Math.max(old.length, block.length); r++) {
      addRow(changed, after.id, b * rowsPerBlock + r, old[r] ?? [], block[r] ?? [])
      if (changed.length > most) return false
    }
  }
  return true
}

function addRow(changed: ChangedCell[], sheet: string, row: number, before: Row, after: Row): void {
  if (before === after) return
  for (let column = 0; column < Math.max(before.length, after.length); column++) {
    if (!sameInput(before[column], after[column])) changed.push({ sheet, row, column, cell: after[column] })
  }
}
