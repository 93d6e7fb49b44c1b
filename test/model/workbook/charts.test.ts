import { expect, test } from 'vitest'
import { run } from '../../../model/workbook/run.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { workbookOf } from './workbooks.ts'

const chart = (id: string, more: Partial<Chart> = {}): Chart => ({
  id,
  title: id,
  kind: 'line',
  sheet: 's1',
  series: [{ values: 'Sheet1!A1:A3' }],
  ...more,
})

const two = workbookOf({ name: 'addChart', chart: chart('c1') }, { name: 'addChart', chart: chart('c2') })
const ids = (workbook: typeof two): readonly string[] => workbook.charts.map(({ id }) => id)

test('charts are added, moved and deleted', () => {
  expect(ids(run(two, { name: 'addChart', chart: chart('c3'), index: 0 }))).toEqual(['c3', 'c1', 'c2'])
  expect(ids(run(two, { name: 'moveChart', chart: 'c2', index: 0 }))).toEqual(['c2', 'c1'])
  expect(run(two, { name: 'moveChart', chart: 'c2', index: 1 })).toBe(two)
  expect(ids(run(two, { name: 'deleteChart', chart: 'c1' }))).toEqual(['c2'])
})

test('an edit replaces the chart of its id and leaves the others', () => {
  const edited = chart('c1', { yAxis: { scale: 'log' } })
  const next = run(two, { name: 'editChart', chart: edited })
  expect(next.charts[0]).toEqual(edited)
  expect(next.charts[1]).toBe(two.charts[1])
  expect(run(next, { name: 'editChart', chart: { ...edited, yAxis: { scale: 'log' } } })).toBe(next)
})

test.each([
  [{ name: 'editChart', chart: chart('c9') } as const, 'There is no chart with the id c9.'],
  [{ name: 'deleteChart', chart: 'c9' } as const, 'There is no chart with the id c9.'],
  [{ name: 'addChart', chart: chart('c1') } as const, 'There is already a chart with the id c1.'],
  [{ name: 'addChart', chart: chart('c3', { sheet: 's9' }) } as const, 'There is no sheet with the id s9.'],
  [{ name: 'addChart', chart: chart('c3', { kind: 'pie' as 'bar' }) } as const, 'There is no chart kind pie.'],
  [{ name: 'addChart', chart: chart('c3', { yAxis: { min: Number.NaN } }) } as const, 'must be finite'],
])('%j is refused: %s', (command, message) => {
  expect(() => run(two, command)).toThrow(message)
})

test('a chart on no sheet at all cannot be', () => {
  expect(() => run(emptyWorkbook, { name: 'addChart', chart: chart('c1', { sheet: '' }) })).toThrow('There is no sheet')
})
