import { expect, test } from 'vitest'
import { errorMeanings } from '../../../model/functions/errorMeanings.ts'
import { columnUnit, exampleResult, returnsText } from '../../../model/functions/functionText.ts'
import { modelFunction, modelFunctions } from '../../../model/functions/index.ts'

const known = (name: string) => {
  const fn = modelFunction(name)
  if (!fn) throw new Error(name)
  return fn
}
const meaning = (name: string, code: string) => errorMeanings(known(name)).find((each) => each.code === code)

test('#NUM! names the domain of every argument', () => {
  expect(meaning('tokensPerSecond', '#NUM!')?.when).toContain(
    'flops must be at least 0; params and flopPerParamToken must be above 0; utilisation must be above 0 and at most 1',
  )
  expect(meaning('rdMultiplier', '#NUM!')?.when).toContain('each of multipliers must be above 0')
})

test('#VALUE! names what is required, and the option words', () => {
  const when = meaning('rdMultiplier', '#VALUE!')?.when
  expect(when).toMatch(/^When years is missing;/)
  expect(when).toContain('basis is not "calendar" or "progress"')
  expect(when).toContain('humanYears does not have one value fewer than multipliers')
})

test('a name that stands for nothing is #N/A', () => {
  expect(meaning('milestoneMultiplier', '#N/A')?.when).toMatch(/^When name is not "SC"/)
  expect(meaning('takeoffTrajectory', '#SPILL!')?.when).toBe('When a cell that the result would fill is not empty.')
})

test('every error that an example shows is explained, with that example', () => {
  for (const fn of modelFunctions) {
    for (const example of fn.examples) {
      if (!('fails' in example)) continue
      const told = errorMeanings(fn).find(({ code }) => code === example.fails)
      expect(told?.example, `${fn.name} ${example.fails}`).toBeDefined()
    }
  }
})

test('results read as they are typed, long ones with a gap in the middle', () => {
  expect(exampleResult({ formula: '=f()', gives: 31536000 })).toBe('31536000')
  expect(exampleResult({ formula: '=f()', fails: '#NUM!' })).toBe('#NUM!')
  const gives = Array.from({ length: 9 }, (_, i) => [i, 'a'])
  expect(exampleResult({ formula: '=f()', gives })).toBe('{0, a; 1, a; 2, a; …; 6, a; 7, a; 8, a}')
})

test('units are told where the name does not tell them', () => {
  expect(columnUnit({ name: 'calendar years', unit: 'years' })).toBe('')
  expect(columnUnit({ name: 'month', unit: 'months' })).toBe('')
  expect(columnUnit({ name: 'loss', unit: 'nats/token' })).toBe('nats/token')
  expect(returnsText(known('speedMultiple'))).toBe('A number without a unit.')
  expect(returnsText(known('trainingCompute'))).toBe('A number in FLOP.')
})
