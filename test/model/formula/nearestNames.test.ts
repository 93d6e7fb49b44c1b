import { describe, expect, test } from 'vitest'
import { nearestNames } from '../../../model/formula/nearestNames.ts'

const names = ['SUM', 'SUMIF', 'SUMIFS', 'tokensPerSecond', 'rdMultiplier', 'copiesFromTrainingCompute', 'LN']

describe('nearestNames', () => {
  test.each([
    ['tokensPerSecnod', ['tokensPerSecond']],
    ['TOKENPERSECOND', ['tokensPerSecond']],
    ['rdmultiplyer', ['rdMultiplier']],
    ['copiesFromTraining', ['copiesFromTrainingCompute']],
    ['SUMM', ['SUM']],
    ['SUMIFF', ['SUMIF', 'SUMIFS']],
    ['SMU', ['SUM']],
    ['zebra', []],
    ['', []],
  ])('%s is like %j', (name, nearest) => {
    expect(nearestNames(name, names).slice(0, 2)).toEqual(nearest)
  })

  test('no more come back than asked for, each once', () => {
    expect(nearestNames('SUMIF', [...names, ...names], 2)).toEqual(['SUMIF', 'SUMIFS'])
  })
})
