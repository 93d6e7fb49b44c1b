import { useMemo } from 'react'
import { type ChartPicture, chartPicture } from '../model/chart/chartPicture.ts'
import { valueTexts } from '../model/chart/valueTexts.ts'
import type { Chart } from '../model/workbook/workbook.ts'
import { ChartFigure } from './charts/ChartFigure.tsx'
import { useColorTheme } from './charts/useColorTheme.ts'
import { useWidth } from './charts/useWidth.ts'
import type { Plot } from './panels/functionCurve.ts'
import './charts/charts.css'

const height = 220
const hover = valueTexts({}, { series: [], notes: [] })

/** The curve of a model function in its help, drawn as charts are. */
export function FunctionPlot({ plot }: { plot: Plot }) {
  const theme = useColorTheme()
  const { ref, width } = useWidth<HTMLDivElement>()
  const picture = useMemo(() => (width > 0 ? plotPicture(plot, width) : null), [plot, width])
  return (
    <div ref={ref} style={{ height }}>
      {picture ? <ChartFigure picture={picture} theme={theme} title={plot.title} hover={hover} /> : null}
    </div>
  )
}

const scale = (log: boolean) => (log ? 'log' : 'linear')

function plotPicture({ x, y, points, here }: Plot, width: number): ChartPicture {
  const chart: Chart = {
    id: 'plot',
    title: '',
    sheet: '',
    kind: 'line',
    series: [],
    xAxis: { title: x.title, scale: scale(x.log) },
    yAxis: { title: y.title, scale: scale(y.log) },
  }
  const curve = { name: '', kind: 'line', points } as const
  const picture = chartPicture(chart, { series: [curve], notes: [] }, { width, height })
  if (!here) return picture
  // The dot lies on the curve, so axes and legend need not know of it.
  const dot = { name: '', kind: 'scatter', index: 1, points: [here], dots: [] } as const
  return { ...picture, series: [...picture.series, dot] }
}
