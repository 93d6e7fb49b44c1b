import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartSummary } from '../../../model/chart/chartSummary.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const workbook = sheetOf([
  ['Year', 'Humans', 'AI', 'Flat'],
  [2027, 100, 1, 5],
  [2028, 110, 40, 5],
  [2029, 90, 900, 5],
])

const summary = (more: Partial<Chart>): readonly string[] => {
  const chart = chartOf({ x: 'Model!A2:A4', ...more })
  return chartSummary(chart, chartData(chart, readerOf(workbook)))
}

describe('the summary of a chart', () => {
  it('tells kind, extent, range, trend and turn of each series, where they cross, and the source', () => {
    const sentences = summary({
      kind: 'line',
      series: [
        { values: 'Model!B2:B4', name: '=Model!B1' },
        { values: 'Model!C2:C4', name: '=Model!C1' },
      ],
      xAxis: { title: 'Year' },
      yAxis: { title: 'Workers' },
      source: 'a guess',
    })
    expect(sentences).toEqual([
      'A line chart of 2 series, Year from 2027 to 2029; y is Workers.',
      'Humans falls from 100 at 2027 to 90 at 2029, with a peak of 110 at 2028.',
      'AI rises from 1 at 2027 to 900 at 2029.',
      'AI overtakes Humans between 2028 and 2029.',
      'Source: a guess.',
    ])
  })

  it('says of a constant series that it stays', () => {
    expect(summary({ kind: 'line', series: [{ values: 'Model!D2:D4', name: 'Flat' }] })).toContain('Flat stays at 5.')
  })

  it('tells the range and no trend where points have no order', () => {
    const sentences = summary({ kind: 'scatter', series: [{ values: 'Model!C2:C4', name: 'AI' }] })
    expect(sentences).toContain('AI lies between 1 at 2027 and 900 at 2029.')
  })

  it('tells both edges of a band', () => {
    const sentences = summary({ kind: 'band', series: [{ values: 'Model!C2:C4', high: 'Model!B2:B4', name: 'Range' }] })
    expect(sentences[1]).toBe('Range spans 1 to 100 at 2027 and 900 to 90 at 2029.')
  })

  it('compares nothing across two axes', () => {
    const sentences = summary({
      kind: 'area',
      series: [
        { values: 'Model!B2:B4', name: 'Humans' },
        { values: 'Model!C2:C4', name: 'AI', axis: 'right' },
      ],
    })
    expect(sentences[0]).toBe('An area chart of 2 series, x from 2027 to 2029.')
    expect(sentences.join(' ')).not.toContain('overtakes')
  })

  it('names every series, also those that it does not describe', () => {
    const series = Array.from({ length: 20 }, (_, i) => ({ values: 'Model!B2:B4', name: `Series number ${i}` }))
    const text = summary({ kind: 'line', series }).join(' ')
    for (const { name } of series) expect(text).toContain(name)
  })

  it('is the reason where nothing can be drawn', () => {
    expect(summary({ series: [{ values: '#REF!' }] }).join(' ')).toContain('#REF!')
  })
})
