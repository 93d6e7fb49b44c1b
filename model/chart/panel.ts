import type { Chart } from '../workbook/workbook.ts'
import type { AxisPicture } from './axisPicture.ts'
import type { ChartData } from './chartData.ts'
import type { DrawnSeries } from './drawnPoint.ts'
import type { EndLabel } from './endLabels.ts'
import type { HeatPicture } from './heatPicture.ts'
import type { MarkPicture } from './markPicture.ts'
import type { Box, TextMark } from './textMark.ts'

/** A plot with its axes and all that lies in it. */
export interface PanelPicture {
  readonly plot: Box
  readonly xAxis: AxisPicture | null
  readonly yAxis: AxisPicture | null
  /** The second y axis, right of the plot. */
  readonly rightAxis?: AxisPicture | null
  /** Bars lie: values run along x, categories down y. */
  readonly horizontal?: boolean
  readonly series: readonly DrawnSeries[]
  /** Texts beside points. */
  readonly labels: readonly TextMark[]
  readonly marks?: MarkPicture
  readonly endLabels?: readonly EndLabel[]
  readonly heat?: HeatPicture
  /** Name of a small multiple. */
  readonly heading?: TextMark
}

/** What a panel shows, in the unit of its axes. */
export interface PanelContent {
  readonly chart: Chart
  readonly data: ChartData
  readonly series: readonly DrawnSeries[]
  /** Those of all panels, which share their axes. */
  readonly all: readonly DrawnSeries[]
  /** Texts of the categories to draw. */
  readonly categories: readonly string[] | null
  /** Pixels right of the plot for names of lines. */
  readonly endRoom: number
}

/** The least height of a plot, in pixels. */
export const smallestPlot = 48

/** What a plot and one line of labels below it need at least, in pixels. */
export const leastPanel = smallestPlot + 21

/** Most pixels that labels of categories may take from a panel of this height. */
export const labelsMost = (height: number): number =>
  Math.max(21, Math.min(Math.max(56, height * 0.4), height - smallestPlot))
