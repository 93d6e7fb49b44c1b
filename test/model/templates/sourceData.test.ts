import { describe, expect, test } from 'vitest'
import { cellAt } from '../../../model/workbook/workbook.ts'
import { near, nearPrinted, open, readTemplate } from './openTemplate.ts'

const { workbook } = readTemplate('source-data')
const data = open(workbook)
const { beside, at, place } = data

describe('The source data', () => {
  test('its first sheet is called Source data', () => {
    expect(workbook.sheets[0]?.name).toBe('Source data')
  })

  test('each row of numbers has a unit, a citation and its standing', () => {
    const sheet = workbook.sheets[0]
    if (!sheet) throw new Error('no sheet')
    const { rows } = data.engine.values.extent(sheet.id)
    const withNumbers = Array.from({ length: rows }, (_, i) => i + 1).filter(
      (row) => cellAt(sheet, row - 1, 1)?.style === 'input' || cellAt(sheet, row - 1, 2)?.style === 'input',
    )
    expect(withNumbers.length).toBeGreaterThan(100)
    for (const row of withNumbers) {
      expect([at(`A${row}`), at(`F${row}`), at(`G${row}`), at(`H${row}`)]).toEqual([
        expect.stringMatching(/./),
        expect.stringMatching(/./),
        expect.stringMatching(/^\[\d+\] ./),
        expect.stringMatching(/^(as published|second-hand|unverified)$/),
      ])
    }
  })

  test.each([
    ['400 million', [400e6, 1.92e19, 8.0e9]],
    ['1 billion', [1e9, 1.21e20, 20.2e9]],
    ['10 billion', [10e9, 1.23e22, 205.1e9]],
    ['67 billion', [67e9, 5.76e23, 1.5e12]],
    ['175 billion', [175e9, 3.85e24, 3.7e12]],
    ['280 billion', [280e9, 9.9e24, 5.9e12]],
    ['520 billion', [520e9, 3.43e25, 11e12]],
    ['1 trillion', [1e12, 1.27e26, 21.2e12]],
    ['10 trillion', [10e12, 1.3e28, 216.2e12]],
    ['Share for experiments', [0.14, 0.21, 0.28, 0.35]],
    ['Copies of each quarter', [300e3, 400e3, 500e3, 600e3]],
    ['Speed of a copy', [230, 290, 360, 430]],
    ['Parameters, dense equivalent', [10e12, 10e12, 5e12, 2e12]],
    ['AI R&D multiplier', [4, 10, 50, 2000]],
    ['Speed against human thinking', [23, 29, 36, 43]],
    ['SAR, decomposition', [25, 417, 130, 1900]],
    ['SAR, composition of surveys', [25, 26, 8, 139]],
    ['SAR, direct survey', [25, 24, 5, 112]],
    ['World AI compute, Mar 2025 to Dec 2027', [10e6, 100e6, 2.25]],
    ['Leading company', [0.5e6, 20e6, 3.4]],
    ['Epoch, slowest', [9]],
    ['Epoch, fastest', [900]],
    ['5 to 10 years of research, at 100x', [18.25, 36.5]],
    ['Year', [2027.5, 2032.5, 2085]],
    ['AGI training', [1e36]],
  ])('%s reads %j', (label, expected) => {
    expected.forEach((value, i) => {
      near(beside(label, 'BCDE'[i]), value)
    })
  })

  test('what could not be traced is marked as unverified', () => {
    for (const label of ['Tokens per patch, median', 'Asymptote of labour', 'ζ, experiment compute']) {
      expect(beside(label, 'H')).toBe('unverified')
    }
    expect(beside('AGI training', 'H')).toBe('as published')
  })

  test('the rule of 20 tokens per parameter runs through Chinchilla’s budget', () => {
    nearPrinted(beside('67 billion', 'E'), '1385640646055.102')
    const [chart] = data.charts()
    expect(chart?.series.map(({ points }) => points.length)).toEqual([9, 9])
    expect([workbook.charts[0]?.xAxis?.scale, workbook.charts[0]?.yAxis?.scale]).toEqual(['log', 'log'])
  })

  test('its ranges can be named in formulas', () => {
    const cell = place('400 million', 'J')
    const summed = data.changed({ [cell]: { formula: '=INDEX(chinchilla_tokens, 4)/INDEX(chinchilla_params, 4)' } })
    near(summed.at(cell), 1.5e12 / 67e9)
  })
})
