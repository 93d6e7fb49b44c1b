import { Failure } from '../../core/failure.ts'
import type { CommandKind } from '../command.ts'
import { sameData } from '../sameData.ts'
import { reordered, wantedChart, wantedSheet } from '../wanted.ts'
import type { Chart, Workbook } from '../workbook.ts'
import { chartKinds } from '../workbook.ts'

/** @throws Failure `chart-invalid` or `command-invalid` */
function checkChart(workbook: Workbook, chart: Chart): void {
  wantedSheet(workbook, chart.sheet)
  const kinds = [chart.kind, ...chart.series.flatMap((series) => series.kind ?? [])]
  const strange = kinds.find((kind) => !chartKinds.includes(kind))
  if (strange !== undefined) throw new Failure('chart-invalid', `There is no chart kind ${strange}.`)
  for (const axis of [chart.xAxis, chart.yAxis, chart.rightAxis]) {
    for (const end of [axis?.min, axis?.max, ...(axis?.ticks ?? [])]) {
      if (end !== undefined && !Number.isFinite(end)) {
        throw new Failure('chart-invalid', 'The ends and ticks of an axis must be finite numbers.')
      }
    }
  }
}

export const addChart: CommandKind<'addChart'> = {
  label: () => 'Insert chart',
  run(workbook, { chart, index = workbook.charts.length }) {
    if (workbook.charts.some((each) => each.id === chart.id)) {
      throw new Failure('chart-invalid', `There is already a chart with the id ${chart.id}.`)
    }
    checkChart(workbook, chart)
    return { ...workbook, charts: workbook.charts.toSpliced(Math.max(0, index), 0, chart) }
  },
}

export const editChart: CommandKind<'editChart'> = {
  label: () => 'Edit chart',
  run(workbook, { chart }) {
    const old = wantedChart(workbook, chart.id)
    if (sameData(old, chart)) return workbook
    checkChart(workbook, chart)
    return { ...workbook, charts: workbook.charts.with(workbook.charts.indexOf(old), chart) }
  },
}

export const moveChart: CommandKind<'moveChart'> = {
  label: () => 'Move chart',
  run(workbook, { chart: id, index }) {
    const charts = reordered(workbook.charts, wantedChart(workbook, id), index)
    return charts === workbook.charts ? workbook : { ...workbook, charts }
  },
}

export const deleteChart: CommandKind<'deleteChart'> = {
  label: () => 'Delete chart',
  run(workbook, { chart: id }) {
    const chart = wantedChart(workbook, id)
    return { ...workbook, charts: workbook.charts.filter((each) => each !== chart) }
  },
}
