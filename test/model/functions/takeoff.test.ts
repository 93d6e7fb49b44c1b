import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call } from '../../../model/functions/index.ts'
import { column, expectClose, expectRising, named, number, numeric, rows } from './closeTo.ts'
import { holds, spread, takeoff, within } from './laws.ts'

const v = spread(0.1, 5000)
const nearby = fc.double({ min: -1e-6, max: 1e-6, noNaN: true })

/** ∫ dP/v(P) over a gap by Simpson's rule: the calendar time from its definition, without the closed form. */
function integratedYears(gap: number, start: number, end: number, until = 1): number {
  const pieces = 4000
  const inverse = (share: number) => 1 / (start * (end / start) ** share)
  let sum = inverse(0) + inverse(until)
  for (let i = 1; i < pieces; i++) sum += (i % 2 === 1 ? 4 : 2) * inverse((i * until) / pieces)
  return (gap * until * sum) / (3 * pieces)
}

describe('one gap', () => {
  test('takes the integral of 1/v over its progress', () => {
    holds(
      [spread(0.1, 100), v, v],
      (gap, v0, v1) => {
        expectClose(number('calendarYears', gap, v0, v1), integratedYears(gap, v0, v1), numeric)
      },
      50,
    )
  })

  test('is linear in its length, symmetric in its ends and between the constant multipliers', () => {
    holds([spread(1e-3, 100), v, v, spread(1e-3, 1e3)], (gap, v0, v1, c) => {
      const years = number('calendarYears', gap, v0, v1)
      expectClose(number('calendarYears', c * gap, v0, v1), c * years)
      expectClose(number('calendarYears', gap, v1, v0), years)
      expect(years).toBeGreaterThanOrEqual((gap / Math.max(v0, v1)) * (1 - 1e-12))
      expect(years).toBeLessThanOrEqual((gap / Math.min(v0, v1)) * (1 + 1e-12))
    })
  })

  test('keeps its digits where both multipliers are nearly equal', () => {
    // With v₁ = v₀(1 + d), T = (G/v₀)·(1 − d/2 + d²/3 − d³/4 …): the series stands in for the closed form.
    holds([spread(0.1, 100), v, nearby], (gap, v0, near) => {
      const v1 = v0 * (1 + near)
      const d = (v1 - v0) / v0
      expectClose(number('calendarYears', gap, v0, v1), (gap / v0) * (1 - d / 2 + (d * d) / 3 - d ** 3 / 4))
    })
    expect(number('calendarYears', 5, 100, 100)).toBe(0.05)
  })

  test('has an average multiplier that gives its length, between both ends and below their geometric mean', () => {
    holds([spread(0.1, 100), v, v], (gap, v0, v1) => {
      const average = number('averageMultiplier', v0, v1)
      expectClose(gap / average, number('calendarYears', gap, v0, v1))
      expect(average).toBeGreaterThanOrEqual(Math.min(v0, v1) * (1 - 1e-12))
      expect(average).toBeLessThanOrEqual(Math.sqrt(v0 * v1) * (1 + 1e-12))
    })
  })
})

test('milestone multipliers rise along SC, SAR, SIAR, ASI', () => {
  const values = ['SC', 'SAR', 'SIAR', 'ASI'].map((name) => number('milestoneMultiplier', name))
  expect(values).toEqual(values.toSorted((a, b) => a - b))
  expect(new Set(values).size).toBe(4)
})

