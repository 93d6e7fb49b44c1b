import { expect, test } from 'vitest'
import { spreadsheetFunctions } from '../../../model/spreadsheet/index.ts'

test('no function is declared twice', () => {
  const names = spreadsheetFunctions.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
