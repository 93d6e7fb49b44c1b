import { expect, test } from 'vitest'
import { modelFunctions } from '../../../model/functions/index.ts'
import { foundFunctions } from '../../../renderer/panels/foundFunctions.ts'

const argumentsOf = (fn: (typeof modelFunctions)[number]) => Object.keys(fn.params).join(' ')
const names = (text: string) => foundFunctions(modelFunctions, text, argumentsOf).map(({ name }) => name)

test('a name comes before what a function answers, and that before its arguments', () => {
  const found = names('copies')
  expect(found[0]).toBe('copiesFromTrainingCompute')
  expect(found.indexOf('copiesAtSpeed')).toBeLessThan(found.indexOf('tokensPerSecond'))
  expect(names('relativeUtilisation')).toEqual(['copiesFromTrainingCompute'])
})

test('words may stand in any order and in parts of names', () => {
  expect(names('compute training copies')[0]).toBe('copiesFromTrainingCompute')
  expect(names('nothing like this')).toEqual([])
  expect(names(' ')).toHaveLength(modelFunctions.length)
})
