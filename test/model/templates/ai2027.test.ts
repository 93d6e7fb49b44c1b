import { describe, expect, test } from 'vitest'
import { cellAt, sheetByName } from '../../../model/workbook/workbook.ts'
import { near, open, readTemplate } from './openTemplate.ts'

const { workbook } = readTemplate('ai-2027')
const scenario = open(workbook)

describe('AI 2027 as published:', () => {
  test.each([
    ['SC → SAR', 'B', 0.3976543581181516],
    ['SC → SAR', 'C', 0.3976543581181516 * 365],
    ['SAR → SIAR', 'B', 0.29705742562182424],
    ['SAR → SIAR', 'C', 0.29705742562182424 * 365],
    ['SIAR → ASI', 'B', 0.15989870036519346],
    ['SIAR → ASI', 'C', 0.15989870036519346 * 365],
    ['SC → ASI in all', 'B', 0.8546104841051694],
    ['SC → ASI in all', 'D', 118],
    ['SC → SAR, seed variant', 'B', 0.4970679476476895],
    ['SC', 'B', 46_477],
    ['SAR', 'B', 46_622.14384071313],
    ['SIAR', 'B', 46_730.56980106509],
    ['ASI', 'B', 46_788.93282669839],
    ['SC', 'C', 5],
    ['SAR', 'C', 25],
    ['SIAR', 'C', 250],
    ['ASI', 'C', 2000],
    ['ASI', 'D', 118],
    ['ASI', 'E', 0.8546104841051694],
    ['3 months', 'B', 10.05933696337842],
    ['12 months', 'B', 2000],
    ['Parallel worker equivalents', 'B', 8_000_000],
    ['Speed from tokens', 'B', 40],
    ['Tokens per second of all copies', 'B', 8e7],
    ['Largest dense model at this share', 'B', 5e12],
    ['The same at the takeoff supplement’s share', 'B', 1.25e12],
    ['Years of thought in a week', 'B', 0.9589041095890412],
  ])('%s, column %s, is %d', (label, column, expected) => {
    near(scenario.beside(label, column), expected)
  })

  test.each([
    ['6 months', 36.23599891],
    ['9 months', 358.4481118],
  ])('the multiplier after %s is %d, to the ten digits published', (label, expected) => {
    expect(scenario.beside(label)).toBeCloseTo(expected, 7)
  })

  test('milestones show as dates', () => {
    const dates = ['SC', 'SAR', 'SIAR', 'ASI', 'SAR on, seed variant'].map((label) =>
      scenario.shown(scenario.place(label)),
    )
    expect(dates).toEqual(['2027-03-31', '2027-08-23', '2027-12-09', '2028-02-05', '2027-09-28'])
  })

  test('the trajectory has a row a month until ASI, with dates', () => {
    const month = (row: number) => [...'ABCDEF'].map((column) => scenario.shown(`${column}${row}`, 'Trajectory'))
    expect(month(5)).toEqual(['Month', 'Calendar years', 'Human-only years', 'Multiplier', 'Phase', 'Date'])
    expect(month(6)).toEqual(['0', '0', '0', '5', '1', '2027-03-31'])
    expect(month(9)).toEqual(['3', '0.25', '1.73741', '10.0593', '1', '2027-06-30'])
    expect(scenario.at('A17', 'Trajectory')).toBe(11)
    expect(scenario.at('D17', 'Trajectory')).toBe(2000)
    expect(scenario.at('A18', 'Trajectory')).toBeNull()
  })

  test('every input has its unit and its source, in the cell and beside it', () => {
    const sheet = sheetByName(workbook, 'Model')
    const inputs = Array.from({ length: 21 }, (_, i) => sheet && cellAt(sheet, i + 4, 1))
    for (const cell of inputs) expect(cell).toMatchObject({ style: 'input', unit: /./, source: /\(2025\)|\(2022\)/ })
    for (const [i, cell] of inputs.entries()) {
      expect(scenario.at(`C${i + 5}`)).toBe(cell?.unit)
      expect(scenario.at(`D${i + 5}`)).toMatch(/^\[\d\]( \[\d\])*$/)
    }
  })
})

describe('its charts', () => {
  const data = scenario.charts()

  test('draw every series without a complaint', () => {
    expect(workbook.charts.map((chart) => chart.title)).toEqual([
      'AI R&D progress multiplier',
      'Human-only years elapsed',
      'Copies against speed',
    ])
    expect(data.map(({ problem, notes, series }) => [problem, notes, series.map((each) => each.name)])).toEqual([
      [undefined, [], ['Multiplier', 'Milestones']],
      [undefined, [], ['Human-only years', 'Milestones']],
      [undefined, [], ['Same tokens per second', 'Scenario', 'Compute forecast, 2027 by quarter']],
    ])
  })

  test('run from SC to ASI, with the milestones on the line', () => {
    const [multiplier, years] = data
    const line = multiplier?.series[0]?.points ?? []
    expect(line[0]).toEqual({ x: 46_477, y: 5 })
    expect(line.at(-1)?.y).toBe(2000)
    near(line.at(-1)?.x ?? null, 46_788.93282669839)
    expect(multiplier?.series[1]?.points.map(({ y, label }) => [label, y])).toEqual([
      ['SC', 5],
      ['SAR', 25],
      ['SIAR', 250],
      ['ASI', 2000],
    ])
    expect(years?.series[1]?.points.map(({ y }) => y)).toEqual([0, 4, 23, 118])
  })

  test('hold the published point of 200,000 copies at 40 times human speed', () => {
    const [curve, point] = data[2]?.series ?? []
    expect(point?.points).toEqual([{ x: 40, y: 200_000, label: '200,000 copies at 40×' }])
    expect(curve?.points).toContainEqual({ x: 40, y: 200_000 })
  })
})

test('30 human-only years from SC to SAR give the sceptic’s 2.98 calendar years, and everything follows', () => {
  const cell = scenario.place('Human-only years, SC → SAR')
  const sceptic = scenario.changed({ [cell]: { value: 30 } })
  near(sceptic.beside('SC → SAR'), 2.9824076858861366)
  expect(sceptic.beside('SAR')).toBeCloseTo(47_565.5788, 4)
  expect(sceptic.shown(sceptic.place('SAR'))).toBe('2030-03-23')
  expect(sceptic.beside('SC → ASI in all', 'D')).toBe(144)
  expect(sceptic.at('A48', 'Trajectory')).toBe(42)
})
