import type { Scalar } from '../core/value.ts'
import type {
  BorderLine,
  Cell,
  Chart,
  Condition,
  DefinedName,
  SheetFilter,
  TabColor,
  TableFilter,
  Workbook,
} from './workbook.ts'

/** What is typed into a cell: a formula, a constant, or nothing. Looks and notes of the cell stay. */
export type Input = { readonly formula: string } | { readonly value: Scalar } | null

/** The keys of a cell that are looks, in the order in which cells hold them. */
export const lookKeys = [
  'format',
  'style',
  'bold',
  'italic',
  'underline',
  'strike',
  'align',
  'vertical',
  'wrap',
  'colour',
  'fill',
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
] as const satisfies readonly (keyof Cell)[]
export type LookKey = (typeof lookKeys)[number]

/** The part of a cell that is looks; `null` takes one away, an absent key leaves it. */
export type Look = { readonly [K in LookKey]?: Cell[K] | null }

/** Which lines of an area: around it, of every cell, of one side of it, or all of them gone. */
export const borderPlaces = ['all', 'outline', 'top', 'bottom', 'left', 'right', 'none'] as const
export type BorderPlace = (typeof borderPlaces)[number]

/** What a totals row can say of a column, in the order of Excel's list. */
export const totalsFunctions = ['average', 'count', 'countNumbers', 'max', 'min', 'sum', 'stdDev', 'var'] as const
export type TotalsFunction = (typeof totalsFunctions)[number]

/** The part of a cell or name that tells what it is; `null` or `''` takes one away, an absent key leaves it. */
export type Description = { readonly [K in 'unit' | 'source' | 'note']?: string | null }

/**
 * Every change of a workbook, as plain JSON that can be journaled and replayed. Cells and areas are named in A1
 * (`B12`, `A1:C3`), sheets by id, rows and columns by index from 0.
 */
