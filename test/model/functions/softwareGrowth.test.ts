import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Argument, call, spillSize } from '../../../model/functions/index.ts'
import { expectClose, expectRising, named, number, numeric, rows } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const r = within(0.3, 4)
const p = within(0.05, 0.8)
const speedup = spread(0.5, 50)
const doublingYears = spread(0.05, 2)
const ceiling = spread(1, 200)

interface Law {
  readonly speedup: number
  readonly r: number | 'none'
  readonly p: number
  readonly D: number
}
const law = fc.record({
  speedup,
  r: fc.oneof({ weight: 4, arbitrary: r }, fc.constant(1), fc.constant('none' as const)),
  p,
  D: doublingYears,
})

/** The arguments after the first one, in the order that the functions share. */
const rest = ({ speedup, r, p, D }: Law, ceiling: number | null): Argument[] => [speedup, r, p, ceiling, D]

/** ∫ dx/g over the doublings by Simpson's rule: the time from the rate of growth, without closed form or substitution. */
function integratedYears(doublings: number, args: readonly Argument[], pieces = 20_000): number {
  const inverse = (d: number) => 1 / number('softwareGrowthRate', d, ...args)
  let sum = inverse(0) + inverse(doublings)
  for (let i = 1; i < pieces; i++) sum += (i % 2 === 1 ? 4 : 2) * inverse((i * doublings) / pieces)
  return (doublings * Math.LN2 * sum) / (3 * pieces)
}

describe('the rate of growth', () => {
  test('starts at the speed-up times the recent pace', () => {
    holds([law, ceiling], (law, ceiling) => {
      const wanted = (law.speedup * Math.LN2) / law.D
      expectClose(number('softwareGrowthRate', 0, ...rest(law, null)), wanted)
      expectClose(number('softwareGrowthRate', 0, ...rest(law, ceiling)), wanted)
    })
  })

  test('changes by the same factor with each doubling if there is no ceiling', () => {
    holds([law, within(0, 40)], (law, d) => {
      const ratio =
        number('softwareGrowthRate', d, ...rest(law, null)) / number('softwareGrowthRate', d + 1, ...rest(law, null))
      expectClose(ratio, number('doublingTimeRatio', law.r, law.p), 1e-11)
    })
  })

  test('is greatest where local returns are 1, and nothing at the ceiling', () => {
    holds([law, ceiling, within(0, 1)], (law, ceiling, share) => {
      const at = (d: number) => number('softwareGrowthRate', d, ...rest(law, ceiling))
      expect(at(ceiling)).toBe(0)
      if (law.r === 'none') return
      const peak = Math.max(0, ceiling * (1 - 1 / law.r))
      expect(at(share * ceiling)).toBeLessThanOrEqual(at(peak) * (1 + 1e-12))
    })
  })

  test('follows the law as it stands', () => {
    holds([law, ceiling, within(0, 0.999)], (law, ceiling, share) => {
      const d = share * ceiling
      const power = law.r === 'none' ? 0 : (law.p * ceiling * Math.LN2) / law.r
      const wanted = ((law.speedup * Math.LN2) / law.D) * 2 ** (law.p * d) * (1 - d / ceiling) ** power
      expectClose(number('softwareGrowthRate', d, ...rest(law, ceiling)), wanted, 1e-10)
    })
  })
})

