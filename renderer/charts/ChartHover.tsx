import { type PointerEvent, type ReactElement, useState } from 'react'
import { DefaultZIndexes, ZIndexLayer } from 'recharts'
import { type AxisPicture, axisPosition } from '../../model/chart/axisPicture.ts'
import type { ChartPicture, DrawnPoint, DrawnSeries, PanelPicture } from '../../model/chart/chartPicture.ts'
import { shortenedText, textWidth } from '../../model/chart/textLayout.ts'
import { fonts, type TextMark } from '../../model/chart/textMark.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'
import { ChartText } from './ChartText.tsx'
import { PointShape } from './PointShape.tsx'
import { type Palette, seriesLook } from './palette.ts'

export interface ChartHoverProps {
  readonly picture: ChartPicture
  readonly palette: Palette
  readonly texts: ValueTexts
}

interface Hit {
  readonly series: DrawnSeries
  readonly point: DrawnPoint
  /** In pixels. */
  readonly left: number
  readonly top: number
}

/** The values nearest to the pointer. It is for the screen: exports leave it out. */
export function ChartHover({ picture, palette, texts }: ChartHoverProps): ReactElement {
  return (
    <>
      {(picture.panels ?? [picture]).map((panel) => (
        <PanelHover
          key={`${panel.plot.x} ${panel.plot.y}`}
          panel={panel}
          width={picture.width}
          palette={palette}
          texts={texts}
        />
      ))}
    </>
  )
}

interface PanelHoverProps {
  readonly panel: PanelPicture
  /** Of the picture. */
  readonly width: number
  readonly palette: Palette
  readonly texts: ValueTexts
}

function PanelHover({ panel, width, palette, texts }: PanelHoverProps): ReactElement | null {
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null)
  const { plot, xAxis, yAxis } = panel
  if (!xAxis || !yAxis || panel.heat) return null
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setPointer({ x: plot.x + event.clientX - box.left, y: plot.y + event.clientY - box.top })
  }
  const hits = pointer ? hitsAt(panel, pointer) : []
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g data-screen="hover">
        {hits.length > 0 ? <Readout hits={hits} panel={panel} width={width} palette={palette} texts={texts} /> : null}
        <rect
          x={plot.x}
          y={plot.y}
          width={plot.width}
          height={plot.height}
          fill="transparent"
          onPointerMove={move}
          onPointerLeave={() => setPointer(null)}
        />
      </g>
    </ZIndexLayer>
  )
}

/** Of each series the point at the place of the nearest one; among lone points the nearest itself. */
function hitsAt(panel: PanelPicture, pointer: { readonly x: number; readonly y: number }): readonly Hit[] {
  const { xAxis, yAxis, rightAxis, series, horizontal } = panel
  if (!xAxis || !yAxis) return []
  const lone = series.every((each) => each.kind === 'scatter')
  const all = series.map((each) =>
    each.points.flatMap((point): Hit[] => {
      const { x, y, to } = point
      if (x === null || y === null) return []
      const edge = to ?? y
      const along = (axis: AxisPicture): number =>
        point.xTo === undefined ? axisPosition(axis, x) : (axisPosition(axis, x) + axisPosition(axis, point.xTo)) / 2
      const place = horizontal
        ? { left: axisPosition(xAxis, edge), top: along(yAxis) }
        : { left: along(xAxis), top: axisPosition((each.right && rightAxis) || yAxis, edge) }
      return [{ series: each, point, ...place }]
    }),
  )
  const far = (hit: Hit): number =>
    lone
      ? Math.hypot(hit.left - pointer.x, hit.top - pointer.y)
      : Math.abs(horizontal ? hit.top - pointer.y : hit.left - pointer.x)
  const least = (hits: readonly Hit[]): Hit | undefined =>
    hits.reduce<Hit | undefined>((best, hit) => (best && far(best) <= far(hit) ? best : hit), undefined)
  const nearest = least(all.flat())
  if (!nearest || far(nearest) > (lone ? 30 : 60)) return []
  if (lone) return [nearest]
  const beside = (hit: Hit): boolean => Math.abs(horizontal ? hit.top - nearest.top : hit.left - nearest.left) < 0.5
  return all.flatMap((hits) => hits.find(beside) ?? [])
}

const pitch = 16
const pad = 8

function Readout({
  hits,
  panel: { plot, horizontal },
  width,
  palette,
  texts,
}: PanelHoverProps & { readonly hits: readonly Hit[] }): ReactElement {
  const at = hits[0] as Hit
  const lines = hits.map(({ series, point, left, top }) => {
    const value = texts.value(series, point)
    const room = width - 8 - 2 * pad - 28 - textWidth(value, fonts.point)
    const name = shortenedText(point.label ?? series.name, fonts.label, room)
    return { index: series.index, look: seriesLook(palette, series.look ?? series.index), left, top, name, value }
  })
  const heading = shortenedText(texts.place(at.point), fonts.point, width - 8 - 2 * pad)
  const widest = Math.max(
    textWidth(heading, fonts.point),
    ...lines.map(({ name, value }) => 16 + textWidth(name, fonts.label) + 12 + textWidth(value, fonts.point)),
  )
  const boxWidth = Math.min(widest + 2 * pad, width - 8)
  const right = at.left + 12 + boxWidth <= width - 4
  const x = Math.max(4, right ? at.left + 12 : at.left - 12 - boxWidth)
  const y = plot.y + 2
  const row = (i: number): number => y + pad + 9 + i * pitch
  const mark = (text: string, left: number, i: number, anchor: 'start' | 'end', strong: boolean): TextMark => {
    return { text, x: left, y: row(i), anchor, font: strong ? fonts.point : fonts.label, tone: 'text' }
  }
  return (
    <g pointerEvents="none">
      {horizontal ? null : (
        <line x1={at.left} x2={at.left} y1={plot.y} y2={plot.y + plot.height} stroke={palette.axis} strokeWidth={1} />
      )}
      {lines.map(({ index, look: { shape, colour }, left, top }) => (
        <PointShape key={index} x={left} y={top} radius={4.5} shape={shape} colour={colour} halo={palette.surface} />
      ))}
      <rect
        x={x}
        y={y}
        width={boxWidth}
        height={2 * pad + 12 + lines.length * pitch}
        rx={6}
        fill={palette.surface}
        stroke={palette.axis}
        strokeWidth={1}
      />
      <ChartText mark={mark(heading, x + pad, 0, 'start', true)} palette={palette} />
      {lines.map(({ index, look, name, value }, i) => (
        <g key={index}>
          <rect x={x + pad} y={row(i + 1) - 8} width={9} height={9} rx={2} fill={look.colour} />
          <ChartText mark={mark(name, x + pad + 16, i + 1, 'start', false)} palette={palette} />
          <ChartText mark={mark(value, x + boxWidth - pad, i + 1, 'end', true)} palette={palette} />
        </g>
      ))}
    </g>
  )
}
