import type { Command } from '../workbook/command.ts'
import { run } from '../workbook/run.ts'
import { type Cell, cellAt, extent, sheetByName, type Workbook } from '../workbook/workbook.ts'

/**
 * Puts what a picture carried into an open workbook, as one step: its cells on a sheet of their own, its charts bound to
 * them. @returns the command, and the id of the new sheet
 */
export function carriedCommand(
  into: Workbook,
  carried: Workbook,
): { readonly command: Command; readonly sheet: string } {
  const [own] = carried.sheets
  if (!own) return { command: { name: 'batch', label, commands: [] }, sheet: '' }
  const sheet = free('s', (id) => into.sheets.some((each) => each.id === id) || id === own.id)
  let title = own.name
  for (let n = 2; sheetByName(into, title); n++) title = `${own.name} ${n}`
  // Renaming rewrites the references of its charts.
  const { charts } = run(carried, { name: 'renameSheet', sheet: own.id, title })
  const { rows, columns } = extent(own)
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): Cell | null => cellAt(own, r, c) ?? null),
  )
  const taken = new Set(into.charts.map(({ id }) => id))
  const commands: Command[] = [{ name: 'addSheet', id: sheet, title }]
  if (rows > 0) commands.push({ name: 'pasteCells', sheet, at: 'A1', cells })
  for (const chart of charts) {
    const id = free('c', (each) => taken.has(each))
    taken.add(id)
    commands.push({ name: 'addChart', chart: { ...chart, id, sheet } })
  }
  return { command: { name: 'batch', label, commands }, sheet }
}

const label = 'Insert chart'

function free(letter: string, taken: (id: string) => boolean): string {
  let n = 1
  while (taken(`${letter}${n}`)) n++
  return `${letter}${n}`
}
