import {
  type ConfigParams,
  DenseSparseChooseBasedOnThreshold,
  HyperFormula,
  type RawCellContent,
  type SerializedNamedExpression,
} from 'hyperformula'
import { columnLimit, rowLimit } from '../core/reference.ts'
import { cellError } from '../core/value.ts'
import { type Corner, tokens } from '../formula/tokens.ts'
import { nameProblem } from '../workbook/nameProblem.ts'
import { type Cell, type DefinedName, rowsPerBlock, type Sheet, type Workbook } from '../workbook/workbook.ts'
import type { EngineContext } from './engineContext.ts'
import { engineName } from './engineNames.ts'
import { engineText } from './engineText.ts'
import { failureText } from './engineTokens.ts'
import type { Failures } from './failures.ts'
import { registerModelFunctions } from './plugin.ts'
import { noCell, scopeOf, type TableScope } from './tableScope.ts'

/**
 * HyperFormula's key. This one stands for its free licence, the GPL version 3, and is the reason why Forecell is under
 * the GPL too; whoever holds a commercial key writes it here.
 */
export const licenseKey = 'gpl-v3'

const config: Partial<ConfigParams> = {
  licenseKey,
  // Numbers as float64 gives them: without smart rounding the engine neither rounds results nor compares with a
  // tolerance, so its two precision settings have no effect. How numbers are compared stands in `coercions.ts`.
  smartRounding: false,
  useArrayArithmetic: true,
  dateFormats: ['YYYY-MM-DD'],
  maxRows: rowLimit,
  maxColumns: columnLimit,
  caseSensitive: false,
  accentSensitive: true,
  // The workbook's own history undoes.
  undoLimit: 0,
  // A lone cell far away must not allocate all the rows before it.
  chooseAddressMappingPolicy: new DenseSparseChooseBasedOnThreshold(0.2),
}

/** Content of a cell as the engine takes it. Text is marked as text, so that `100` or `=1` typed as text stay so. */
export function content(cell: Cell | undefined, failures: Failures, scope?: TableScope): RawCellContent {
  if (cell === undefined) return null
  if (cell.formula !== undefined) return formulaContent(cell.formula, failures, scope)
  const { value } = cell
  return typeof value === 'string' ? `'${value}` : value
}

export function formulaContent(formula: string, failures: Failures, scope?: TableScope): string {
  if (failures.rejects(formula)) return `=${failureText(failures.rejection, failures)}`
  const text = engineText(formula, failures, scope)
  return typeof text === 'string' ? text : `=${failureText(text, failures)}`
}

const noCells: RawCellContent[] = []

function contents({ id, blocks }: Sheet, workbook: Workbook, failures: Failures): RawCellContent[][] {
  const rows: RawCellContent[][] = []
  blocks.forEach((block, b) => {
    block?.forEach((row, r) => {
      const at = b * rowsPerBlock + r
      while (rows.length < at) rows.push(noCells)
      const scope = (formula: string | undefined, column: number) =>
        formula === undefined ? undefined : scopeOf(workbook, formula, { sheet: id, row: at, column })
      rows.push(
        row ? Array.from(row, (cell, column) => content(cell, failures, scope(cell?.formula, column))) : noCells,
      )
    })
  })
  return rows
}

/** The order in which the engine takes sheets, and so counts them: names that are whole numbers come first. */
export function sheetOrder(workbook: Workbook): readonly Sheet[] {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]))
  return Object.keys(Object.fromEntries(byName)).map((name) => byName.get(name) as Sheet)
}

/** What a name stands for. The engine throws on names that would mean something else in every cell. */
export function nameContent(name: DefinedName, failures: Failures, workbook: TableScope['workbook']): string {
  const floating = tokens(name.refersTo).some(
    (token) =>
      token.kind === 'reference' &&
      (token.reference.sheet === null || [token.reference.from, token.reference.to].some((end) => !isFixed(end))),
  )
  if (!floating) return formulaContent(name.refersTo, failures, noCell(workbook))
  const message = `The name ${name.name} must name a sheet and use $, as in =Model!$B$3.`
  return `=${failureText(cellError('#REF!', message), failures)}`
}

const isFixed = ({ rowFixed, columnFixed }: Corner) => rowFixed && columnFixed

/** Names that the engine can hold; one that it cannot is unknown to formulas. */
export function usableNames({ names }: Workbook): readonly DefinedName[] {
  const seen = new Set<string>()
  return names.filter(({ name }) => {
    const known = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    return !known && nameProblem(name) === null
  })
}

/** Computes a whole workbook; sheets are numbered as in {@link sheetOrder}. Throws if the engine does. */
export function buildBareEngine(workbook: Workbook, context: EngineContext, failures: Failures): HyperFormula {
  registerModelFunctions()
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contents(sheet, workbook, failures)]))
  const names: SerializedNamedExpression[] = usableNames(workbook).map((name) => ({
    name: engineName(name.name),
    expression: nameContent(name, failures, workbook),
  }))
  return HyperFormula.buildFromSheets(sheets, { ...config, context }, names)
}
