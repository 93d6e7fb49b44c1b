import { Failure } from '../core/failure.ts'
import type { Command, CommandKind, CommandName } from './command.ts'
import { clearCells, pasteCells, setCells } from './commands/cells.ts'
import { addChart, deleteChart, editChart, moveChart } from './commands/charts.ts'
import { setConditions } from './commands/conditions.ts'
import { borderCells, describeCell, formatCells, resizeColumns } from './commands/looks.ts'
import { moveCells } from './commands/moveCells.ts'
import { defineName, deleteName } from './commands/names.ts'
import { recalculate } from './commands/recalculate.ts'
import {
  freezePanes,
  hideColumns,
  hideRows,
  mergeCells,
  resizeRows,
  setFilter,
  showColumns,
  showRows,
  unmergeCells,
} from './commands/shape.ts'
import { addSheet, colorSheet, copySheet, deleteSheet, moveSheet, renameSheet } from './commands/sheets.ts'
import { deleteCells, insertCells } from './commands/shiftCells.ts'
import { sortRows } from './commands/sortRows.ts'
import { deleteColumns, deleteRows, insertColumns, insertRows } from './commands/structure.ts'
import { swapCells } from './commands/swapCells.ts'
import { addTableRow, showTotals } from './commands/tableRows.ts'
import { addTable, filterTable, removeTable, renameTable, resizeTable } from './commands/tables.ts'
import { withFiltersApart } from './filters.ts'
import { keptTables } from './keptTables.ts'
import type { Workbook } from './workbook.ts'

const batch: CommandKind<'batch'> = {
  label: (command) => command.label,
  run: (workbook, { commands }) => commands.reduce(run, workbook),
}

const kinds: { readonly [N in CommandName]: CommandKind<N> } = {
  setCells,
  pasteCells,
  clearCells,
  moveCells,
  swapCells,
  formatCells,
  borderCells,
  setConditions,
  describeCell,
  insertRows,
  deleteRows,
  insertColumns,
  deleteColumns,
  resizeColumns,
  insertCells,
  deleteCells,
  resizeRows,
  hideRows,
  showRows,
  hideColumns,
  showColumns,
  freezePanes,
  mergeCells,
  unmergeCells,
  sortRows,
  setFilter,
  copySheet,
  colorSheet,
  addSheet,
  renameSheet,
  moveSheet,
  deleteSheet,
  defineName,
  deleteName,
  addTable,
  renameTable,
  resizeTable,
  removeTable,
  filterTable,
  addTableRow,
  showTotals,
  addChart,
  editChart,
  moveChart,
  deleteChart,
  recalculate,
  batch,
}

/** Of every command that there is. */
export const commandNames = Object.keys(kinds) as readonly CommandName[]

function kindOf(command: Command): CommandKind<CommandName> {
  if (!Object.hasOwn(kinds, command.name)) {
    throw new Failure('command-invalid', `There is no command called ${command.name}.`)
  }
  return kinds[command.name] as unknown as CommandKind<CommandName>
}

/**
 * The workbook after `command`; the very same one if nothing changes. Never changes its arguments.
 *
 * @throws Failure when the command asks for the impossible
 */
export function run(workbook: Workbook, command: Command): Workbook {
  const next = kindOf(command).run(workbook, command)
  return command.name === 'batch' || next === workbook ? next : withFiltersApart(keptTables(workbook, next, command))
}

/** What Undo calls it, in sentence case: `Edit cells`, `Insert 2 rows`. */
export function label(command: Command): string {
  return kindOf(command).label(command)
}
