import { describe, expect, test } from 'vitest'
import { near, nearPrinted, open, readTemplate } from './openTemplate.ts'

const sceptic = open(readTemplate('sceptic').workbook)
const { beside, place, shown } = sceptic

describe('The sceptic’s thirty years', () => {
  test.each([
    ['Calendar years', 'B', 2.9824076858861366],
    ['Calendar years', 'C', 4.1504274585466145],
    ['Calendar years', 'D', 30],
  ])('%s, column %s, is %d', (label, column, expected) => {
    near(beside(label, column), expected)
  })

  test.each([
    ['SAR reached on', '47565.5788'],
    ['Multiplier after 1 year', '6.83283812'],
    ['Multiplier after 2 years', '10.78700486'],
    ['Human-only years of progress after 2 years', '14.33241204'],
    ['Doublings of software in the first year', '6.039321616'],
    ['The same in years of recent progress', '0.754915'],
  ])('%s is %s as printed', (label, printed) => {
    nearPrinted(beside(label), printed)
  })

  test('SAR is reached on 2030-03-23', () => {
    expect(shown(place('SAR reached on'))).toBe('2030-03-23')
  })

  test('both curves end at SAR, on its date and multiplier', () => {
    const [multiplier] = sceptic.charts()
    const [five, three, reached] = multiplier?.series ?? []
    for (const [i, line] of [five, three].entries()) {
      const last = line?.points.at(-1)
      expect(line?.points).toHaveLength(61)
      near(last?.x ?? null, reached?.points[i]?.x ?? Number.NaN)
      near(last?.y ?? null, 25)
    }
  })

  test('poor returns slow down while median returns do not', () => {
    expect(Number(beside('Doubling time after each doubling'))).toBeGreaterThan(1)
    expect(Number(beside('Doubling time after each doubling', 'C'))).toBeLessThan(1)
  })

  test('AI 2027’s four years give back its 2027-08-23, and headings follow the multipliers', () => {
    const published = sceptic.changed({
      [place('Human-only years, SC → SAR')]: { value: 4 },
      [place('Greenblatt’s multiplier at SC')]: { value: 2 },
    })
    expect(published.shown(place('SAR reached on'))).toBe('2027-08-23')
    expect(published.charts()[0]?.series[1]?.name).toBe('2 → 25')
  })
})
