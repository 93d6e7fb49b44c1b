import { expect, test } from 'vitest'
import { definition } from '../../../renderer/panels/definition.ts'
import { matches } from '../../../renderer/panels/matches.ts'

test.each([
  ['B3', '=Model!$B$3'],
  ['=B3', '=Model!$B$3'],
  ['b3:c4', '=Model!$B$3:$C$4'],
  ['Other!A1', '=Other!$A$1'],
  ["'My sheet'!A1:B2", "='My sheet'!$A$1:$B$2"],
  ['0.25', '=0.25'],
  ['20%', '=0.2'],
  ['=SUM(A1:A3)*2', '=SUM(Model!$A$1:$A$3)*2'],
  ['1e25', '=1E+25'],
  ['  ', ''],
])('%j names %s', (text, refersTo) => {
  expect(definition(text, 'Model')).toBe(refersTo)
})

test('a sheet whose name is no plain word is written in quotes', () => {
  expect(definition('A1', "Bob's plan")).toBe("='Bob''s plan'!$A$1")
})

test.each([
  ['copiesFromTrainingCompute', 'training copies', true],
  ['copiesFromTrainingCompute', 'fromtrain', true],
  ['Rename sheet…', 'sheet re', true],
  ['Rename sheet…', 'delete', false],
  ['anything', '', true],
])('%s is found by %j: %s', (text, wanted, found) => {
  expect(matches(text, wanted)).toBe(found)
})
