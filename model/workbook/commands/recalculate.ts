import type { CommandKind } from '../command.ts'

/** Lets RAND and its kin draw anew. The seed is part of the workbook, so undo brings the old numbers back. */
export const recalculate: CommandKind<'recalculate'> = {
  label: () => 'Recalculate',
  run: (workbook) => ({ ...workbook, seed: (workbook.seed ?? 0) + 1 }),
}