describe('time and doublings', () => {
  test('are the integral of the rate of growth', () => {
    holds(
      [law, fc.option(spread(1, 60)), within(0.001, 0.8)],
      (law, ceiling, share) => {
        const d = share * (ceiling ?? 30)
        const args = rest(law, ceiling)
        expectClose(number('softwareTimeTo', d, ...args), integratedYears(d, args), numeric)
      },
      40,
    )
  })

  test('agree with a second integration near the ceiling, where the rate of growth dies away', () => {
    // With w = (1 − d/X₂) = e^(−s), Simpson over s: other nodes and another rule than the function's own.
    holds(
      [within(0.3, 4), p, spread(1, 60), within(1, 25)],
      (r, p, ceiling, s) => {
        const d = -ceiling * Math.expm1(-s)
        const X = ceiling * Math.LN2
        const left = -Math.log((ceiling - d) / ceiling)
        const value = (s: number) => X * Math.exp(p * X * Math.expm1(-s) + ((p * X) / r - 1) * s)
        const pieces = 20_000
        let sum = value(0) + value(left)
        for (let i = 1; i < pieces; i++) sum += (i % 2 === 1 ? 4 : 2) * value((i * left) / pieces)
        const wanted = (left * sum) / (3 * pieces) / Math.LN2
        expectClose(number('softwareTimeTo', d, 1, r, p, ceiling, 1), wanted, numeric)
      },
      40,
    )
  })

  test('undo each other both ways', () => {
    holds([law, fc.option(spread(1, 60)), within(1e-9, 0.98)], (law, ceiling, share) => {
      const args = rest(law, ceiling)
      const d = share * (ceiling ?? 40)
      const t = number('softwareTimeTo', d, ...args)
      const rate = number('softwareGrowthRate', d, ...args)
      // A time is known to its last digits only, and growth turns that into doublings.
      const slack = (1e-13 * t * rate) / Math.LN2
      expect(Math.abs(number('softwareDoublings', t, ...args) - d)).toBeLessThanOrEqual(1e-10 * d + slack)
      const later = number('softwareDoublings', 0.9 * t, ...args)
      expectClose(number('softwareTimeTo', later, ...args), 0.9 * t, 1e-10)
    })
  })

  test('do not fall with time, speed-up or returns, and a ceiling only slows', () => {
    holds([speedup, r, p, fc.option(ceiling), within(0, 3), within(1, 2)], (speedup, r, p, ceiling, t, more) => {
      const at = (t: number, speedup: number, r: number, ceiling: number | null) => {
        const value = call(named('softwareDoublings'), [t, speedup, r, p, ceiling])
        return typeof value === 'number' ? value : Number.POSITIVE_INFINITY
      }
      const found = at(t, speedup, r, ceiling)
      const nearly = found * (1 - 1e-12)
      expect(at(t * more, speedup, r, ceiling)).toBeGreaterThanOrEqual(nearly)
      expect(at(t, speedup * more, r, ceiling)).toBeGreaterThanOrEqual(nearly)
      expect(at(t, speedup, r * more, ceiling)).toBeGreaterThanOrEqual(nearly)
      expect(at(t, speedup, r, null)).toBeGreaterThanOrEqual(nearly)
      if (ceiling !== null) expect(found).toBeLessThan(ceiling)
    })
  })

  test('take time in inverse proportion to the speed-up', () => {
    holds([law, fc.option(spread(1, 60)), within(0.001, 0.9), spread(0.01, 100)], (law, ceiling, share, k) => {
      const d = share * (ceiling ?? 40)
      const t = number('softwareTimeTo', d, ...rest(law, ceiling))
      expectClose(number('softwareTimeTo', d, ...rest({ ...law, speedup: k * law.speedup }, ceiling)), t / k, 1e-11)
    })
  })

  test('do as without a ceiling where it is very far, and do not jump where it stops counting', () => {
    holds([law, within(0.01, 30)], (law, d) => {
      const free = number('softwareTimeTo', d, ...rest(law, null))
      expectClose(number('softwareTimeTo', d, ...rest(law, 1e300)), free, 1e-12)
      expectClose(number('softwareTimeTo', d, ...rest(law, 1e15)), free, 1e-9)
      const t = 0.9 * free
      expectClose(
        number('softwareDoublings', t, ...rest(law, 1e300)),
        number('softwareDoublings', t, ...rest(law, null)),
      )
    })
    // Just on both sides of where the ceiling's effect is 10⁻¹⁷.
    for (const ceiling of [1e19, 3e19, 1e20, 3e20, 1e21]) {
      expectClose(number('softwareTimeTo', 20, 8, 1.2, 0.3, ceiling), number('softwareTimeTo', 20, 8), 1e-13)
    }
  })

  test('have no jump at returns of 1', () => {
    holds([speedup, p, within(0, 20), fc.option(ceiling)], (speedup, p, t, ceiling) => {
      const at = (r: number) => number('softwareDoublings', t / speedup, speedup, r, p, ceiling)
      for (const near of [1e-16, 1e-14, 1e-12, 1e-10]) {
        expectClose(at(1 + near), at(1), 1e-7)
        expectClose(at(1 - near), at(1), 1e-7)
      }
    })
    expectClose(number('softwareDoublings', 3, 8, 1), 96)
  })

  test('keep their digits for the shortest times', () => {
    holds([law, spread(1e-290, 1e-12)], (law, t) => {
      const wanted = (law.speedup * t) / law.D
      expectClose(number('softwareDoublings', t, ...rest(law, null)), wanted, 1e-8)
      expectClose(number('softwareDoublings', t, ...rest(law, 20)), wanted, 1e-8)
      expectClose(number('softwareTimeTo', wanted, ...rest(law, 20)), t, 1e-8)
    })
  })

  test('end just below a ceiling after a time long enough', () => {
    const below = 80 * (1 - 2 ** -53)
    expect(number('softwareDoublings', 1e300, 8, 1.2, 0.3, 80)).toBe(below)
    expect(number('softwareDoublings', 100, 8, 'none', 0.3, 80)).toBe(below)
    // Returns that fall to 0 over few doublings leave the ceiling within reach.
    expect(number('softwareDoublings', 100, 8, 1.2, 0.3, 2)).toBe(2 * (1 - 2 ** -53))
    expect(number('softwareTimeTo', below, 8, 1.2, 0.3, 80)).toBeGreaterThan(1e100)
    expect(call(named('softwareTimeTo'), [80, 8, 1.2, 0.3, 80])).toEqual({
      error: '#NUM!',
      message: 'doublings is 80; it must be at least 0, and below ceilingDoublings, which is 80.',
    })
    expect(call(named('softwareGrowthRate'), [80.01, 8, 1.2, 0.3, 80])).toEqual({
      error: '#NUM!',
      message: 'doublings is 80.01; it must be at least 0, and at most ceilingDoublings, which is 80.',
    })
    expect(call(named('softwareTimeTo'), [3, 8, 1.2, 0.3, -80])).toEqual({
      error: '#NUM!',
      message: 'ceilingDoublings is -80; it must be above 0.',
    })
  })

  test('without diminishing returns reach a ceiling unslowed', () => {
    holds([speedup, p, ceiling, within(0, 0.999)], (speedup, p, ceiling, share) => {
      const d = share * ceiling
      expectClose(
        number('softwareTimeTo', d, speedup, 'none', p, ceiling),
        number('softwareTimeTo', d, speedup, 'none', p),
      )
    })
  })
})

