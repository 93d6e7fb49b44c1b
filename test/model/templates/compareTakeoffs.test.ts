import { describe, expect, test } from 'vitest'
import { near, open, readTemplate } from './openTemplate.ts'

const compared = open(readTemplate('compare-takeoffs').workbook)
const { beside, place, shown } = compared

describe('The three takeoffs side by side', () => {
  test.each([
    ['SC → SAR', [0.3976543581181516, 0.691737909757769, 2.9824076858861366]],
    [
      'SC → ASI in all',
      [0.8546104841051694, 1.1486940357447868, 2.9824076858861366 + 0.29705742562182424 + 0.15989870036519346],
    ],
    ['Human-only years in all', [118, 119, 144]],
    ['Average multiplier, SC → SAR', [10.058986952713127, 7.228171146136674, 10.058986952713127]],
  ])('%s is each scenario’s own', (label, expected) => {
    expected.forEach((value, i) => {
      near(beside(label, 'BCD'[i]), value)
    })
  })

  test('each has its own dates', () => {
    const dates = ['SC', 'SAR', 'SIAR', 'ASI'].map((label) =>
      [...'BCD'].map((column) => shown(place(label, column, 'Date of each milestone'))),
    )
    expect(dates).toEqual([
      ['2027-03-31', '2027-03-31', '2027-03-31'],
      ['2027-08-23', '2027-12-08', '2030-03-23'],
      ['2027-12-09', '2028-03-25', '2030-07-10'],
      ['2028-02-05', '2028-05-23', '2030-09-06'],
    ])
  })

  test('the main chart draws all three on one calendar and a log axis, with the milestones on the lines', () => {
    const [chart] = compared.workbook.charts
    const [data] = compared.charts()
    expect(chart?.yAxis?.scale).toBe('log')
    expect(data?.series.map(({ name }) => name)).toEqual(['AI 2027', 'Greenblatt', 'Sceptic', 'Milestones'])
    const points = data?.series[3]?.points ?? []
    expect(points.map(({ label }) => label ?? '').join(' ')).toBe('SC SAR SIAR ASI  SAR SIAR ASI  SAR SIAR ASI')
    data?.series.slice(0, 3).forEach(({ points: line }, i) => {
      expect(line).toHaveLength(201)
      expect(line[0]).toEqual({ x: 46_477, y: points[4 * i]?.y })
      near(line.at(-1)?.x ?? null, points[4 * i + 3]?.x ?? Number.NaN)
      near(line.at(-1)?.y ?? null, 2000)
    })
  })

  test('a change in one column moves its scenario and no other', () => {
    const later = compared.changed({ [place('Superhuman coder (SC) reached on', 'C')]: { value: 46_842 } })
    const dates = [...'BCD'].map((column) => later.shown(place('ASI', column, 'Date of each milestone')))
    expect(dates).toEqual(['2028-02-05', '2029-05-23', '2030-09-06'])
  })
})
