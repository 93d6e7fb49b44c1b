import { expect, test } from 'vitest'
import { catalogue } from '../../../model/engine/catalogue.ts'
import { spelling } from '../../../model/engine/spelling.ts'
import { modelFunctions } from '../../../model/functions/index.ts'
import { Session } from './session.ts'

test('the catalogue holds every model function and every built-in one, each once and described', () => {
  const entries = catalogue()
  const names = entries.map(({ name }) => name.toUpperCase())
  expect(new Set(names).size).toBe(names.length)
  expect(entries.filter(({ isModel }) => isModel).map(({ name }) => name)).toEqual(
    modelFunctions.map(({ name }) => name),
  )
  expect(names).toEqual(expect.arrayContaining(['SUM', 'IF', 'XLOOKUP', 'SEQUENCE', 'OFFSET', 'NORM.INV']))
  for (const { name, summary } of entries) expect(summary, name).toMatch(/^[^<>[\]]+$/)
  expect(names.filter((name) => /^(FORECELL|HF)\./.test(name))).toEqual([])
})

test('every argument of an ordinary function that hints show has a name and a sentence', () => {
  const ordinary = catalogue().filter(({ isModel }) => !isModel)
  expect(ordinary.length).toBeGreaterThan(400)
  for (const { name, summary, family, params, repeated } of ordinary) {
    expect(summary, name).toMatch(/^[A-Z0-9#].{5,}[.)]$/s)
    expect(family, name).not.toBe('')
    expect(repeated, name).toBeLessThanOrEqual(params.length)
    expect(new Set(params.map((param) => param.name)).size, name).toBe(params.length)
    for (const param of params) {
      expect(param.name, name).toMatch(/^[A-Za-z][a-z0-9_]*$/)
      expect(param.doc, `${name}, ${param.name}`).toMatch(/^\S.{3,}/)
    }
  }
})

test('an entry of a model function carries units, defaults and domains; one of a built-in function names its arguments', () => {
  const of = (wanted: string) => catalogue().find(({ name }) => name === wanted)
  expect(of('trainingCompute')?.params[2]).toMatchObject({
    name: 'flopPerParamToken',
    optional: true,
    unit: 'FLOP',
    default: '2',
    domain: '> 0',
  })
  expect(of('SUMIFS')).toMatchObject({ isModel: false, repeated: 2 })
  expect(of('SUMIFS')?.params.map(({ name }) => name)).toEqual(['sum_range', 'criteria_range1', 'criteria1'])
})

test('no model function has the name of a built-in one', () => {
  const builtIn = new Set(catalogue().flatMap(({ isModel, name }) => (isModel ? [] : [name])))
  expect(modelFunctions.filter(({ name }) => builtIn.has(name.toUpperCase()))).toEqual([])
})

test('every function of the catalogue is known to the engine', () => {
  const session = new Session()
  for (const { name } of catalogue()) expect(String(session.value(`${name}()`)), name).not.toMatch(/^#NAME\?/)
})

test('model functions are spelled in camelCase, others in capitals', () => {
  expect(['TRAININGCOMPUTE', 'sum', 'norm.inv', 'nosuch'].map(spelling)).toEqual([
    'trainingCompute',
    'SUM',
    'NORM.INV',
    'NOSUCH',
  ])
})
