import { describe, expect, test } from 'vitest'
import { call, modelFunction, modelFunctions } from '../../../model/functions/index.ts'
import { knownLinks } from '../knownLinks.ts'

describe('the catalogue', () => {
  test('names every function once, whatever the case', () => {
    const names = modelFunctions.map((fn) => fn.name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
  })

  test('finds a function in any case and nothing else', () => {
    expect(modelFunction('TOKENSPERSECOND')?.name).toBe('tokensPerSecond')
    expect(modelFunction('tokenspersecond')?.name).toBe('tokensPerSecond')
    expect(modelFunction('constructor')).toBeUndefined()
    expect(modelFunction('')).toBeUndefined()
  })

  test('keeps the functions of a family together', () => {
    const families = modelFunctions.map((fn) => fn.family)
    const changes = families.filter((family, place) => family !== families[place - 1])
    expect(changes).toEqual([...new Set(families)])
  })

  test.each(modelFunctions.map((fn) => [fn.name, fn] as const))('%s tells all a reader needs', (_, fn) => {
    expect(fn.summary).toMatch(/^[A-Z].*\.$/)
    expect(fn.source.cite).not.toBe('')
    expect(fn.returns.unit).not.toBe('')
    if (fn.remark !== undefined) expect(fn.remark).toMatch(/^[A-Z].*[.]$/)
    if (fn.source.link !== undefined) expect(knownLinks).toContain(fn.source.link)
    for (const param of Object.values(fn.params)) {
      expect(param.symbol).not.toBe('')
      expect(param.unit).not.toBe('')
      expect(param.doc).toMatch(/^[A-Z].*\.$/)
    }
    for (const tex of [fn.formula, ...Object.values(fn.params).map((param) => param.symbol)]) {
      expect(tex.replaceAll(/[^{]/g, '').length, tex).toBe(tex.replaceAll(/[^}]/g, '').length)
    }
    for (const related of fn.related) {
      expect(modelFunction(related)?.name).toBe(related)
      expect(related).not.toBe(fn.name)
    }
    for (const example of fn.examples) expect(example.formula).toContain(`${fn.name}(`)
  })

  test.each(modelFunctions.map((fn) => [fn.name, fn] as const))(
    'every default of %s lies in its own domain',
    (_, fn) => {
      for (const param of Object.values(fn.params)) {
        if (param.kind === 'word') {
          if (param.default !== undefined) expect(param.words).toContain(param.default)
        } else {
          const defaults = param.default === undefined ? [] : [param.default].flat()
          for (const value of defaults) expect(param.domain.accepts(value, fn.plan.args)).toBe(true)
        }
      }
    },
  )

  test.each(modelFunctions.map((fn) => [fn.name, fn] as const))('a spill of %s names its columns', (_, fn) => {
    expect(fn.returns.shape === 'spill').toBe(fn.returns.columns !== undefined)
    if (fn.returns.shape !== 'spill') return
    const first = fn.examples.find((example) => 'gives' in example && typeof example.gives !== 'number')
    expect(first).toBeDefined()
    const required = Object.values(fn.params).map((param) => (param.required ? 46477 : undefined))
    const rows = call(fn, required) as readonly (readonly number[])[]
    expect(rows[0]?.length).toBeLessThanOrEqual(fn.returns.columns?.length as number)
  })
})
