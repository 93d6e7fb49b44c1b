import { type CellError, isError } from '../core/value.ts'
import { call } from './call.ts'
import { checkArguments, isBlock } from './checkArguments.ts'
import type { Argument, CheckedValue, ModelFunction, Slot } from './modelFunction.ts'

/**
 * What a call would say against each of its arguments, were it the only wrong one, in argument order; a form shows it
 * beside the field. The call itself tells only the first.
 */
export function argumentRefusals(fn: ModelFunction, args: readonly Argument[]): readonly (CellError | undefined)[] {
  const given = Object.fromEntries(fn.plan.slots.map((slot, place) => [slot.name, plainValue(slot, args[place])]))
  return fn.plan.slots.map((slot, place) => {
    const one = callOfOne(fn, slot, given)
    // Only a block may have to be taken apart.
    const arg = args[place]
    const outcome = isBlock(arg) ? call(one, [arg]) : checkArguments(one, [arg])
    return isBlock(outcome) ? outcome.flat().find(isError) : isError(outcome) ? outcome : undefined
  })
}

/** The function with one argument only; domains and lengths that look at the others find them as they are given. */
function callOfOne(fn: ModelFunction, slot: Slot, given: Readonly<Record<string, CheckedValue>>): ModelFunction {
  const relative = slot.param.kind !== 'word' && slot.param.domain.relativeTo !== undefined
  const plan = { slots: [comparable(slot, given)], args: { ...given }, relative }
  return { ...fn, plan, evaluate: () => 0 }
}

/** A length that depends on another argument cannot be asked for while that one is wrong. */
function comparable(slot: Slot, given: Readonly<Record<string, CheckedValue>>): Slot {
  const { param } = slot
  if (param.kind !== 'vector' || param.length?.oneFewerThan === undefined) return slot
  if (Array.isArray(given[param.length.oneFewerThan])) return slot
  const { length: _, ...rest } = param
  return { ...slot, param: rest }
}

function plainValue({ param, fallback }: Slot, arg: Argument): CheckedValue {
  if (arg === undefined || arg === null) return fallback
  if (param.kind !== 'vector') return isBlock(arg) || typeof arg === 'boolean' || isError(arg) ? undefined : arg
  const values = (isBlock(arg) ? arg.flat() : [arg]).filter((value) => typeof value === 'number')
  return values.length > 0 ? values : undefined
}
