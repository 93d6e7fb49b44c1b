import { describe, expect, it } from 'vitest'
import { chartCopy } from '../../../model/chart/chartCopy.ts'
import { run } from '../../../model/workbook/run.ts'
import { chartOf, sheetOf } from './chartSheet.ts'

const chart = chartOf({
  id: 'c1',
  x: 'Model!A2:A4',
  series: [
    { values: 'B2:B4', name: '=B1', labels: 'Milestones' },
    { values: 'C2#', name: 'Speed' },
  ],
  marks: [{ x: '=A3', text: 'plain' }],
})
const plain = sheetOf([
  ['Year', 'Copies'],
  [2027, 10],
  [2028, 40],
])
const workbook = run({ ...plain, charts: [chart] }, { name: 'addSheet', id: 's9', title: 'Other' })

describe('the copy of a chart', () => {
  it('means the same cells from another sheet, and has an id of its own', () => {
    const copy = chartCopy(workbook, chart, 's9')
    expect(copy).toEqual({
      ...chart,
      id: 'c2',
      sheet: 's9',
      series: [
        { values: 'Model!B2:B4', name: '=Model!B1', labels: 'Milestones' },
        { values: 'Model!C2#', name: 'Speed' },
      ],
      marks: [{ x: '=Model!A3', text: 'plain' }],
    })
    expect(chartCopy(workbook, chart, chart.sheet)).toEqual({ ...chart, id: 'c2' })
  })

  it('follows what happened to the cells since, but not what was changed in the chart', () => {
    const moved = run(workbook, { name: 'insertRows', sheet: chart.sheet, row: 0, count: 2 })
    expect(chartCopy(moved, chart, 's9').x).toBe('Model!A4:A6')
    const renamed = run(moved, { name: 'editChart', chart: { ...(moved.charts[0] ?? chart), title: 'New' } })
    expect(chartCopy(renamed, chart, 's9').title).toBe(chart.title)
  })

  it('has the references it was copied with where the chart is gone', () => {
    const gone = run(workbook, { name: 'deleteChart', chart: 'c1' })
    expect(chartCopy(gone, chart, 's9')).toMatchObject({ id: 'c1', x: 'Model!A2:A4' })
  })
})
