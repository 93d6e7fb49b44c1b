import { expect, test } from 'vitest'
import type { Condition } from '../../../model/workbook/condition.ts'
import { conditionTests } from '../../../model/workbook/workbook.ts'
import {
  type ConditionDraft,
  conditionRules,
  conditionSentence,
  draftOf,
  emptyDraft,
  madeCondition,
} from '../../../renderer/panels/conditionDraft.ts'

const draft = (change: Partial<ConditionDraft>): ConditionDraft => ({ ...emptyDraft('B2:C5'), ...change })

test('every rule can be chosen', () => {
  expect(conditionRules.map(([rule]) => rule).toSorted()).toEqual(conditionTests.toSorted())
})

test.each<Condition>([
  { area: 'B2:C5', test: 'greater', value: 4, fill: 'green' },
  { area: 'B2:C5', test: 'between', formula: '=$B$1', to: 3, fill: 'red', bold: true },
  { area: 'B2:C5', test: 'between', value: 1, toFormula: '=B1', colour: 'blue' },
  { area: 'B2:C5', test: 'equal', value: 'low', fill: 'red', stop: true },
  { area: 'B2:C5', test: 'contains', value: 'x', fill: 'red' },
  { area: 'B2:C5', test: 'formula', formula: '=B2>AVERAGE($B$2:$C$5)', fill: 'red' },
  { area: 'B2:C5', test: 'duplicates', fill: 'grey' },
  { area: 'B2:C5', test: 'blank', stop: true },
  { area: 'B2:C5', test: 'scale', low: 'red', fill: 'green' },
  {
    area: 'B2:C5',
    test: 'scale',
    low: 'red',
    mid: 'yellow',
    fill: 'green',
    lowAt: { kind: 'number', value: -1.5 },
    midAt: { kind: 'percentile', value: 40 },
    highAt: { kind: 'percent', value: 90 },
  },
])('the fields of a condition make the same one again: %o', (condition) => {
  expect(madeCondition(draftOf(condition))).toEqual(condition)
})

test.each<[string, Partial<ConditionDraft>]>([
  ['Name the cells as in B2 or B2:C5.', { area: 'here' }],
  ['Choose a colour or bold, else nothing would show.', { value: '4', fill: '' }],
  ['The value must be a number or a date, or a formula that begins with =.', { value: 'x' }],
  ['Say which text.', { test: 'contains' }],
  ['Say which value.', { test: 'equal' }],
  ['Write the test as a formula, such as =$B2>10.', { test: 'formula', value: 'B2>10' }],
  ['The formula is empty.', { test: 'formula', value: '=' }],
  ['How many must be a whole number above 0.', { test: 'top', value: '1.5' }],
  ['The percent must be above 0 and at most 100.', { test: 'bottomPercent', value: '101' }],
  ['The upper bound must be a number, not below the lower one.', { test: 'between', value: '4', to: '3' }],
  [
    'Write where a colour stands as a number, a share as 10% or a percentile as p10, or leave it empty.',
    { test: 'scale', lowAt: 'p101' },
  ],
])('says: %s', (problem, change) => {
  expect(madeCondition(draft(change))).toBe(problem)
})

test('a sentence tells what a condition does', () => {
  const between: Condition = { area: 'B2', test: 'between', value: 1, toFormula: '=C1', fill: 'red', stop: true }
  expect(conditionSentence(between)).toBe('B2: Between 1 and =C1, then stop')
  expect(conditionSentence({ area: 'B2', test: 'scale', low: 'red', mid: 'yellow', fill: 'blue' })).toBe(
    'B2: Colour scale, Red to Yellow to Blue',
  )
})
