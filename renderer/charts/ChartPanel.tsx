import { type ReactElement, useId } from 'react'
import type { AxisPicture } from '../../model/chart/axisPicture.ts'
import type { DrawnSeries, PanelPicture } from '../../model/chart/chartPicture.ts'
import { ChartAxes } from './ChartAxes.tsx'
import { ChartText } from './ChartText.tsx'
import { HeatCells } from './HeatCells.tsx'
import { MarkLines, MarkTexts } from './MarkLines.tsx'
import { type ChartTheme, type Palette, seriesLook } from './palette.ts'
import { SeriesDots } from './SeriesDots.tsx'
import { SeriesMarks } from './SeriesMarks.tsx'

export interface ChartPanelProps {
  readonly panel: PanelPicture
  readonly palette: Palette
  readonly theme: ChartTheme
}

/** Bands and areas lie at the back and points in front, whatever the order of the series. */
const order = { band: 0, area: 0, heatmap: 0, bar: 1, histogram: 1, tornado: 1, line: 2, step: 2, scatter: 3 }

/** A plot with its axes and all that lies in it, from the back to the front. */
export function ChartPanel({ panel, palette, theme }: ChartPanelProps): ReactElement | null {
  const clipId = `clip-${useId()}`
  const { plot, xAxis, yAxis, rightAxis, horizontal, heat, marks } = panel
  if (!xAxis || !yAxis) return null
  const axisOf = (series: DrawnSeries): AxisPicture => (series.right && rightAxis) || yAxis
  const series = [...panel.series].sort((a, b) => order[a.kind] - order[b.kind])
  // Only what sticks out is cut off: the edge of the plot would halve lines that run along it.
  const clipped = horizontal ? [] : series.filter((each) => overflows(each, xAxis, axisOf(each)))
  const drawn = (each: DrawnSeries): ReactElement => (
    <SeriesMarks
      key={each.index}
      series={each}
      xAxis={xAxis}
      yAxis={axisOf(each)}
      palette={palette}
      theme={theme}
      clip={clipped.includes(each) ? `url(#${clipId})` : undefined}
    />
  )
  return (
    <>
      {clipped.length > 0 ? (
        <defs>
          <clipPath id={clipId}>
            <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
          </clipPath>
        </defs>
      ) : null}
      {marks ? <MarkLines marks={marks} palette={palette} behind /> : null}
      <ChartAxes {...{ xAxis, yAxis, plot, palette, rightAxis, horizontal, heat: heat !== undefined }} />
      {heat ? <HeatCells heat={heat} palette={palette} /> : null}
      {series.filter((each) => each.kind !== 'scatter').map(drawn)}
      {marks ? <MarkLines marks={marks} palette={palette} /> : null}
      {series.map((each) => (
        <SeriesDots key={each.index} series={each} xAxis={xAxis} yAxis={axisOf(each)} palette={palette} />
      ))}
      {series.filter((each) => each.kind === 'scatter').map(drawn)}
      {marks ? <MarkTexts marks={marks} palette={palette} /> : null}
      {panel.endLabels?.map(({ look, mark, leader }) => (
        <g key={`${mark.y} ${mark.text}`}>
          <line {...leader} stroke={seriesLook(palette, look).colour} strokeWidth={1.5} />
          <ChartText mark={mark} palette={palette} />
        </g>
      ))}
      {panel.labels.map((mark) => (
        <ChartText key={`${mark.x} ${mark.y} ${mark.text}`} mark={mark} palette={palette} halo />
      ))}
      {panel.heading ? <ChartText mark={panel.heading} palette={palette} /> : null}
    </>
  )
}

function overflows({ points }: DrawnSeries, xAxis: AxisPicture, yAxis: AxisPicture): boolean {
  const beyond = ({ domain }: AxisPicture, value: number): boolean => value < domain[0] || value > domain[1]
  return points.some(
    ({ x, y, from, to }) =>
      x !== null && y !== null && (beyond(xAxis, x) || [to ?? y, from ?? to ?? y].some((each) => beyond(yAxis, each))),
  )
}
