import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture } from '../../../model/chart/chartPicture.ts'
import { fittedSize } from '../../../model/chart/fittedSize.ts'
import { balancedText, textWidth } from '../../../model/chart/textLayout.ts'
import { fonts, type TextMark } from '../../../model/chart/textMark.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const rows = [
  [2027, 10, 5, 7, 3, 2],
  [2028, 40, 25, 9, 4, 3],
  [2029, 90, 250, 30, 6, 5],
]
const read = readerOf(sheetOf(rows))
const names = ['United States', 'China', 'Europe', 'Middle East', 'Other regions together']
const five = names.map((name, i) => ({ name, values: `Model!${'BCDEF'[i]}1:${'BCDEF'[i]}3` }))
const all = (more: Partial<Chart>): Chart => chartOf({ x: 'Model!A1:A3', series: five, ...more })
const drawn = (chart: Chart, width: number, height: number): ChartPicture =>
  chartPicture(chart, chartData(chart, read), { width, height })

const longest = {
  title: 'Token-equivalents a second on the training cluster, in three readings of the bound',
  xAxis: { title: 'Years' },
  yAxis: { title: 'Token-equivalents a second' },
  source: 'A source line that is long enough to take two whole lines of a narrow column of a page',
} as const

describe('the texts around a plot', () => {
  it('take fewer lines where the plot would be too low to read, and never reach into it', () => {
    const picture = drawn(all(longest), 320, 240)
    const bottom = picture.plot.y + picture.plot.height + (picture.xAxis?.size ?? 0)
    const below = [...picture.axisTitles.filter((mark) => mark.y > picture.plot.y), ...picture.source]
    expect(Math.min(...below.map((mark) => mark.y - mark.font.size))).toBeGreaterThanOrEqual(bottom - 3)
    expect(picture.title).toHaveLength(1)
    expect(picture.plot.height).toBeGreaterThanOrEqual(60)
    expect(drawn(all(longest), 320, 400).title).toHaveLength(2)
  })

  it('make a picture of a fixed width taller, so that its plot can be read', () => {
    const chart = all(longest)
    const data = chartData(chart, read)
    const size = fittedSize(chart, data, { width: 321, height: 225 })
    expect(size.width).toBe(321)
    expect(chartPicture(chart, data, size).plot.height).toBeGreaterThanOrEqual(321 * 0.41)
    expect(fittedSize(chart, data, { width: 800, height: 450 })).toEqual({ width: 800, height: 450 })
    const multiples = all({ multiples: true })
    const high = fittedSize(multiples, data, { width: 321, height: 225 })
    expect(chartPicture(multiples, data, high).panels).toHaveLength(5)
  })

  it('have no line of one word where two lines can be even', () => {
    const text = 'What a faster fall of prices saves, against what research costs'
    const lines = balancedText(text, fonts.title, 412, 2)
    expect(lines.join(' ')).toBe(text)
    const [first, second] = lines.map((line) => textWidth(line, fonts.title)) as [number, number]
    expect(second).toBeGreaterThan(first * 0.7)
  })

  it('have a source and a note in even lines, and no remark that ends in the middle of its sentence', () => {
    const chart = all({
      source: 'AI 2027, takeoff forecast (2025); Ryan Greenblatt (2025)',
      xAxis: { scale: 'log' },
      yAxis: { scale: 'log', min: -1 },
    })
    const data = chartData(chart, readerOf(sheetOf([[0, -10, 5, 7, 3, 2], [-1, '', 25, 9, 4, 3], ...rows])))
    const high = chartPicture(chart, data, { width: 321, height: 500 })
    const [first, second] = high.source.map(({ text, font }) => textWidth(text, font)) as [number, number]
    expect(second).toBeGreaterThan(first * 0.7)
    const whole = high.notes.map(({ text }) => text).join(' ')
    expect(whole).toBe(data.notes.join(' '))
    for (let height = 160; height < 400; height += 10) {
      const last = chartPicture(chart, data, { width: 200, height }).notes.at(-1)
      expect(last?.text ?? '.').toMatch(/[.…]$/)
    }
  })

  it('name lines at their ends and the rest in a legend', () => {
    const series = five.slice(0, 3).map((each, i) => (i === 2 ? { ...each, kind: 'scatter' as const } : each))
    const picture = drawn(all({ series, legend: 'ends' }), 480, 320)
    expect(picture.endLabels?.map((label) => label.mark.text).sort()).toEqual(['China', 'United States'])
    expect(picture.legend?.entries.map((entry) => entry.mark.text)).toEqual(['Europe'])
  })

  it('name lines in a legend where a name would be cut at its end', () => {
    const series = [{ ...five[0], values: 'Model!B1:B3', name: 'A name that is wider than a third of the picture' }]
    const picture = drawn(all({ series, legend: 'ends' }), 480, 320)
    expect(picture.endLabels).toBeUndefined()
    expect(picture.legend?.entries).toHaveLength(1)
  })

  it('leave out the legend of a lone series that the axis names already', () => {
    const series = [{ name: 'Copies', values: 'Model!B1:B3' }]
    expect(drawn(all({ series, yAxis: { title: 'Copies' } }), 480, 320).legend).toBeNull()
    expect(drawn(all({ series, yAxis: { title: 'Number' } }), 480, 320).legend).not.toBeNull()
  })

  it('point along values, and not along categories', () => {
    const title = (picture: ChartPicture): string | undefined => picture.axisTitles[0]?.text
    expect(title(drawn(all({ xAxis: { title: 'Year' } }), 480, 320))).toBe('Year →')
    expect(title(drawn(all({ kind: 'bar', xAxis: { title: 'Year' } }), 480, 320))).toBe('Year')
  })
})