test('the level is 2 to the doublings, 1 at the start', () => {
  holds([law, ceiling, within(0, 2)], (law, ceiling, t) => {
    const d = number('softwareDoublings', t, ...rest(law, ceiling))
    expectClose(number('softwareLevel', t, ...rest(law, ceiling)), 2 ** d)
    expect(number('softwareLevel', 0, ...rest(law, ceiling))).toBe(1)
  })
})

describe('the singularity', () => {
  const explosive = fc.record({
    speedup,
    r: fc.oneof(within(1.001, 4), fc.constant('none' as const)),
    p,
    D: doublingYears,
  })

  test('comes sooner with the speed-up, and after every number of doublings', () => {
    holds([explosive, within(0, 1e6), spread(0.1, 10)], ({ speedup, r, p, D }, d, k) => {
      const years = number('softwareSingularityYears', speedup, r, p, D)
      expectClose(number('softwareSingularityYears', k * speedup, r, p, D), years / k)
      expect(number('softwareTimeTo', d, speedup, r, p, null, D)).toBeLessThan(years)
    })
  })

  test('has no doublings, at it or after it', () => {
    holds([explosive, within(1, 5)], ({ speedup, r, p, D }, later) => {
      const years = number('softwareSingularityYears', speedup, r, p, D)
      const args = [speedup, r, p, null, D]
      for (const name of ['softwareDoublings', 'softwareLevel']) {
        expect(call(named(name), [years, ...args])).toMatchObject({ error: '#NUM!' })
        expect(call(named(name), [years * later, ...args])).toMatchObject({ error: '#NUM!' })
      }
      expect(number('softwareDoublings', years * (1 - 1e-9), ...args)).toBeGreaterThan(20)
    })
    expect(call(named('softwareDoublings'), [1, 8])).toEqual({
      error: '#NUM!',
      message: 'Without a ceiling, growth becomes infinite after 0.901684 years.',
    })
  })

  test('does not come where returns are 1 or less', () => {
    holds([speedup, fc.oneof(within(0.01, 1), fc.constant(1)), p], (speedup, r, p) => {
      expect(call(named('softwareSingularityYears'), [speedup, r, p])).toMatchObject({ error: '#N/A' })
      expect(number('softwareDoublings', 100, speedup, r, p)).toBeGreaterThan(0)
    })
  })
})

