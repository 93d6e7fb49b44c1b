import { describe, expect, test } from 'vitest'
import { near, nearPrinted, open, readTemplate } from './openTemplate.ts'

const finnveden = open(readTemplate('finnveden-lower-bound').workbook)
const { beside, at, shown, place } = finnveden

describe('The lower bound of Finnveden', () => {
  test.each([
    ['Compute for the model', 'B', 1e21],
    ['Compute for the model', 'C', 1e21],
    ['Effective compute', 'C', 4e20],
    ['Training compute, effective', 'B', 3.1536e28],
    ['Training compute, effective', 'C', 1.26144e28],
    ['Token-equivalents a second', 'B', 30_843_050.42490022],
    ['The same to two figures', 'B', 31e6],
    ['The same to two figures', 'C', 23e6],
    ['Streams at that speed', 'D', 460_000],
    ['Human seconds of thought a second', 'D', 23e6],
    ['Human seconds of thought a second', 'B', 30_843_050.42490022],
    ['Patches a day', 'D', 764_307.6923076923],
    ['Copies on the training cluster', 'B', 346_410_161.51377547],
    ['Copies on the training cluster', 'C', 346e6],
    ['FLOP per token', 'B', 28_867_513_459_481.285],
    ['Tokens a second of one stream', 'B', 34.48275862068965],
    ['Latency of PaLM ÷ Chinchilla, by depth', 'B', 1.475],
    ['Latency at twice the width, 4 × the chips', 'B', Math.SQRT2],
    ['The same, token by token', 'B', 1],
  ])('%s, column %s, is %d', (label, column, expected) => {
    const heading = label === 'Tokens a second of one stream' ? 'How fast is one stream?' : 'Inputs'
    near(beside(label, column, heading), expected)
  })

  test.each([
    ['Parameters of the model', 'B', '1.62111073e+13'],
    ['Parameters of the model', 'C', '1.183891887e+13'],
    ['Token-equivalents a second', 'B', '30843050.4249'],
    ['Token-equivalents a second', 'C', '22524579.28'],
    ['Streams at that speed', 'B', '616861.008'],
    ['Streams at that speed', 'C', '450491.586'],
    ['Tokens a second with a Julian year', 'B', '30832493.16'],
  ])('%s, column %s, is %s as printed', (label, column, printed) => {
    nearPrinted(beside(label, column, 'Inputs'), printed)
  })

  test('the published 23 million stands as it was said, and the fit is marked as an assumption', () => {
    expect(beside('Published lower bound')).toBe(23e6)
    expect(beside('FLOP per parameter and token (k)', 'C')).toBe(1.5)
    expect(beside('Utilisation in training and in use', 'C')).toBe(0.4)
    expect(beside('Utilisation in training and in use', 'G')).toMatch(/assumption fitted to the published 23 million/)
    expect(beside('Token-equivalents a second', 'G')).toMatch(/assumption fitted/)
    expect(beside('Tokens that count as one human second', 'G')).toMatch(/AI 2027 counts 10/)
  })

  test.each([
    ['u = 0.556', '23000000.2005989'],
    ['k = 1.5', '35614486.93089069'],
    ['Prefill', '23.4e6'],
    ['m = 11.1', '23.0e6'],
    ['k = 3.6', '23.0e6'],
    ['Use only', '23.0e6'],
    ['1.8 years', '23.0e6'],
  ])('the reading %s gives %s tokens a second', (label, printed) => {
    nearPrinted(beside(label, 'C'), printed)
  })

  test('the table of parameters against the horizon replaces the lost one', () => {
    const heading = place('Token-equivalents a second on the training cluster', 'A')
    const top = Number(heading.slice(1))
    expect([...'BCD'].map((column) => shown(`${column}${top}`))).toEqual(['H = 1', 'H = 60', 'H = 3,600'])
    expect([1, 2, 3, 4].map((i) => at(`A${top + i}`))).toEqual([175e9, 1e12, 1e13, 1e14])
    const printed = [
      ['332952.8158', '19977168.95', '1198630137'],
      ['1902587.519', '114155251.1', '6849315068'],
      ['19025875.19', '1141552511', '6.849315068e+10'],
      ['190258751.9', '1.141552511e+10', '6.849315068e+11'],
    ]
    printed.forEach((row, i) => {
      row.forEach((value, j) => {
        nearPrinted(at(`${'BCD'[j]}${top + 1 + i}`), value)
      })
    })
  })

  test('both points of the bound lie on the line of one token per data point', () => {
    const [cluster] = finnveden.charts()
    const [line, , , points] = cluster?.series ?? []
    const slope = (line?.points[0]?.y ?? 0) / (line?.points[0]?.x ?? 1)
    expect(points?.points.map(({ label }) => label)).toEqual(['Plain', 'Fitted'])
    for (const { x, y } of points?.points ?? []) near(y, slope * (x ?? Number.NaN))
  })

  test('a quarter of the share halves both bounds', () => {
    const less = finnveden.changed({ [place('Share of it')]: { value: 0.0625 } })
    near(less.beside('Token-equivalents a second', 'B', 'Inputs'), 30_843_050.42490022 / 2)
    near(
      less.beside('Token-equivalents a second', 'C', 'Inputs'),
      Number(beside('Token-equivalents a second', 'C')) / 2,
    )
  })
})