it('five small multiples have room in a card', () => {
  const chart = all({ multiples: true, yAxis: { title: 'GW', scale: 'log' }, xAxis: { title: 'Year' }, source: 'Ours' })
  const picture = drawn(chart, 436, 320)
  expect(picture.panels).toHaveLength(5)
  expect(picture.notes).toEqual([])
  for (const panel of picture.panels ?? []) expect(panel.yAxis?.ticks.length).toBeGreaterThanOrEqual(3)
})

describe('the text of a reference line', () => {
  const clear = (
    texts: readonly TextMark[],
    bars: readonly { x: number; y: number; width: number; height: number }[],
  ) =>
    texts.every(({ text, font, x, y }) => {
      const right = x + textWidth(text, font)
      return bars.every((bar) => bar.x > right || bar.x + bar.width < x || bar.y > y || bar.y + bar.height < y - 10)
    })

  it('stands above lying bars', () => {
    const picture = drawn(
      chartOf({
        kind: 'tornado',
        x: 'Model!A1:A3',
        base: 8,
        series: [{ values: 'Model!C1:C3' }, { values: 'Model!D1:D3' }],
        marks: [{ y: 8, text: 'As it stands' }],
      }),
      340,
      260,
    )
    const bars = picture.series.flatMap((series) => series.bars ?? [])
    expect(picture.marks?.texts).toHaveLength(1)
    expect(clear(picture.marks?.texts ?? [], bars)).toBe(true)
  })

  it('covers neither bars nor lines where there is another place', () => {
    const chart = all({ kind: 'bar', series: five.slice(0, 1), marks: [{ y: 60, text: 'Published' }] })
    const picture = drawn(chart, 480, 320)
    expect(picture.marks?.texts).toHaveLength(1)
    expect(clear(picture.marks?.texts ?? [], picture.series[0]?.bars ?? [])).toBe(true)
  })
})

it('bars on a log axis start at a power of ten below them all', () => {
  const picture = drawn(all({ kind: 'bar', series: five.slice(0, 1), yAxis: { scale: 'log' } }), 480, 320)
  expect(picture.yAxis?.domain[0]).toBe(1)
  expect(Math.min(...(picture.series[0]?.bars ?? []).map((bar) => bar.height))).toBeGreaterThan(20)
})

it('marks of different sizes stay inside the picture', () => {
  const series = [{ values: 'Model!C1:C3', size: 'Model!B1:B3' }]
  for (const scale of ['linear', 'log'] as const) {
    const chart = all({ kind: 'scatter', series, xAxis: { scale }, yAxis: { scale } })
    const picture = drawn(chart, 436, 320)
    const { xAxis, yAxis } = picture
    expect(xAxis && yAxis).toBeTruthy()
    const [low, high] = xAxis?.domain ?? [0, 0]
    expect(low < 2027 && high > 2029 && (yAxis?.domain[1] ?? 0) > 250).toBe(true)
  }
})
