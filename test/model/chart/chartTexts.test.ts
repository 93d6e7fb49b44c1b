import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import { chartTextAt, chartTexts, withChartText } from '../../../model/chart/chartTexts.ts'
import { seriesPlaces } from '../../../model/chart/seriesPlaces.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const read = readerOf(
  sheetOf([
    ['Year', 'Copies', 'Speed', 'Cost'],
    [2027, 10, 5, 1],
    [2028, 40, 25, 3],
    [2029, 90, 250, 9],
  ]),
)
const chart = chartOf({
  title: 'Takeoff',
  x: 'Model!A2:A4',
  series: [
    { values: 'Model!B2:B4', name: '=Model!B1' },
    { values: 'Model!C2:D4', name: 'Block' },
    { values: 'Model!D2:D4' },
  ],
  yAxis: { title: 'Copies in millions', min: 0 },
  note: 'A guess.',
  source: 'My own book',
})
const size = { width: 480, height: 320 }

function textsOf(of: Chart) {
  const data = chartData(of, read)
  const picture = chartPicture(of, data, size)
  return { picture, texts: chartTexts(of, data, picture, seriesPlaces(of, read)) }
}

describe('the texts of a chart', () => {
  it('are all that its author writes, from the top down', () => {
    const { texts } = textsOf(chart)
    expect(texts.map(({ key, value }) => [key, value])).toEqual([
      ['title', 'Takeoff'],
      ['series:0', '=Model!B1'],
      ['series:1', 'Block'],
      ['series:1', 'Block'],
      ['series:2', 'D2:D4'],
      ['yAxis', 'Copies in millions'],
      ['xAxis', ''],
      ['note', 'A guess.'],
      ['source', 'My own book'],
    ])
    expect(texts[1]?.hint).toBe('“Copies” comes from Model!B1. Text takes the place of the cell.')
    expect(texts[2]?.hint).toBe('It names all 2 lines of Model!C2:D4.')
  })

  it('are found where they stand, and typed within the picture', () => {
    for (const of of [
      chart,
      { ...chart, kind: 'bar' as const, horizontal: true as const },
      { ...chart, legend: 'ends' as const },
      { ...chart, multiples: true as const },
    ]) {
      const { texts } = textsOf(of)
      for (const { key, marks, field } of texts) {
        const [first] = marks
        if (first) {
          const x = first.anchor === 'end' ? first.x - 4 : first.x + 4
          expect(chartTextAt(texts, x, first.y - 3)?.key).toBe(key)
        }
        expect(field.x).toBeGreaterThanOrEqual(0)
        expect(field.y).toBeGreaterThanOrEqual(0)
        expect(field.x + field.width).toBeLessThanOrEqual(size.width)
        expect(field.y + field.height).toBeLessThanOrEqual(size.height)
      }
    }
    expect(chartTextAt(textsOf(chart).texts, size.width / 2, size.height / 2)).toBeUndefined()
  })

  it('are written one by one, and taken away by an empty text', () => {
    expect(withChartText(chart, 'title', 'New').title).toBe('New')
    expect(withChartText(chart, 'yAxis', '').yAxis).toEqual({ min: 0 })
    expect(withChartText(withChartText(chart, 'xAxis', 'Year'), 'xAxis', '')).not.toHaveProperty('xAxis')
    expect(withChartText(chart, 'source', '')).not.toHaveProperty('source')
    expect(withChartText(chart, 'series:0', 'Agents').series[0]).toEqual({ values: 'Model!B2:B4', name: 'Agents' })
    expect(withChartText(chart, 'series:1', '').series[1]).toEqual({ values: 'Model!C2:D4' })
  })

  it('lie over nothing that a chart without a plot has not got', () => {
    const { texts } = textsOf(chartOf({ title: '', series: [{ values: 'Model!Z1:Z3' }] }))
    expect(texts.map(({ key }) => key)).toEqual(['title', 'note', 'source'])
  })
})
