import { expect, test } from 'vitest'
import { cellError } from '../../../model/core/value.ts'
import { explainedValue, unitAfter } from '../../../renderer/panels/explainedValue.ts'

test('few values are listed, many are counted, errors among them too', () => {
  expect(explainedValue([[5], [25], [250]])).toBe('5, 25, 250')
  expect(explainedValue([[1, 2, 3, 4, 5]])).toBe('5 cells')
  const row = [1, cellError('#N/A', 'None.')]
  expect(explainedValue([row, row, row])).toBe('3 × 2 cells, 3 in error')
})

test('a value is shown in the format of its cell', () => {
  expect(explainedValue(0.2, '0%')).toBe('20%')
  expect(explainedValue(46477, 'yyyy-mm-dd')).toBe('2027-03-31')
  expect(explainedValue(null)).toBe('empty')
  expect(explainedValue(undefined)).toBe('')
})

test('a number without a unit and a date that shows as one have none after them', () => {
  expect(unitAfter('years')).toBe('years')
  expect(unitAfter('1')).toBe('')
  expect(unitAfter('date serial', 'yyyy-mm-dd')).toBe('')
  expect(unitAfter('date serial')).toBe('date serial')
})
