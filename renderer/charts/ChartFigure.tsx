import type { ReactElement } from 'react'
import { Area, Bar, ComposedChart, DefaultZIndexes, Line, Scatter, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { AxisPicture } from '../../model/chart/axisPicture.ts'
import type { ChartPicture, DrawnSeries } from '../../model/chart/chartPicture.ts'
import { chartRows, seriesKey } from '../../model/chart/chartRows.ts'
import { ChartAxes } from './ChartAxes.tsx'
import { ChartHover, type HoverTexts } from './ChartHover.tsx'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartText, chartFontFamily } from './ChartText.tsx'
import { PointShape } from './PointShape.tsx'
import { type ChartTheme, type Palette, palettes, seriesLook } from './palette.ts'
import { SeriesDots } from './SeriesDots.tsx'

export interface ChartFigureProps {
  readonly picture: ChartPicture
  readonly theme: ChartTheme
  /** Name of the picture for those who cannot see it. */
  readonly title: string
  /** Shows values under the pointer; for the screen only. */
  readonly hover?: HoverTexts
}

/**
 * A chart as one SVG, which is the same in the window, in every export and on the command line. All text, colour and
 * geometry stand in attributes: what is serialised needs no style sheet.
 */
export function ChartFigure({ picture, theme, title, hover }: ChartFigureProps): ReactElement {
  const palette = palettes[theme]
  const { plot, xAxis, yAxis, width, height } = picture
  const margin = {
    top: plot.y,
    left: plot.x,
    right: width - plot.x - plot.width,
    bottom: height - plot.y - plot.height,
  }
  const rows = chartRows(picture.series, xAxis?.scale === 'band' ? xAxis.domain[1] + 0.5 : null)
  const texts = [...picture.title, ...picture.axisTitles, ...picture.notes, ...picture.source, ...picture.problem]
  // Areas lie at the back and dots in front, whatever the order of the series.
  const order = { band: 0, area: 0, heatmap: 0, bar: 1, histogram: 1, tornado: 1, line: 2, step: 2, scatter: 3 }
  const series = [...picture.series].sort((a, b) => order[a.kind] - order[b.kind])
  const onSvg = { role: 'img', 'aria-label': title, fontFamily: chartFontFamily }
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={margin}
      data={rows as ChartRows}
      accessibilityLayer={false}
      barCategoryGap="18%"
      barGap={2}
      {...onSvg}
    >
      {xAxis && yAxis ? <ChartAxes xAxis={xAxis} yAxis={yAxis} plot={plot} palette={palette} /> : null}
      {xAxis ? <XAxis {...axisProps(xAxis, overflows(picture.series, 'x', xAxis))} dataKey="x" /> : null}
      {yAxis ? <YAxis {...axisProps(yAxis, overflows(picture.series, 'y', yAxis))} /> : null}
      {yAxis ? series.map((each) => marks(each, palette, yAxis, theme)) : null}
      {xAxis && yAxis ? (
        <ZIndexLayer zIndex={DefaultZIndexes.axis}>
          {series.map((each) => (
            <SeriesDots key={each.index} series={each} xAxis={xAxis} yAxis={yAxis} palette={palette} />
          ))}
        </ZIndexLayer>
      ) : null}
      {picture.legend ? <ChartLegend legend={picture.legend} palette={palette} /> : null}
      {texts.map((mark) => (
        <ChartText key={`${mark.y} ${mark.anchor} ${mark.text}`} mark={mark} palette={palette} />
      ))}
      {picture.labels.length > 0 ? (
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          {picture.labels.map((mark) => (
            <ChartText key={`${mark.x} ${mark.y} ${mark.text}`} mark={mark} palette={palette} halo />
          ))}
        </ZIndexLayer>
      ) : null}
      {hover ? <ChartHover picture={picture} palette={palette} texts={hover} /> : null}
    </ComposedChart>
  )
}

type ChartRows = Record<string, number | null>[]

/** Only what sticks out is cut off: the edge of the plot would halve lines that run along it. */
function overflows(series: readonly DrawnSeries[], axis: 'x' | 'y', { domain }: AxisPicture): boolean {
  return series.some((each) =>
    each.points.some((point) => {
      const value = point[axis]
      return value !== null && (value < domain[0] || value > domain[1])
    }),
  )
}

/** Hidden: we draw the axes; the library takes domain and scale from them. Without ticks it draws no marks at all. */
function axisProps(axis: AxisPicture, clipped: boolean) {
  const ticks = axis.ticks.map((tick) => tick.value)
  if (axis.scale === 'band') return { type: 'category', scale: 'band', hide: true, interval: 0 } as const
  const domain: [number, number] = [axis.domain[0], axis.domain[1]]
  return { type: 'number', scale: axis.scale, domain, ticks, hide: true, allowDataOverflow: clipped } as const
}

function marks(series: DrawnSeries, palette: Palette, yAxis: AxisPicture, theme: ChartTheme): ReactElement {
  const look = seriesLook(palette, series.index)
  const key = seriesKey(series.index)
  const common = { dataKey: key, name: series.name, isAnimationActive: false } as const
  const halo = palette.surface
  const line = {
    stroke: look.colour,
    strokeWidth: 2,
    strokeLinejoin: 'round',
    strokeLinecap: look.dash ? 'butt' : 'round',
    ...(look.dash ? { strokeDasharray: look.dash } : {}),
    activeDot: false,
    connectNulls: false,
    type: 'linear',
  } as const
  switch (series.kind) {
    default:
      return <Line key={key} {...common} {...line} dot={false} />
    case 'area': {
      const opacity = theme === 'dark' ? 0.24 : 0.16
      // Areas stand on 0, or on the bottom edge where there is none.
      const [low, high] = yAxis.domain
      const base = yAxis.scale === 'linear' && low <= 0 && high >= 0 ? 0 : low
      const fill = { fill: look.colour, fillOpacity: opacity, baseValue: base }
      return <Area key={key} {...common} {...line} {...fill} dot={false} />
    }
    case 'bar':
      return <Bar key={key} {...common} fill={look.colour} activeBar={false} />
    case 'scatter': {
      const data = series.points
        .filter((point) => point.x !== null && point.y !== null)
        .map((point) => ({ x: point.x, [key]: point.y }))
      const shape = ({ cx, cy }: DotProps) =>
        typeof cx === 'number' && typeof cy === 'number' ? (
          <PointShape shape={look.shape} x={cx} y={cy} radius={4} colour={look.colour} halo={halo} />
        ) : (
          <g />
        )
      return <Scatter key={key} {...common} data={data} shape={shape} />
    }
  }
}

interface DotProps {
  readonly key?: React.Key | null | undefined
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: Readonly<Record<string, number | null>>
}
