import { CellError, ErrorType, type SimpleCellAddress } from 'hyperformula'
import type { EvaluationState, Interpreter } from './internals.ts'
import { Reads } from './reads.ts'
import { Scope } from './scope.ts'
import { Spills } from './spills.ts'

/** What evaluation needs to know beside the formula. */
export interface EngineContext {
  readonly spills: Spills
  readonly reads: Reads
  readonly scope: Scope
  /** The error of a number that a formula carries. */
  failure(number: number): CellError
  /** The stored formula of a cell. */
  formulaAt(sheet: number, row: number, column: number): string | undefined
  /** The sentence about a function or name that does not exist. */
  unknownFunction(name: string, state: EvaluationState): string
  unknownName(name: string, state: EvaluationState): string
  /** The engine's number of a sheet by its name, whatever the case. */
  sheetNumber(name: string): number | undefined
  sheetName(number: number): string
  /** The rows of a sheet that a filter hides, or with `byHand` those that a person hid. */
  hiddenRows(sheet: number, byHand: boolean): ReadonlySet<number>
  /** The plain reference for a text that names a table or a part of one, or why it points nowhere. */
  tableReference(text: string, from: SimpleCellAddress): string | CellError | undefined
  /** A cell begins to be computed. */
  newFormula(): void
  /** The next random number of the cell that is computed. */
  random(state: EvaluationState): number
}

/** Plugins are known to every engine of the program, so also to one that is not ours and has no context. */
export const noContext: EngineContext = {
  spills: new Spills(),
  failure: () => new CellError(ErrorType.ERROR),
  formulaAt: () => undefined,
  unknownFunction: (name) => `There is no function ${name}.`,
  unknownName: (name) => `There is no name ${name}.`,
  reads: new Reads(),
  scope: new Scope(),
  sheetNumber: () => undefined,
  sheetName: () => '',
  hiddenRows: () => new Set(),
  tableReference: () => undefined,
  newFormula: () => {},
  random: () => 0,
}

export function contextOf({ config }: Interpreter): EngineContext {
  return (config.context as EngineContext | undefined) ?? noContext
}