describe('the trajectory', () => {
  test('equals the functions of its years, row by row', () => {
    holds(
      [speedup, r, p, fc.option(ceiling), spread(0.1, 6)],
      (speedup, r, p, ceiling, step) => {
        const args = [speedup, r, p, ceiling, 0.25] as const
        const table = call(named('softwareTrajectory'), [...args, step, 12 * step]) as readonly (readonly unknown[])[]
        expect(table).toHaveLength(13)
        for (const [i, [month, years, doublings, growth, local]] of table.entries()) {
          expect(month).toBe(i * step)
          expect(years).toBe((i * step) / 12)
          const wanted = call(named('softwareDoublings'), [years as number, ...args])
          if (typeof wanted !== 'number') {
            expect([doublings, growth, local]).toMatchObject(Array(3).fill({ error: '#NUM!' }))
            continue
          }
          expectClose(doublings, wanted, 1e-10)
          const d = doublings as number
          if (ceiling !== null && d === ceiling * (1 - 2 ** -53)) expect(growth).toBe(0)
          else expectClose(growth, number('softwareGrowthRate', d, ...args))
          expectClose(local, ceiling === null ? r : number('localReturns', d, r, ceiling))
        }
      },
      60,
    )
  })

  test('has doublings that never fall and end below the ceiling', () => {
    const table = rows('softwareTrajectory', 8, 1.2, 0.3, 20, 0.25, 0.05, 500)
    expect(table).toHaveLength(10_001)
    expectRising(table.map((row) => row[2] as number))
    expect(table.at(-1)?.[2]).toBeLessThan(20)
  })

  test('goes to #NUM! at the singularity and stays there', () => {
    const table = call(named('softwareTrajectory'), [8]) as readonly (readonly unknown[])[]
    expect(table).toHaveLength(25)
    expect(table[10]?.[4]).toBe(1.2)
    for (const row of table.slice(11)) {
      expect(typeof row[1]).toBe('number')
      expect(row.slice(2)).toMatchObject(Array(3).fill({ error: '#NUM!' }))
    }
  })

  test('has no local returns where returns do not diminish', () => {
    const table = call(named('softwareTrajectory'), [8, 'none', 0.3, 80]) as readonly (readonly unknown[])[]
    for (const row of table) expect(row[4]).toMatchObject({ error: '#N/A' })
    expect(table[0]?.[3]).toBeCloseTo(22.18, 2)
    expect(table[24]?.slice(2, 4)).toEqual([80 * (1 - 2 ** -53), 0])
  })

  test('tells its size without computing it, and takes no more rows than fit', () => {
    const fn = named('softwareTrajectory')
    const cases: Argument[][] = [[8], [8, null, null, null, null, 0.1, 0.3], [8, 1, 1, 5, 1, 7, 0], [8, 'x']]
    for (const args of cases) {
      const value = call(fn, args)
      const wanted = Array.isArray(value) ? { rows: value.length, columns: 5 } : { rows: 1, columns: 1 }
      expect(spillSize(fn, args)).toEqual(wanted)
    }
    expect(call(fn, [8, 1, 1, null, 1, 1, 11_999])).toHaveLength(12_000)
    expect(call(fn, [8, 1, 1, null, 1, 1, 12_000])).toMatchObject({ error: '#NUM!' })
    expect(spillSize(fn, [8, 1, 1, null, 1, 1, 12_000])).toEqual({ rows: 1, columns: 1 })
  })
})
