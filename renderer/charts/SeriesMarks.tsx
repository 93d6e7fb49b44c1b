import type { ReactElement } from 'react'
import { Curve } from 'recharts'
import { type AxisPicture, axisPosition } from '../../model/chart/axisPicture.ts'
import type { DrawnPoint, DrawnSeries } from '../../model/chart/chartPicture.ts'
import { clippedLine } from './clippedLine.ts'
import { PointShape } from './PointShape.tsx'
import { type ChartTheme, type Palette, seriesLook } from './palette.ts'

export interface SeriesMarksProps {
  readonly series: DrawnSeries
  readonly xAxis: AxisPicture
  readonly yAxis: AxisPicture
  readonly palette: Palette
  readonly theme: ChartTheme
  /** Value of the clip-path of what sticks out, if anything does. */
  readonly clip: string | undefined
}

interface Coordinate {
  readonly x: number
  readonly y: number
}

/** Where no curve goes. */
const gap = { x: Number.NaN, y: Number.NaN }

/** Lines, areas, bands, bars or lone points of a series, where the layout put them. */
export function SeriesMarks(props: SeriesMarksProps): ReactElement | null {
  const { series, palette, theme, clip } = props
  const look = seriesLook(palette, series.look ?? series.index)
  const clipped = clip === undefined ? {} : { clipPath: clip }
  switch (series.kind) {
    case 'line':
      return <Curve {...line(props)} points={clippedLine(places(props))} {...clipped} fill="none" />
    case 'step':
      return <Curve {...line(props)} points={curve(props, (p) => p.to ?? p.y)} {...clipped} fill="none" />
    case 'area': {
      const fillOpacity = theme === 'dark' ? 0.24 : 0.16
      const stacked = series.points.some((p) => p.to !== undefined)
      const points = curve(props, (p) => p.to ?? p.y)
      const base = curve(props, (p) => (p.y === null ? null : (p.from ?? ground(props.yAxis))))
      const fill = { fill: look.colour, fillOpacity: stacked ? (theme === 'dark' ? 0.5 : 0.45) : fillOpacity }
      return (
        <>
          <Curve
            type="linear"
            points={points}
            baseLine={base}
            layout="horizontal"
            stroke="none"
            {...fill}
            {...clipped}
          />
          <Curve
            {...line(props)}
            points={points}
            {...clipped}
            fill="none"
            {...(stacked ? { strokeWidth: 1.25, strokeDasharray: 'none' } : {})}
          />
        </>
      )
    }
    case 'band': {
      const points = curve(props, (p) => (p.y === null ? null : (p.to ?? null)))
      const base = curve(props, (p) => p.from ?? null)
      const fill = { fill: look.colour, fillOpacity: bandOpacity(theme, 1) }
      return (
        <>
          <Curve
            type="linear"
            points={points}
            baseLine={base}
            layout="horizontal"
            stroke="none"
            {...fill}
            {...clipped}
          />
          {points.map((point, i) => {
            const [there, before, after] = [points[i], points[i - 1], points[i + 1]].map(
              (at) => at && !Number.isNaN(at.y),
            )
            if (!there || before || after) return null
            // Between two gaps a band has no width.
            const ends = {
              x1: round(point.x),
              x2: round(point.x),
              y1: round(point.y),
              y2: round(base[i]?.y ?? point.y),
            }
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
            return <line key={i} {...ends} stroke={look.colour} strokeOpacity={0.5} strokeWidth={3} {...clipped} />
          })}
        </>
      )
    }
    case 'bar':
    case 'tornado':
    case 'histogram': {
      const opacity = series.kind === 'histogram' ? { fillOpacity: 0.75 } : {}
      return (
        <g fill={look.colour} {...opacity}>
          {series.bars?.map((bar, i) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: two may lie on one another.
              key={i}
              x={round(bar.x)}
              y={round(bar.y)}
              width={round(bar.width)}
              height={round(bar.height)}
            />
          ))}
        </g>
      )
    }
    default:
      return <LonePoints {...props} />
  }
}

/** Opacity of so many bands on one another. */
export const bandOpacity = (theme: ChartTheme, depth: number): number =>
  Math.round((1 - (1 - (theme === 'dark' ? 0.3 : 0.24)) ** depth) * 1000) / 1000

function line({ series, palette }: SeriesMarksProps) {
  const look = seriesLook(palette, series.look ?? series.index)
  return {
    type: series.kind === 'step' ? 'stepAfter' : 'linear',
    stroke: look.colour,
    strokeWidth: 2,
    strokeLinejoin: 'round',
    strokeLinecap: look.dash ? 'butt' : 'round',
    ...(look.dash ? { strokeDasharray: look.dash } : {}),
  } as const
}

/** Where the points of a line stand, however far away. */
const places = ({ series, xAxis, yAxis }: SeriesMarksProps): Coordinate[] =>
  series.points.map(({ x, y, to }) =>
    x === null || y === null ? gap : { x: axisPosition(xAxis, x), y: reached(yAxis, to ?? y) },
  )

function curve({ series, xAxis, yAxis }: SeriesMarksProps, height: (point: DrawnPoint) => number | null): Coordinate[] {
  return series.points.map((point) => {
    const y = height(point)
    return point.x === null || y === null ? gap : { x: axisPosition(xAxis, point.x), y: held(yAxis, y) }
  })
}

/** Values that a log axis never reaches, such as 0, lie at its end. */
function reached(axis: AxisPicture, value: number): number {
  const at = axisPosition(axis, value)
  return Number.isFinite(at) ? at : axis.from
}

const held = (axis: AxisPicture, value: number): number => Math.min(20_000, Math.max(-20_000, reached(axis, value)))

/** Areas stand on 0, or on the bottom edge where there is none. */
function ground({ scale, domain: [low, high] }: AxisPicture): number {
  return scale !== 'log' && low <= 0 && high >= 0 ? 0 : low
}

function LonePoints({ series, xAxis, yAxis, palette }: SeriesMarksProps): ReactElement {
  const look = seriesLook(palette, series.look ?? series.index)
  const inside = (axis: AxisPicture, value: number): boolean => value >= axis.domain[0] && value <= axis.domain[1]
  return (
    <g>
      {series.points.map((point, i) => {
        const { x, y, radius } = point
        if (x === null || y === null || !inside(xAxis, x) || !inside(yAxis, y)) return null
        const key = `${x} ${y} ${i}`
        const at = { x: round(axisPosition(xAxis, x)), y: round(axisPosition(yAxis, y)) }
        if (radius === undefined)
          return (
            <PointShape key={key} {...at} shape={look.shape} radius={4} colour={look.colour} halo={palette.surface} />
          )
        return (
          <circle
            key={key}
            cx={at.x}
            cy={at.y}
            r={radius}
            fill={look.colour}
            fillOpacity={0.55}
            stroke={look.colour}
            strokeWidth={1}
          />
        )
      })}
    </g>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
