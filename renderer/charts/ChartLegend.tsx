import type { ReactElement } from 'react'
import type { LegendEntry, LegendPicture } from '../../model/chart/legendPicture.ts'
import { ChartText } from './ChartText.tsx'
import { PointShape } from './PointShape.tsx'
import { type ChartTheme, type Palette, seriesLook } from './palette.ts'
import { bandOpacity } from './SeriesMarks.tsx'

export interface ChartLegendProps {
  readonly legend: LegendPicture
  readonly palette: Palette
  readonly theme: ChartTheme
}

export function ChartLegend({ legend, palette, theme }: ChartLegendProps): ReactElement {
  const { x, y, width, height } = legend.box
  return (
    <g data-part="legend">
      {/* Gives the group the size of the whole legend. */}
      <rect x={x} y={y} width={width} height={height} fill="none" />
      {legend.entries.map((entry) => (
        <g key={entry.index} data-series={entry.index}>
          <Sample entry={entry} palette={palette} theme={theme} />
          <ChartText mark={entry.mark} palette={palette} />
        </g>
      ))}
      {legend.more && <ChartText mark={legend.more} palette={palette} />}
    </g>
  )
}

interface SampleProps {
  readonly entry: LegendEntry
  readonly palette: Palette
  readonly theme: ChartTheme
}

function Sample({ entry, palette, theme }: SampleProps): ReactElement {
  const { x, y, width, height } = entry.sample
  const look = seriesLook(palette, entry.look)
  const middle = y + height / 2
  switch (entry.kind) {
    case 'bar':
    case 'histogram':
    case 'tornado':
      return <rect x={x + 3} y={y} width={height} height={height} rx={1} fill={look.colour} />
    case 'band': {
      const opacity = bandOpacity(theme, entry.depth)
      return <rect x={x} y={y} width={width} height={height} fill={look.colour} fillOpacity={opacity} />
    }
    case 'scatter': {
      const place = { x: x + width / 2, y: middle, radius: 4.5 }
      return <PointShape {...place} shape={look.shape} colour={look.colour} halo={palette.surface} />
    }
    default:
      return (
        <>
          {entry.kind === 'area' && (
            <rect x={x} y={middle} width={width} height={height / 2} fill={look.colour} fillOpacity={0.24} />
          )}
          <line
            x1={x}
            x2={x + width}
            y1={middle}
            y2={middle}
            stroke={look.colour}
            strokeWidth={3}
            {...(look.dash ? { strokeDasharray: look.dash } : {})}
          />
        </>
      )
  }
}
