import { EmptyValue, FunctionArgumentType, FunctionPlugin } from 'hyperformula'
import { numberInText, numberText } from '../spreadsheet/index.ts'
import type { Ast, EngineValue, Interpreter } from './internals.ts'

interface Operators {
  readonly arithmeticHelper: {
    coerceToMaybeNumber(value: EngineValue): EngineValue | undefined
    compare(left: EngineValue, right: EngineValue): number
    addWithEpsilon(left: EngineValue, right: EngineValue): EngineValue
    subtract(left: EngineValue, right: EngineValue): EngineValue
    stringCmp(left: string, right: string): number
  }
  /** Bound to the interpreter. */
  concatOp: (left: EngineValue, right: EngineValue) => EngineValue
}
type Coercion = (this: unknown, value: EngineValue, type: { argumentType: string }, ...more: unknown[]) => unknown

/**
 * Makes the operators of formulas take texts for numbers, write numbers as texts, and compare, as people expect: a text
 * may spell any date or amount that VALUE reads but an empty one is no number, `0.1+0.2` is written as `0.3`, and two
 * texts that spell the same day are different texts. Numbers are compared by their first 15 digits, so that `0.1+0.2` is
 * 0.3. HyperFormula has no setting for this.
 *
 * @returns what a formula gives whose value this is: 0 for `0.1+0.2-0.3`, see {@link isNothing}
 */
export function adjustOperators(interpreter: Interpreter): (ast: Ast, value: EngineValue) => EngineValue {
  // Comparing and joining are private in HyperFormula's types.
  const operators = interpreter as unknown as Operators
  const { arithmeticHelper: helper } = operators
  const { coerceToMaybeNumber, compare } = helper
  helper.coerceToMaybeNumber = (value) =>
    typeof value === 'string' ? numberInText(value) : coerceToMaybeNumber.call(helper, value)
  helper.compare = (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return comparedNumbers(left, right)
    const leftText = typeof left === 'string'
    const rightText = typeof right === 'string'
    if (leftText && rightText) return helper.stringCmp(left, right)
    if (leftText) return right === EmptyValue ? helper.stringCmp(left, '') : typeof right === 'boolean' ? -1 : 1
    if (rightText) return left === EmptyValue ? helper.stringCmp('', right) : typeof left === 'boolean' ? 1 : -1
    const [leftNumber, rightNumber] = [numberIn(left), numberIn(right)]
    if (leftNumber !== undefined && rightNumber !== undefined) return comparedNumbers(leftNumber, rightNumber)
    return compare.call(helper, left, right)
  }
  const { concatOp } = operators
  operators.concatOp = (left, right) => concatOp(written(left), written(right))

  const { addWithEpsilon, subtract } = helper
  let lastLeft: EngineValue = 0
  helper.addWithEpsilon = (left, right) => {
    lastLeft = left
    // Without smart rounding that is all the original does to plain numbers, and it is what keeps this as fast.
    return typeof left === 'number' && typeof right === 'number' ? left + right : addWithEpsilon(left, right)
  }
  helper.subtract = (left, right) => {
    lastLeft = left
    return typeof left === 'number' && typeof right === 'number' ? left - right : subtract(left, right)
  }
  return (ast, value) => {
    if ((ast.type as string) !== 'MINUS_OP' && (ast.type as string) !== 'PLUS_OP') return value
    const [number, left] = [numberIn(value), numberIn(lastLeft)]
    return number !== undefined && left !== undefined && isNothing(number, left) ? 0 : value
  }
}

function comparedNumbers(left: number, right: number): number {
  if (left === right) return 0
  const difference = left - right
  // Most numbers are far apart, and only those that are not need to be written down.
  if (Math.abs(difference) <= Math.abs(left) * 1e-14 && sameDigits(left, right)) return 0
  return difference < 0 ? -1 : 1
}

const sameDigits = (left: number, right: number) => left.toPrecision(15) === right.toPrecision(15)

/**
 * Whether a sum or difference is nothing but what its operands, equal in their first 15 digits, differ by in binary.
 * As in Excel that counts only where it is the last thing that a formula does: in `(0.1+0.2-0.3)` the rest remains.
 */
const isNothing = (result: number, left: number) =>
  result !== 0 && Math.abs(result) <= Math.abs(left) * 1e-14 && sameDigits(left, left - result)

function numberIn(value: EngineValue): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'object' && 'val' in value ? value.val : undefined
}

/** Makes HyperFormula's own functions write numbers as texts in the same way. */
export function adjustArguments(): void {
  // It is protected in HyperFormula's types, and no setting changes how it writes numbers.
  const plugin = FunctionPlugin.prototype as unknown as { coerceToType: Coercion }
  const { coerceToType } = plugin
  plugin.coerceToType = function (value, type, ...more) {
    const given = type.argumentType === FunctionArgumentType.STRING ? written(value) : value
    return coerceToType.call(this, given, type, ...more)
  }
}

function written(value: EngineValue): EngineValue {
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'object' && 'val' in value ? numberText(value.val) : value
}
