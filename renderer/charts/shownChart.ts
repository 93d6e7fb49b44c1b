import type { PictureSize } from '../../model/chart/chartPicture.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import type { ShownChart } from './exportChart.ts'
import type { ChartTheme } from './palette.ts'

/** A chart with what its references hold now. */
export function shownChart(chart: Chart, size: PictureSize, theme: ChartTheme): ShownChart {
  const { workbook, values, resolve } = windowStore.getState()
  return { chart, read: referenceReader({ workbook, values, resolve }, chart.sheet), size, theme }
}