export type Command =
  /** Types into cells, by cell name. `format` beside an input is what typing it implies (`12%` → `0%`); it is set only on cells without one. */
  | {
      readonly name: 'setCells'
      readonly sheet: string
      readonly inputs: Readonly<Record<string, Input>>
      readonly formats?: Readonly<Record<string, string>>
    }
  /**
   * Replaces whole cells (input, looks and notes) from `at` on; `null` empties one. `merges` are the merged cells that
   * come with them, in place of those there; absent: those there stay as far as they hide nothing.
   */
  | {
      readonly name: 'pasteCells'
      readonly sheet: string
      readonly at: string
      readonly cells: readonly (readonly (Cell | null)[])[]
      readonly merges?: readonly string[]
    }
  /** Empties the inputs of an area; looks and notes stay. */
  | { readonly name: 'clearCells'; readonly sheet: string; readonly area: string }
  /** Moves an area, and every reference to it in formulas, names and charts, as cut and paste does. */
  | {
      readonly name: 'moveCells'
      readonly sheet: string
      readonly area: string
      readonly toSheet: string
      readonly to: string
    }
  /** The first `count` rows or columns of an area and the rest of it change places, and every reference to them. */
  | {
      readonly name: 'swapCells'
      readonly sheet: string
      readonly area: string
      readonly direction: 'row' | 'column'
      readonly count: number
    }
  | { readonly name: 'formatCells'; readonly sheet: string; readonly area: string; readonly look: Look }
  /** Draws lines, also where they belong to a neighbour; `line` is of no account for `none`. */
  | {
      readonly name: 'borderCells'
      readonly sheet: string
      readonly area: string
      readonly border: BorderPlace
      readonly line: BorderLine
    }
  /** Replaces all conditional formats of a sheet. */
  | { readonly name: 'setConditions'; readonly sheet: string; readonly conditions: readonly Condition[] }
  | { readonly name: 'describeCell'; readonly sheet: string; readonly cell: string; readonly description: Description }
  | { readonly name: 'insertRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly name: 'deleteRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly name: 'insertColumns'; readonly sheet: string; readonly column: number; readonly count: number }
  | { readonly name: 'deleteColumns'; readonly sheet: string; readonly column: number; readonly count: number }
  | { readonly name: 'resizeColumns'; readonly sheet: string; readonly widths: Readonly<Record<number, number | null>> }
  /** Makes room in an area: what lies there and beyond moves down or right, with every reference to it. */
  | { readonly name: 'insertCells'; readonly sheet: string; readonly area: string; readonly shift: 'down' | 'right' }
  /** Takes an area out: what lies below or to the right moves into its place. */
  | { readonly name: 'deleteCells'; readonly sheet: string; readonly area: string; readonly shift: 'up' | 'left' }
  /** Height by row index; `null`: as high as its cells need. */
  | { readonly name: 'resizeRows'; readonly sheet: string; readonly heights: Readonly<Record<number, number | null>> }
  | { readonly name: 'hideRows' | 'showRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | {
      readonly name: 'hideColumns' | 'showColumns'
      readonly sheet: string
      readonly column: number
      readonly count: number
    }
  /** So many rows and columns stay in sight; 0 and 0: none. */
  | { readonly name: 'freezePanes'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** One merged cell of an area; what else was in it is lost, as in Excel. */
  | { readonly name: 'mergeCells'; readonly sheet: string; readonly area: string }
  /** Takes apart every merged cell that meets the area. */
  | { readonly name: 'unmergeCells'; readonly sheet: string; readonly area: string }
  /** Row `i` of the area becomes what its row `order[i]` was; formulas go along as if copied. */
  | { readonly name: 'sortRows'; readonly sheet: string; readonly area: string; readonly order: readonly number[] }
  /** Sets, changes or, by `null`, removes the filter of a sheet over cells that are no table. */
  | { readonly name: 'setFilter'; readonly sheet: string; readonly filter: SheetFilter | null }
  /** The same of a table. */
  | { readonly name: 'filterTable'; readonly table: string; readonly filter: TableFilter | null }
  /** A copy of a sheet with its charts, after it unless `index` says where; `id` and `title` default to free ones. */
  | {
      readonly name: 'copySheet'
      readonly sheet: string
      readonly id?: string
      readonly title?: string
      readonly index?: number
    }
  | { readonly name: 'colorSheet'; readonly sheet: string; readonly color: TabColor | null }
  /** `id` and `title` default to the next free ones. */
  | { readonly name: 'addSheet'; readonly id?: string; readonly title?: string; readonly index?: number }
  | { readonly name: 'renameSheet'; readonly sheet: string; readonly title: string }
  | { readonly name: 'moveSheet'; readonly sheet: string; readonly index: number }
  | { readonly name: 'deleteSheet'; readonly sheet: string }
  /** Adds a name, or changes the one called `was` (renaming it in every formula when `definition.name` differs). */
  | { readonly name: 'defineName'; readonly was?: string; readonly definition: DefinedName }
  | { readonly name: 'deleteName'; readonly title: string }
  /**
   * Makes a table of an area. Its first row holds the headers, or, without `headers`, makes room for them; what is no
   * text there becomes one. `id` and `title` default to the next free ones.
   */
  | {
      readonly name: 'addTable'
      readonly sheet: string
      readonly area: string
      readonly headers: boolean
      readonly id?: string
      readonly title?: string
    }
  /** Formulas and charts that name the table go along. */
  | { readonly name: 'renameTable'; readonly table: string; readonly title: string }
  /** The header row stays in its row, and the new area must meet the old one. */
  | { readonly name: 'resizeTable'; readonly table: string; readonly area: string }
  /** Adds an empty row below the data of a table, moving cells out of its way. */
  | { readonly name: 'addTableRow'; readonly table: string }
  /**
   * Adds a row that sums up a table, moving cells out of its way, or empties it and takes it off. Its last column
   * shows `last`, or, absent, what its constants ask for.
   */
  | { readonly name: 'showTotals'; readonly table: string; readonly shown: boolean; readonly last?: TotalsFunction }
  /** The cells stay; formulas refer to them as to any others. */
  | { readonly name: 'removeTable'; readonly table: string }
  | { readonly name: 'addChart'; readonly chart: Chart; readonly index?: number }
  /** Replaces the chart of the same id. */
  | { readonly name: 'editChart'; readonly chart: Chart }
  | { readonly name: 'moveChart'; readonly chart: string; readonly index: number }
  | { readonly name: 'deleteChart'; readonly chart: string }
  /** Draws the random numbers of the workbook anew. */
  | { readonly name: 'recalculate' }
  /** Several as one undo step. */
  | { readonly name: 'batch'; readonly label: string; readonly commands: readonly Command[] }

export type CommandName = Command['name']
export type CommandOf<N extends CommandName> = Extract<Command, { name: N }>

/** How one command works: its label for Undo in sentence case, and its pure effect. */
export interface CommandKind<N extends CommandName> {
  label(command: CommandOf<N>): string
  /** @throws Failure when the command asks for the impossible; nothing has changed then. */
  run(workbook: Workbook, command: CommandOf<N>): Workbook
}
