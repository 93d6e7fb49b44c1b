import { describe, expect, test } from 'vitest'
import { cellError } from '../../../model/core/value.ts'
import { defineFunction } from '../../../model/functions/defineFunction.ts'
import { above, atMost, relative, share } from '../../../model/functions/domains.ts'
import { call, spillSize } from '../../../model/functions/index.ts'
import { omissible, optional, orWord, required, vector, word } from '../../../model/functions/params.ts'

const described = {
  name: 'probe',
  family: 'Test',
  summary: 'A function of this test.',
  formula: 'x',
  source: { cite: 'This test' },
  related: [],
  examples: [{ formula: '=probe(1)', gives: 1 }] as const,
}
const x = required('x', '1', 'A number.', above(0))
const scalar = { unit: '1', shape: 'scalar' } as const

const probe = defineFunction({
  ...described,
  params: {
    x,
    returns: orWord(optional('r', '1', 'Returns.', 1.2, above(0)), 'none'),
    rho: orWord(optional(String.raw`\rho`, '1', 'Substitution.', 0, atMost(1)), 'min'),
    ceiling: omissible('X', '1', 'Ceiling.', 'no ceiling', above(0)),
  },
  returns: scalar,
  evaluate: ({ x, returns, rho, ceiling }) => {
    const r: number | 'none' = returns
    const p: number | 'min' = rho
    const top: number | undefined = ceiling
    return x + (r === 'none' ? 1000 : r) + (p === 'min' ? 100 : p) + (top ?? 10)
  },
})

describe('a declaration', () => {
  test('lets a word stand for a number, in any case', () => {
    expect(call(probe, [1, 'none', 'min'])).toBe(1111)
    expect(call(probe, [1, 'NONE', 'Min', 5])).toBe(1106)
    expect(call(probe, [1])).toBeCloseTo(12.2)
  })

  test('says both ways when neither fits', () => {
    expect(call(probe, [1, 'some'])).toEqual(
      cellError('#VALUE!', 'returns is the text "some"; it must be a number above 0, or "none".'),
    )
    expect(call(probe, [1, 0])).toEqual(cellError('#NUM!', 'returns is 0; it must be above 0, or "none".'))
  })

  test('may bound an argument by a later one, or leave it free where that one is omitted', () => {
    const fn = defineFunction({
      ...described,
      params: {
        doublings: required(
          'd',
          '1',
          'Doublings.',
          relative('≤ ceiling', 'at most ceiling', 'ceiling', (d, top) => d <= top),
        ),
        ceiling: omissible('X', '1', 'Ceiling.', 'no ceiling', above(0)),
      },
      returns: scalar,
      evaluate: ({ doublings }) => doublings,
    })
    expect(call(fn, [5, 4])).toEqual(cellError('#NUM!', 'doublings is 5; it must be at most ceiling, which is 4.'))
    expect(call(fn, [5, 5])).toBe(5)
    expect(call(fn, [5])).toBe(5)
    expect(call(fn, [1])).toBe(1)
  })

  test('that throws gives an error value and not an exception', () => {
    const fn = defineFunction({
      ...described,
      params: { x },
      returns: scalar,
      evaluate: () => {
        throw new Error('no root between 0 and 1')
      },
    })
    expect(call(fn, [1])).toEqual(cellError('#ERROR!', 'probe failed: no root between 0 and 1'))
  })

  test('may refuse with an error of its own', () => {
    const fn = defineFunction({
      ...described,
      params: { x },
      returns: scalar,
      evaluate: () => cellError('#N/A', 'No such time.'),
    })
    expect(call(fn, [1])).toEqual(cellError('#N/A', 'No such time.'))
  })

  test('of a spill marks only the places that are not finite, and shows no negative zero', () => {
    const fn = defineFunction({
      ...described,
      params: { x },
      returns: { unit: '1', shape: 'spill', columns: [{ name: 'value', unit: '1' }] },
      size: () => ({ rows: 3, columns: 1 }),
      evaluate: ({ x }) => [[x], [x / 0], [-x * 0]],
    })
    expect(call(fn, [2])).toEqual([[2], [cellError('#NUM!', 'The result of probe is too large to be a number.')], [0]])
    expect(spillSize(fn, [2])).toEqual({ rows: 3, columns: 1 })
    expect(spillSize(fn, [-2])).toEqual({ rows: 1, columns: 1 })
  })

  test('that lacks a unit, a source or an example, or misspells an argument, does not compile', () => {
    const { source: _source, ...unsourced } = described
    const { examples: _examples, ...withoutExamples } = described
    const scalarPart = { params: { x }, returns: scalar }
    const declarations = [
      // @ts-expect-error no source
      () => defineFunction({ ...unsourced, ...scalarPart, evaluate: ({ x }) => x }),
      // @ts-expect-error no example
      () => defineFunction({ ...withoutExamples, ...scalarPart, evaluate: ({ x }) => x }),
      // @ts-expect-error an empty list of examples
      () => defineFunction({ ...described, examples: [], ...scalarPart, evaluate: ({ x }) => x }),
      // @ts-expect-error no unit of the result
      () => defineFunction({ ...described, params: { x }, returns: { shape: 'scalar' }, evaluate: ({ x }) => x }),
      // @ts-expect-error no unit of the argument
      () => required('x', 'A number.', above(0)),
      // @ts-expect-error an argument that is not declared
      () => defineFunction({ ...described, ...scalarPart, evaluate: ({ y }) => y }),
      () => {
        const params = { c: omissible('c', '1', 'A number.', 'none', share), x }
        // @ts-expect-error an argument that may be missing
        return defineFunction({ ...described, params, returns: scalar, evaluate: ({ c, x }) => c * x })
      },
      () => {
        const params = { v: vector('v', '1', 'Numbers.', [1], above(0), { atLeast: 1 }) }
        // @ts-expect-error a vector where a number belongs
        return defineFunction({ ...described, params, returns: scalar, evaluate: ({ v }) => v * 2 })
      },
      // @ts-expect-error a default that is not one of the words
      () => word('w', 'A word.', ['hold', 'na'], 'keep'),
      () => {
        const returns = { unit: '1', shape: 'spill', columns: [{ name: 'a', unit: '1' }] } as const
        // @ts-expect-error a spill that does not tell its size
        return defineFunction({ ...described, params: { x }, returns, evaluate: ({ x }) => [[x]] })
      },
    ]
    expect(declarations).toHaveLength(10)
  })
})
