import type { ReactElement } from 'react'
import { type AxisPicture, axisPosition } from '../../model/chart/axisPicture.ts'
import type { DrawnSeries } from '../../model/chart/chartPicture.ts'
import { PointShape } from './PointShape.tsx'
import { type Palette, seriesLook } from './palette.ts'

export interface SeriesDotsProps {
  readonly series: DrawnSeries
  readonly xAxis: AxisPicture
  readonly yAxis: AxisPicture
  readonly palette: Palette
}

/** The dots of a line, whole even on the edge of the plot. */
export function SeriesDots({ series, xAxis, yAxis, palette }: SeriesDotsProps): ReactElement | null {
  if (series.dots.length === 0) return null
  const look = seriesLook(palette, series.look ?? series.index)
  const inside = (axis: AxisPicture, value: number): boolean => value >= axis.domain[0] && value <= axis.domain[1]
  return (
    <g>
      {series.dots.map((i) => {
        const { x, y } = series.points[i] ?? { x: null, y: null }
        if (x === null || y === null || !inside(xAxis, x) || !inside(yAxis, y)) return null
        const place = { x: axisPosition(xAxis, x), y: axisPosition(yAxis, y), radius: 3.5 }
        return <PointShape key={i} {...place} shape={look.shape} colour={look.colour} halo={palette.surface} />
      })}
    </g>
  )
}
