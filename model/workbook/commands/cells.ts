import { Failure } from '../../core/failure.ts'
import { grouped } from '../../core/grouped.ts'
import { cellName, columnLimit, parseArea, parseCell, rowLimit } from '../../core/reference.ts'
import { pastedArea } from '../clip.ts'
import type { CommandKind, Input } from '../command.ts'
import { withPastedMerges, withReplacedMerges } from '../keptMerges.ts'
import type { CellPatch } from '../patchedCell.ts'
import { patchedCell, sameCell } from '../patchedCell.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import type { Cell } from '../workbook.ts'
import { extent } from '../workbook.ts'

/** As in Excel, so that workbooks can go there. */
const longestText = 32_767

/** @throws Failure `command-invalid` when it is no formula, a text that is too long, or a number that is not finite */
function checkInput(input: { readonly formula?: unknown; readonly value?: unknown }, place: string): void {
  const { formula, value } = input
  if (formula !== undefined && (typeof formula !== 'string' || !formula.startsWith('='))) {
    throw new Failure('command-invalid', `The formula for ${place} does not start with =.`)
  }
  if (typeof value === 'string' && value.length > longestText) {
    throw new Failure(
      'command-invalid',
      `The text for ${place} has ${grouped(value.length)} characters; a cell holds at most ${grouped(longestText)}.`,
    )
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Failure('command-invalid', `The value for ${place} is not a finite number.`)
  }
}

function inputPatch(input: Input): CellPatch {
  if (input === null) return { formula: null, value: null }
  return 'formula' in input ? { formula: input.formula, value: null } : { formula: null, value: input.value }
}

export const setCells: CommandKind<'setCells'> = {
  label: () => 'Edit cells',
  run(workbook, { sheet: id, inputs, formats }) {
    const sheet = wantedSheet(workbook, id)
    const draft = sheetDraft(sheet)
    for (const [name, input] of Object.entries(inputs)) {
      const { row, column } = parseCell(name)
      if (input) checkInput(input, name)
      const cell = draft.cell(row, column)
      const format = formats && cell?.format === undefined && Object.hasOwn(formats, name) ? formats[name] : undefined
      draft.set(row, column, patchedCell(cell, { ...inputPatch(input), format }))
    }
    return withSheet(workbook, draft.sheet())
  },
}

export const pasteCells: CommandKind<'pasteCells'> = {
  label: () => 'Paste',
  run(workbook, { sheet: id, at, cells, merges }) {
    const sheet = wantedSheet(workbook, id)
    const { row: top, column: left } = parseCell(at)
    const draft = sheetDraft(sheet)
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        const row = top + r
        const column = left + c
        if (row >= rowLimit || column >= columnLimit) {
          throw new Failure('command-invalid', 'There is not enough room for all cells; paste further up or left.')
        }
        if (cell) checkInput(cell, cellName(row, column))
        const before = draft.cell(row, column)
        const next: Cell | undefined = cell ? patchedCell(undefined, cell) : undefined
        if (!sameCell(before, next)) draft.set(row, column, next)
      })
    })
    const pasted = draft.sheet()
    if (merges === undefined) {
      return withSheet(workbook, withPastedMerges(pasted, { row: top, column: left }, cells))
    }
    return withSheet(workbook, withReplacedMerges(pasted, pastedArea({ top, left }, cells), merges.map(parseArea)))
  },
}

export const clearCells: CommandKind<'clearCells'> = {
  label: () => 'Clear cells',
  run(workbook, { sheet: id, area: name }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const used = extent(sheet)
    const draft = sheetDraft(sheet)
    for (let row = area.top; row <= Math.min(area.bottom, used.rows - 1); row++) {
      for (let column = area.left; column <= Math.min(area.right, used.columns - 1); column++) {
        const cell = draft.cell(row, column)
        if (cell) draft.set(row, column, patchedCell(cell, { formula: null, value: null }))
      }
    }
    return withSheet(workbook, draft.sheet())
  },
}
