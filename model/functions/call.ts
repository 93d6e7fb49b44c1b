import { type CellError, type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { checkArguments, isBlock } from './checkArguments.ts'
import type { Argument, ModelFunction, Outcome, Size } from './modelFunction.ts'

/**
 * What a call gives. Never throws: whatever is wrong becomes an error value whose message says what is allowed. A scalar
 * function given a block in a scalar argument is applied element by element, as Excel broadcasts.
 */
export function call(fn: ModelFunction, args: readonly Argument[]): Outcome {
  const { slots, args: checked, relative } = fn.plan
  if (args.length > slots.length) return tooMany(fn, args.length)
  if (relative) return carefulCall(fn, args)
  // The plain case, numbers and omitted arguments within their domains; all else takes the careful way.
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place] as (typeof slots)[number]
    const arg = place < args.length ? args[place] : undefined
    if (typeof arg === 'number') {
      const { param } = slot
      if (param.kind !== 'number' || arg - arg !== 0 || !param.domain.accepts(arg, checked))
        return carefulCall(fn, args)
      checked[slot.name] = arg
    } else if ((arg === undefined || arg === null) && !slot.param.required) {
      checked[slot.name] = slot.fallback
    } else {
      return carefulCall(fn, args)
    }
  }
  return settled(fn)
}

/** The cells that {@link call} would fill with these arguments, without computing them; 1 × 1 for an error. */
export function spillSize(fn: ModelFunction, args: readonly Argument[]): Size {
  if (args.length > fn.plan.slots.length) return single
  if (!fn.size) return liftedSize(fn, args)
  try {
    const size = checkArguments(fn, args.map(unwrapped)) ?? fn.size(fn.plan.args)
    return isError(size) ? single : size
  } catch {
    return single
  }
}

function carefulCall(fn: ModelFunction, args: readonly Argument[]): Outcome {
  const plainArgs = args.map(unwrapped)
  const size = fn.size ? single : liftedSize(fn, plainArgs)
  if (size.rows * size.columns === 1) return checkArguments(fn, plainArgs) ?? settled(fn)
  const picked = [...plainArgs]
  const result: CellValue[][] = []
  for (let row = 0; row < size.rows; row++) {
    const values: CellValue[] = []
    for (let column = 0; column < size.columns; column++) {
      for (const [place, arg] of plainArgs.entries())
        if (lifts(fn, place, arg)) picked[place] = element(arg, row, column)
      values.push((checkArguments(fn, picked) ?? settled(fn)) as CellValue)
    }
    result.push(values)
  }
  return result
}

const single: Size = { rows: 1, columns: 1 }

/** A block of one cell counts as its value, an empty block as an empty cell. */
function unwrapped(arg: Argument): Argument {
  if (!isBlock(arg) || arg.length > 1 || (arg[0]?.length ?? 0) > 1) return arg
  return arg[0]?.[0] ?? null
}

function liftedSize(fn: ModelFunction, args: readonly Argument[]): Size {
  let rows = 1
  let columns = 1
  for (const [place, arg] of args.entries()) {
    if (!lifts(fn, place, arg)) continue
    rows = Math.max(rows, arg.length)
    columns = Math.max(columns, arg[0]?.length ?? 0)
  }
  return { rows, columns }
}

function lifts(fn: ModelFunction, place: number, arg: Argument): arg is Matrix {
  return isBlock(arg) && fn.plan.slots[place]?.param.kind !== 'vector'
}

/** The value of a block at a place of the broadcast result. */
function element(block: Matrix, row: number, column: number): CellValue {
  const values = block.length === 1 ? block[0] : block[row]
  const value = values?.length === 1 ? values[0] : values?.[column]
  return value === undefined ? missingPlace : value
}

const missingPlace = cellError(
  '#N/A',
  'The ranges of this call have different sizes, and this place is in only some of them.',
)

/** The value with the checked arguments that the plan holds. */
function settled(fn: ModelFunction): Outcome {
  try {
    const result = fn.evaluate(fn.plan.args)
    if (typeof result === 'number') return settledNumber(fn, result)
    if (isError(result)) return result
    return result.map((row) => row.map((x) => (typeof x === 'number' ? settledNumber(fn, x) : x)))
  } catch (thrown) {
    return cellError('#ERROR!', `${fn.name} failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

/** A sum with 0 turns -0 into 0, which no cell should show. */
function settledNumber(fn: ModelFunction, x: number): number | CellError {
  return x - x === 0 ? x + 0 : notFinite(fn, x)
}

function notFinite(fn: ModelFunction, x: number): CellError {
  const reason = Number.isNaN(x) ? 'cannot be computed from these arguments' : 'is too large to be a number'
  return cellError('#NUM!', `The result of ${fn.name} ${reason}.`)
}

function tooMany(fn: ModelFunction, given: number): CellError {
  const names = fn.plan.slots.map(({ name }) => name)
  const takes = names.length === 0 ? 'no arguments' : `at most ${names.length}: ${names.join(', ')}`
  return cellError('#VALUE!', `${fn.name} takes ${takes}; this call gives ${given}.`)
}
