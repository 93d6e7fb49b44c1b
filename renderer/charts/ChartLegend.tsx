import type { ReactElement } from 'react'
import type { LegendEntry, LegendPicture } from '../../model/chart/legendPicture.ts'
import { ChartText } from './ChartText.tsx'
import { PointShape } from './PointShape.tsx'
import { type Palette, seriesLook } from './palette.ts'

export interface ChartLegendProps {
  readonly legend: LegendPicture
  readonly palette: Palette
}

export function ChartLegend({ legend, palette }: ChartLegendProps): ReactElement {
  const { x, y, width, height } = legend.box
  return (
    <g data-part="legend">
      {/* Gives the group the size of the whole legend. */}
      <rect x={x} y={y} width={width} height={height} fill="none" />
      {legend.entries.map((entry) => (
        <g key={entry.index} data-series={entry.index}>
          <Sample entry={entry} palette={palette} />
          <ChartText mark={entry.mark} palette={palette} />
        </g>
      ))}
      {legend.more && <ChartText mark={legend.more} palette={palette} />}
    </g>
  )
}

function Sample({ entry, palette }: { readonly entry: LegendEntry; readonly palette: Palette }): ReactElement {
  const { x, y, width, height } = entry.sample
  const look = seriesLook(palette, entry.index)
  const middle = y + height / 2
  switch (entry.kind) {
    case 'bar':
      return <rect x={x + 3} y={y} width={height} height={height} rx={1} fill={look.colour} />
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