describe('the curve', () => {
  test('never falls between rising milestones, and reaches each multiplier at its milestone', () => {
    holds(
      [takeoff],
      ({ multipliers, gaps }) => {
        const rising = multipliers.toSorted((a, b) => a - b)
        const milestones = rows('milestoneYears', column(rising), column(gaps)).map(([years]) => years as number)
        const end = milestones.at(-1) as number
        const times = [...Array.from({ length: 60 }, (_, i) => (end * 1.1 * i) / 59), ...milestones].toSorted(
          (a, b) => a - b,
        )
        const found = times.map((t) => number('rdMultiplier', t, column(rising), column(gaps)))
        expectRising(found)
        // A gap of 0 is crossed at once, so a milestone at its start is passed already.
        expect(milestones.map((t) => number('rdMultiplier', t, column(rising), column(gaps)))).toEqual(
          milestones.map((t) => rising[milestones.lastIndexOf(t)]),
        )
      },
      100,
    )
  })

  test('has no jump inside or between its gaps', () => {
    holds([spread(0.5, 100), spread(1.1, 20), spread(0.5, 50)], (v0, ratio, gap) => {
      const args = [column([v0, v0 * ratio, v0 * ratio * 2]), column([gap, gap])] as const
      const [, middle] = rows('milestoneYears', ...args).map(([years]) => years as number) as [number, number, number]
      const before = number('rdMultiplier', middle * (1 - 1e-12), ...args)
      expectClose(before, v0 * ratio, 1e-9)
    })
  })

  test('is the same by calendar time and by progress', () => {
    holds([takeoff, within(0, 1.2)], ({ multipliers, gaps }, share) => {
      const args = [column(multipliers), column(gaps)] as const
      const t = share * ((rows('milestoneYears', ...args).at(-1) as readonly [number])[0] + 0.01)
      const progress = number('humanYearsElapsed', t, ...args)
      expectClose(number('rdMultiplier', progress, ...args, 'progress'), number('rdMultiplier', t, ...args), 1e-7)
    })
  })

  test('has the multiplier as the slope of progress', () => {
    holds([takeoff, within(0.01, 1.2)], ({ multipliers, gaps }, share) => {
      const args = [column(multipliers), column(gaps)] as const
      const milestones = rows('milestoneYears', ...args).map(([years]) => years as number)
      const t = share * ((milestones.at(-1) as number) + 0.01)
      const step = t * 1e-5
      fc.pre(milestones.every((milestone) => Math.abs(milestone - t) > 4 * step))
      const slope =
        (number('humanYearsElapsed', t + step, ...args) - number('humanYearsElapsed', t - step, ...args)) / (2 * step)
      const value = number('rdMultiplier', t, ...args)
      expect(slope / value).toBeGreaterThan(0.995)
      expect(slope / value).toBeLessThan(1.005)
    })
  })

  test('gives the calendar years of a progress as the inverse of its progress', () => {
    holds([takeoff, within(0, 1.2)], ({ multipliers, gaps }, share) => {
      const args = [column(multipliers), column(gaps)] as const
      const progress = share * (gaps.reduce((sum, gap) => sum + gap, 0) + 0.01)
      const t = number('calendarYearsElapsed', progress, ...args)
      const back = number('humanYearsElapsed', t, ...args)
      expect(Math.abs(back - progress)).toBeLessThanOrEqual(1e-9 * Math.max(progress, 1e-3))
    })
  })

  test('integrates to the calendar years inside a gap too', () => {
    holds(
      [spread(0.1, 100), v, v, within(0.01, 0.99)],
      (gap, v0, v1, share) => {
        const years = number('calendarYearsElapsed', gap * share, column([v0, v1]), gap)
        expectClose(years, integratedYears(gap, v0, v1, share), numeric)
      },
      50,
    )
  })

  test('goes on at the last multiplier, or is not there where it is asked to end', () => {
    expect(number('rdMultiplier', 100)).toBe(2000)
    const end = (rows('milestoneYears').at(-1) as readonly [number])[0]
    expect(number('rdMultiplier', end, null, null, 'calendar', 'na')).toBe(2000)
    expect(call(named('rdMultiplier'), [end * (1 + 1e-15), null, null, 'calendar', 'na'])).toMatchObject({
      error: '#N/A',
    })
    expect(number('rdMultiplier', 118, null, null, 'progress', 'na')).toBe(2000)
    expect(call(named('rdMultiplier'), [118.001, null, null, 'progress', 'na'])).toMatchObject({ error: '#N/A' })
    expectClose(number('humanYearsElapsed', end + 1), 118 + 2000)
  })

  test('crosses a gap of 0 at once', () => {
    expect(number('rdMultiplier', 0, column([5, 25, 250]), column([0, 19]))).toBe(25)
    expect(number('humanYearsElapsed', 0, column([5, 25]), 0)).toBe(0)
    expect(rows('milestoneYears', column([5, 25]), 0)).toEqual([[0], [0]])
    expect(rows('takeoffTrajectory', column([5, 25]), 0)).toEqual([[0, 0, 0, 25, 2]])
  })
})

