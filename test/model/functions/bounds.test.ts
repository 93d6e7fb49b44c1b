import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isError, type Matrix } from '../../../model/core/value.ts'
import { type Argument, call, type Domain, type ModelFunction, modelFunctions } from '../../../model/functions/index.ts'

const smallest = Number.MIN_VALUE
const up = (x: number) => (x === 0 ? smallest : x + Math.abs(x) * 2 ** -52)
const down = (x: number) => (x === 0 ? -smallest : x - Math.abs(x) * 2 ** -52)

interface Edge {
  readonly x: number
  readonly allowed: boolean
}

/** Just inside and just outside of every edge of a domain. */
function edges(domain: Domain, other: number | undefined): readonly Edge[] {
  const { above, atLeast, below, atMost, except } = bounds(domain, other)
  return [
    ...(above === undefined
      ? []
      : [
          { x: above, allowed: false },
          { x: up(above), allowed: true },
        ]),
    ...(atLeast === undefined
      ? []
      : [
          { x: down(atLeast), allowed: false },
          { x: atLeast, allowed: true },
        ]),
    ...(below === undefined
      ? []
      : [
          { x: below, allowed: false },
          { x: down(below), allowed: true },
        ]),
    ...(atMost === undefined
      ? []
      : [
          { x: up(atMost), allowed: false },
          { x: atMost, allowed: true },
        ]),
    ...(except === undefined
      ? []
      : [
          { x: except, allowed: false },
          { x: up(except), allowed: true },
        ]),
  ]
}

function bounds(domain: Domain, other: number | undefined): Domain['bounds'] {
  if (other === undefined) return domain.bounds
  const [sign] = domain.symbol.match(/[≥>≤<](?= [a-z])/) as RegExpMatchArray
  const edge = { '≥': 'atLeast', '>': 'above', '≤': 'atMost', '<': 'below' }[sign]
  return { ...domain.bounds, [edge as string]: other }
}

/** Arguments that the function accepts. */
function accepted(fn: ModelFunction): Argument[] {
  const chosen: Record<string, number> = {}
  return Object.entries(fn.params).map(([name, param], place) => {
    if (param.kind === 'word') return param.words[0]
    if (param.kind === 'vector') return param.default?.map((x) => [x])
    const x = [place + 1.5, 0.5, -0.5].find((candidate) => param.domain.accepts(candidate, chosen)) as number
    chosen[name] = x
    return x
  })
}

interface Case {
  readonly name: string
  readonly x: number
  readonly allowed: boolean
  readonly args: readonly Argument[]
}

function casesOf(fn: ModelFunction): readonly Case[] {
  return Object.entries(fn.params).flatMap(([name, param], place) => {
    if (param.kind === 'word') return []
    const args = accepted(fn)
    const other = param.domain.relativeTo
    const otherValue = other === undefined ? undefined : (args[Object.keys(fn.params).indexOf(other)] as number)
    return edges(param.domain, otherValue).map(({ x, allowed }) => {
      const value = param.kind === 'number' ? x : (args[place] as Matrix).with(1, [x])
      return { name, x, allowed, args: args.with(place, value) }
    })
  })
}

/** Functions that answer some questions with "there is no such thing", whatever the numbers. */
const withoutAnswer = ['rdPaybackYears', 'softwareSingularityYears']

const mayHaveNoAnswer = ({ name }: ModelFunction, args: readonly Argument[]): boolean =>
  withoutAnswer.includes(name) || args.includes(name === 'softwareTrajectory' ? 'none' : 'na')

describe.each(modelFunctions.map((fn) => [fn.name, fn] as const))('%s', (_, fn) => {
  test('every argument has an edge unless it may be any number', () => {
    const places = new Set(casesOf(fn).map((each) => each.name))
    for (const [name, param] of Object.entries(fn.params)) {
      expect(places.has(name)).toBe(param.kind !== 'word' && param.domain.symbol !== 'any real')
    }
  })

  test.each(casesOf(fn).map((each) => [each.name, each.x, each.allowed ? 'allowed' : '#NUM!', each] as const))(
    '%s of %d is %s',
    (name, _x, _allowed, { allowed, args }) => {
      const value = call(fn, args)
      if (!allowed) expect(value).toMatchObject({ error: '#NUM!', message: expect.stringMatching(`^${name} `) })
      else if (isError(value)) expect(value.message).not.toMatch(new RegExp(`^${name} (is|holds) `))
    },
  )

  test('a text or TRUE in a number is #VALUE!', () => {
    for (const [place, param] of Object.values(fn.params).entries()) {
      if (param.kind === 'word') continue
      for (const wrong of ['abc', '', '5', true, false]) {
        expect(call(fn, accepted(fn).with(place, wrong))).toMatchObject({ error: '#VALUE!' })
      }
    }
  })

  test('an error in any argument comes back as it is', () => {
    const error = { error: '#REF!', message: 'Gone.' } as const
    for (const place of Object.keys(fn.params).keys()) expect(call(fn, accepted(fn).with(place, error))).toBe(error)
  })

  test('extreme numbers give a number or #NUM!, or #N/A where it is asked for', () => {
    const extreme = fc.oneof(
      fc.constantFrom(1e-300, 1e-200, 1e-100, 1e-10, 0.5, 1, 2, 1e10, 1e100, 1e200, 1e300, 0, -1),
      fc.double({ min: -300, max: 300, noNaN: true }).map((x) => 10 ** x),
    )
    const args = Object.values(fn.params).map((param) => {
      if (param.kind === 'word') return fc.constantFrom(...param.words)
      if (param.kind === 'number') {
        const others = [...(param.word === undefined ? [] : [param.word]), ...(param.required ? [] : [undefined])]
        return fc.oneof({ weight: 5, arbitrary: extreme }, ...others.map((value) => fc.constant(value)))
      }
      const length = param.default?.length as number
      return fc.array(extreme, { minLength: length, maxLength: length }).map((values) => [values])
    })
    fc.assert(
      fc.property(fc.tuple(...(args as fc.Arbitrary<Argument>[])), (args) => {
        for (const value of [call(fn, args)].flat(2)) {
          const fine = isError(value)
            ? value.error === '#NUM!' || (value.error === '#N/A' && mayHaveNoAnswer(fn, args))
            : Number.isFinite(value)
          if (!fine) expect.fail(JSON.stringify(value))
        }
      }),
      { seed: 2027, numRuns: 150 },
    )
  })
})
