// After a change of what is told: `npx vitest run test/renderer/charts/accessTexts.test.ts -u` writes it again.
import { describe, expect, it } from 'vitest'
import { chartCsvRows } from '../../../model/chart/chartCsvRows.ts'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import { chartSummary } from '../../../model/chart/chartSummary.ts'
import { valueTexts } from '../../../model/chart/valueTexts.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { readLines } from '../../../renderer/charts/readLines.ts'
import { readerOf } from '../../model/chart/chartSheet.ts'
import { everyChart, everySheet } from '../../model/chart/everyChart.ts'

const read = readerOf(everySheet)
const all = Object.entries(everyChart)

function told(chart: Chart) {
  const data = chartData(chart, read)
  const picture = chartPicture(chart, data, { width: 480, height: 360 })
  const lines = readLines(picture, valueTexts(chart, data), data.matrix)
  return { data, picture, lines, summary: chartSummary(chart, data), table: chartCsvRows(chart, data) }
}

const of = (name: string) => told(everyChart[name] as Chart)
const texts = (name: string) => of(name).lines.map((line) => line.map(({ text }) => text))

describe('what a chart says to those who do not see it', () => {
  it('is written down for every kind: its summary, its table, and its points one after another', async () => {
    const pages = all.map(([name, chart]) => {
      const { summary, table, lines } = told(chart)
      const rows = table.map((row) => `| ${row.join(' | ')} |`)
      const read = lines.map((line) => `> ${line.map(({ text }) => text).join(' > ')}`)
      return [`== ${name}`, ...summary, ...rows, ...read, ''].join('\n')
    })
    await expect(pages.join('\n')).toMatchFileSnapshot('accessTexts.txt')
  })

  it.each(all)(
    'names every series, has a row for every number and a place in the plot for every point: %s',
    (_, chart) => {
      const { data, picture, summary, table, lines } = told(chart)
      for (const { name } of data.series) expect(summary.join(' ')).toContain(name)
      const numbers = data.series.flatMap(({ points }) => points.filter(({ x, y }) => x !== null && y !== null))
      // Of stacked areas a blank is read as the nothing that it is drawn as.
      const blanks = chart.stack && chart.kind === 'area' ? 1 : 0
      expect(lines.flat()).toHaveLength(numbers.length + blanks)
      const cells = table.slice(1).flatMap((row) => row.slice(1))
      expect(cells.filter((cell) => cell !== '').length).toBeGreaterThanOrEqual(numbers.length)
      for (const { place } of lines.flat()) {
        const inside = (picture.panels ?? [picture]).some(({ plot }) => {
          const across = place.left >= plot.x - 1 && place.left <= plot.x + plot.width + 1
          return across && place.top >= plot.y - 1 && place.top <= plot.y + plot.height + 1
        })
        // Beyond limits that were asked for there is no place.
        if (!chart.yAxis?.max) expect(inside).toBe(true)
      }
    },
  )

  it('is both edges of a band', () => {
    expect(texts('band')[0]?.[0]).toBe('Low: 10 to 90 at 2027')
    expect(of('band').table.slice(0, 2)).toEqual([
      ['Year', 'Low low', 'Low high'],
      ['2027', '10', '90'],
    ])
  })

  it('is the bar of a tornado that it belongs to, in the order in which it is drawn', () => {
    expect(texts('tornado')).toEqual([
      ['Low: 160 at Elsewhere', 'Low: 40 at Europe', 'Low: 10 at North America'],
      ['High: 2000 at Elsewhere', 'High: 800 at East Asia', 'High: 250 at Europe', 'High: 90 at North America'],
    ])
    expect(of('tornado').summary).toContain('Elsewhere moves it most, North America least.')
  })

  it('is bins from where to where, and neither trend nor crossing of counts', () => {
    expect(texts('histogram')[0]?.[0]).toBe('Middle: 3 at 0 to 500')
    expect(of('histogram').summary.join(' ')).not.toMatch(/rises|falls|overtakes/)
    expect(of('histogram').table[1]).toEqual(['0', '500', '3', '2'])
  })

  it('is per cent of shares, on the second axis its own format, of dates a day', () => {
    expect(texts('bar-percent')[0]?.[0]).toBe('Low: 7.1% at North America')
    expect(of('second-axis').summary).toContain('On the right axis, Size: Size.')
    expect(texts('date')[0]?.[0]).toBe('Low: 10 at 2027-01-01')
    expect(of('date').table[1]?.[0]).toBe('2027-01-01')
  })

  it('is a heat map row by row as it is drawn, and what is least and most in it', () => {
    expect(of('heatmap').table[0]).toEqual(['Region', 'Low', 'Middle', 'High'])
    expect(of('heatmap').table[3]).toEqual(['East Asia', '', '250', '800'])
    expect(of('heatmap').summary[1]).toBe('The least is 10 (North America, Low), the most 2000 (Elsewhere, High).')
  })

  it('is the text of every mark and where it stands', () => {
    const sentence = of('marks').summary.find((each) => each.startsWith('Marked:'))
    for (const text of [
      'SC at x 2028',
      'Threshold at y 500',
      'Slow years at x 2028.5 to 2029',
      'A point at x 2029, y 250',
    ]) {
      expect(sentence).toContain(text)
    }
  })

  it('is where lines cross, and nothing of the kind across two axes', () => {
    const crossing = { ...(everyChart.line as Chart), series: (everyChart['second-axis'] as Chart).series }
    const plain = { ...crossing, series: crossing.series.map(({ axis: _, ...series }) => series) }
    expect(told(plain).summary).toContain('Size overtakes Middle between 2028 and 2030.')
    expect(told(crossing).summary.join(' ')).not.toContain('overtakes')
  })
})