describe('milestones', () => {
  test('lie apart by the calendar years of each gap, and never before the one before', () => {
    holds([takeoff], ({ multipliers, gaps }) => {
      const years = rows('milestoneYears', column(multipliers), column(gaps)).map(([each]) => each as number)
      expect(years[0]).toBe(0)
      for (const [i, gap] of gaps.entries()) {
        const length = number('calendarYears', gap, multipliers[i] as number, multipliers[i + 1] as number)
        expect(years[i + 1]).toBe((years[i] as number) + length)
        expect(length).toBeGreaterThanOrEqual(0)
      }
    })
  })

  test('have dates that shift with the start and count 365 days a year', () => {
    holds([takeoff, within(40_000, 60_000), within(0, 1000)], ({ multipliers, gaps }, start, shift) => {
      const dates = rows('milestoneDates', start, column(multipliers), column(gaps))
      const shifted = rows('milestoneDates', start + shift, column(multipliers), column(gaps))
      const years = rows('milestoneYears', column(multipliers), column(gaps))
      for (const [i, [date]] of dates.entries()) {
        expectClose(shifted[i]?.[0], (date as number) + shift)
        expectClose(date, start + 365 * (years[i]?.[0] as number))
      }
    })
  })
})

describe('the trajectory', () => {
  test('equals the functions of its calendar years, row by row, and does not fall between rising milestones', () => {
    holds(
      [takeoff, spread(0.05, 6)],
      ({ multipliers, gaps }, step) => {
        const rising = multipliers.toSorted((a, b) => a - b)
        const args = [column(rising), column(gaps)] as const
        const table = rows('takeoffTrajectory', ...args, step, 40 * step, 46477)
        expect(table.map((row) => row.toSpliced(4, 1))).toEqual(
          Array.from({ length: 41 }, (_, i) => {
            const years = (i * step) / 12
            const human = number('humanYearsElapsed', years, ...args)
            return [i * step, years, human, number('rdMultiplier', years, ...args), 46477 + 365 * years]
          }),
        )
        for (const place of [2, 3, 4]) expectRising(table.map((row) => row[place] as number))
      },
      50,
    )
  })

  test('ends with the first step at or after the last milestone', () => {
    holds(
      [takeoff, spread(0.05, 6)],
      ({ multipliers, gaps }, step) => {
        const args = [column(multipliers), column(gaps)] as const
        const end = (rows('milestoneYears', ...args).at(-1) as readonly [number])[0]
        fc.pre(end * 12 < 11_000 * step)
        const table = rows('takeoffTrajectory', ...args, step)
        expect(table.at(-1)?.[1]).toBeGreaterThanOrEqual(end)
        expect(table.at(-1)?.[4]).toBe(multipliers.length)
        if (table.length > 1) expect(table.at(-2)?.[1]).toBeLessThan(end)
      },
      100,
    )
  })

  test('has 12,000 rows at most', () => {
    const call_ = (months: number) => call(named('takeoffTrajectory'), [null, null, 1, months])
    expect(call_(11_999)).toHaveLength(12_000)
    expect(call_(12_000)).toMatchObject({ error: '#NUM!' })
  })

  test('holds a step that divides its months only up to rounding', () => {
    expect(rows('takeoffTrajectory', null, null, 0.1, 0.3)).toHaveLength(4)
    expect(rows('takeoffTrajectory', null, null, 1, 2.9)).toHaveLength(3)
    expect(rows('takeoffTrajectory', null, null, 1, 0)).toHaveLength(1)
  })

  test('has a date column only with a start date', () => {
    expect(rows('takeoffTrajectory')[0]).toHaveLength(5)
    expect(rows('takeoffTrajectory', null, null, null, null, 46477)[0]).toEqual([0, 0, 0, 5, 1, 46477])
  })
})
