import { EmptyValue, FunctionArgumentType, FunctionPlugin } from 'hyperformula'
import { numberInText, numberText } from '../spreadsheet/index.ts'
import type { EngineValue, Interpreter } from './internals.ts'

interface Operators {
  readonly arithmeticHelper: {
    coerceToMaybeNumber(value: EngineValue): EngineValue | undefined
    compare(left: EngineValue, right: EngineValue): number
    stringCmp(left: string, right: string): number
  }
  /** Bound to the interpreter. */
  concatOp: (left: EngineValue, right: EngineValue) => EngineValue
}
type Coercion = (this: unknown, value: EngineValue, type: { argumentType: string }, ...more: unknown[]) => unknown

/**
 * Makes the operators of formulas take texts for numbers, write numbers as texts, and compare, as people expect: a text
 * may spell any date or amount that VALUE reads but an empty one is no number, `0.1+0.2` is written as `0.3`, and two
 * texts that spell the same day are different texts. HyperFormula has no setting for this.
 */
export function adjustOperators(interpreter: Interpreter): void {
  // Comparing and joining are private in HyperFormula's types.
  const operators = interpreter as unknown as Operators
  const { arithmeticHelper: helper } = operators
  const { coerceToMaybeNumber, compare } = helper
  helper.coerceToMaybeNumber = (value) =>
    typeof value === 'string' ? numberInText(value) : coerceToMaybeNumber.call(helper, value)
  helper.compare = (left, right) => {
    const leftText = typeof left === 'string'
    const rightText = typeof right === 'string'
    if (leftText && rightText) return helper.stringCmp(left, right)
    if (leftText) return right === EmptyValue ? helper.stringCmp(left, '') : typeof right === 'boolean' ? -1 : 1
    if (rightText) return left === EmptyValue ? helper.stringCmp('', right) : typeof left === 'boolean' ? 1 : -1
    return compare.call(helper, left, right)
  }
  const { concatOp } = operators
  operators.concatOp = (left, right) => concatOp(written(left), written(right))
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
