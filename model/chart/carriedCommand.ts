import type { Command } from '../workbook/command.ts'
import { freeChartId } from '../workbook/freeChartId.ts'
import { run } from '../workbook/run.ts'
import { type Cell, type Chart, cellAt, extent, sheetByName, type Workbook } from '../workbook/workbook.ts'

export interface CarriedCommand {
  readonly command: Command
  /** Id and name of the new sheet. */
  readonly sheet: string
  readonly sheetName: string
  /** Ids of the new charts. */
  readonly charts: readonly string[]
}

/**
 * Puts what a picture carried into an open workbook, as one step that Undo calls `label`: its cells on a sheet of their
 * own, its charts bound to them.
 */
export function carriedCommand(into: Workbook, carried: Workbook, label = 'Insert chart'): CarriedCommand {
  const [own] = carried.sheets
  if (!own) return { command: { name: 'batch', label, commands: [] }, sheet: '', sheetName: '', charts: [] }
  const sheet = freeSheetId((id) => into.sheets.some((each) => each.id === id) || id === own.id)
  let title = own.name
  for (let n = 2; sheetByName(into, title); n++) title = `${own.name} ${n}`
  // Renaming rewrites the references of its charts.
  const { charts } = run(carried, { name: 'renameSheet', sheet: own.id, title })
  const { rows, columns } = extent(own)
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): Cell | null => cellAt(own, r, c) ?? null),
  )
  const commands: Command[] = [{ name: 'addSheet', id: sheet, title }]
  if (rows > 0) commands.push({ name: 'pasteCells', sheet, at: 'A1', cells })
  const made: Chart[] = []
  for (const chart of charts) {
    const added = { ...chart, id: freeChartId([...into.charts, ...made]), sheet }
    made.push(added)
    commands.push({ name: 'addChart', chart: added })
  }
  const command: Command = { name: 'batch', label, commands }
  return { command, sheet, sheetName: title, charts: made.map(({ id }) => id) }
}

function freeSheetId(taken: (id: string) => boolean): string {
  let n = 1
  while (taken(`s${n}`)) n++
  return `s${n}`
}
