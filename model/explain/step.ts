import type { CellError, CellValue, Matrix } from '../core/value.ts'
import type { ResolvedReference } from '../engine/engine.ts'
import type { ModelFunction, Param } from '../functions/index.ts'
import type { Cell, DefinedName } from '../workbook/workbook.ts'
import type { Place } from './reading.ts'

interface Written {
  /** The part of the formula, as it stands there. */
  readonly text: string
  readonly value: CellValue | Matrix
  /** The error that arises in this very step; `null` if it has none or only passes one on. */
  readonly fault: CellError | null
}

/** A number, text or block that stands in the formula itself. */
export interface ConstantStep extends Written {
  readonly kind: 'constant'
}

/** Cells that the formula refers to. */
export interface ReferenceStep extends Written {
  readonly kind: 'reference'
  /** `null` if it points nowhere. */
  readonly target: Target | null
}

export interface NameStep extends Written {
  readonly kind: 'name'
  /** `null` if there is no such name. */
  readonly name: DefinedName | null
  /** The cells it stands for, unless it stands for a constant or an expression. */
  readonly target: Target | null
  /** How the expression it stands for comes about. */
  readonly definition: Step | null
}

/** What stands on one level between operators. */
export interface OperationStep extends Written {
  readonly kind: 'operation'
  readonly parts: readonly { readonly sign: string; readonly step: Step }[]
}

/** A call of a built-in function. `null`: an argument left empty. */
export interface CallStep extends Written {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly (Step | null)[]
}

/** A call of a model function. */
export interface ModelCallStep extends Written {
  readonly kind: 'modelCall'
  readonly fn: ModelFunction
  /** All of the declaration's arguments, those left out too. */
  readonly args: readonly GivenArgument[]
  /** The function's formula with the arguments' numbers in it, TeX; `null` where none can be put in. */
  readonly withNumbers: string | null
  /** What the symbols of columns and rows stand for, which the formula takes element by element: `G = (4,\\ 19,\\ 95)`, TeX. */
  readonly vectors: readonly string[]
}

export type Step = ConstantStep | ReferenceStep | NameStep | OperationStep | CallStep | ModelCallStep

export interface GivenArgument {
  readonly name: string
  readonly param: Param
  /** How its value comes about; `null`: left out, so that the default holds. */
  readonly step: Step | null
  /** The value that the function got; `undefined` where leaving it out means something of its own. */
  readonly value: CellValue | Matrix | undefined
}

export type About = Pick<Cell, 'format' | 'unit' | 'source' | 'note'>

/** Cells that something refers to. */
export interface Target extends ResolvedReference {
  /** `Model!B6:B9`. */
  readonly name: string
  /** What the sheet calls the cell; for a range the first one's. */
  readonly label: string
  /** The cell's own format, unit, source and note; those of a range if all its cells say the same. */
  readonly about: About
  /** The cell, if it is a single one. */
  readonly cell: Place | null
  /** Whether formulas fill any of it, so that it can be explained further. */
  readonly computed: boolean
}
