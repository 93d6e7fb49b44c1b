import { Failure } from '../../core/failure.ts'
import type { Area } from '../../core/reference.ts'
import { columnLimit, parseArea, parseCell, rowLimit } from '../../core/reference.ts'
import type { Change } from '../../formula/restructured.ts'
import { restructured } from '../../formula/restructured.ts'
import type { CommandKind } from '../command.ts'
import { withMovedMerges } from '../keptMerges.ts'
import { restructuredWorkbook } from '../restructuredWorkbook.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import type { Cell, Sheet } from '../workbook.ts'
import { cellAt, extent } from '../workbook.ts'

export const moveCells: CommandKind<'moveCells'> = {
  label: () => 'Move cells',
  run(workbook, { sheet: id, area: name, toSheet: toId, to: toName }) {
    const from = wantedSheet(workbook, id)
    const onto = wantedSheet(workbook, toId)
    const area = parseArea(name)
    const to = parseCell(toName)
    const down = to.row - area.top
    const across = to.column - area.left
    if (down === 0 && across === 0 && from === onto) return workbook
    if (area.bottom + down >= rowLimit || area.right + across >= columnLimit) {
      throw new Failure('command-invalid', 'There is not enough room for all cells; move them further up or left.')
    }
    const change: Change = { kind: 'moveCells', sheet: from.name, area, toSheet: onto.name, to }

    const target: Area = { top: to.row, left: to.column, bottom: area.bottom + down, right: area.right + across }
    const picked = movedCells(from, area, (formula) => restructured(formula, from.name, change, onto.name))
    const rewritten = restructuredWorkbook(withSheet(workbook, withoutCells(from, area)), change)
    const cleared = withoutCells(wantedSheet(rewritten, toId), target)
    const draft = sheetDraft(cleared)
    for (const { row, column, cell } of picked) draft.set(row + down, column + across, cell)
    return withMovedMerges(withSheet(rewritten, draft.sheet()), { from, onto }, area, target)
  },
}

interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

function movedCells(sheet: Sheet, area: Area, rewrite: (formula: string) => string): readonly PlacedCell[] {
  const placed: PlacedCell[] = []
  eachUsed(sheet, area, (row, column) => {
    const cell = cellAt(sheet, row, column)
    if (!cell) return
    const formula = cell.formula === undefined ? undefined : rewrite(cell.formula)
    placed.push({ row, column, cell: formula === undefined || formula === cell.formula ? cell : { ...cell, formula } })
  })
  return placed
}

function withoutCells(sheet: Sheet, area: Area): Sheet {
  const draft = sheetDraft(sheet)
  eachUsed(sheet, area, (row, column) => draft.set(row, column, undefined))
  return draft.sheet()
}

function eachUsed(sheet: Sheet, area: Area, visit: (row: number, column: number) => void): void {
  const used = extent(sheet)
  const bottom = Math.min(area.bottom, used.rows - 1)
  const right = Math.min(area.right, used.columns - 1)
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      visit(row, column)
    }
  }
}
