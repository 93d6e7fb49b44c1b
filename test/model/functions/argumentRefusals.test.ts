import { expect, test } from 'vitest'
import { isError } from '../../../model/core/value.ts'
import { argumentRefusals } from '../../../model/functions/argumentRefusals.ts'
import { type Argument, call, modelFunction, modelFunctions } from '../../../model/functions/index.ts'

const messages = (name: string, ...args: Argument[]) => {
  const fn = modelFunction(name)
  if (!fn) throw new Error(name)
  return argumentRefusals(fn, args).map((refusal) => refusal?.message ?? null)
}

test('every wrong argument has its own sentence, not only the first', () => {
  expect(messages('tokensPerSecond', 'x', 1e12, undefined, 1.5)).toEqual([
    'flops is the text "x"; it must be a number at least 0.',
    null,
    null,
    'utilisation is 1.5; it must be above 0 and at most 1.',
  ])
})

test('what is missing is told of required arguments alone', () => {
  const [flops, params, ...optional] = messages('tokensPerSecond')
  expect([flops, params]).toEqual([
    'flops is missing; it must be a number at least 0.',
    'params is missing; it must be a number above 0.',
  ])
  expect(optional).toEqual([null, null])
})

test('a value that is wrong in a range is told', () => {
  expect(messages('tokensPerSecond', [[1e20], [-1]], 1e12)[0]).toBe('flops is -1; it must be at least 0.')
})

test('lengths and domains that depend on another argument see that one', () => {
  expect(messages('rdMultiplier', 0.25, [[3], [25]])[2]).toBe(
    'humanYears keeps its default of 3 values; it must have 1, one fewer than multipliers.',
  )
  expect(messages('rdMultiplier', 0.25, [[3], [25]], 5)).toEqual([null, null, null, null, null])
})

test('the first refusal of a failing example is among them, and the other examples have none', () => {
  // Examples call with constants; reading those here would be another engine, so only plain numbers are looked at.
  const number = /^-?[0-9.]+(?:e-?[0-9]+)?$/i
  let seen = 0
  for (const fn of modelFunctions) {
    for (const example of fn.examples) {
      const texts = /^=\w+\(([^()"{}]*)\)$/
        .exec(example.formula)?.[1]
        ?.split(',')
        .map((text) => text.trim())
      if (!texts?.every((text) => text === '' || number.test(text))) continue
      const args = texts.map((text) => (text === '' ? undefined : Number(text)))
      const outcome = call(fn, args)
      const refusals = argumentRefusals(fn, args).flatMap((refusal) => (refusal ? [refusal.message] : []))
      if (isError(outcome) && refusals.length > 0) expect(refusals, example.formula).toContain(outcome.message)
      if (!isError(outcome)) expect(refusals, example.formula).toEqual([])
      seen++
    }
  }
  expect(seen).toBeGreaterThan(50)
})
