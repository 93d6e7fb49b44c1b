import { type PointerEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ChartData } from '../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture, type PictureSize } from '../../model/chart/chartPicture.ts'
import { textWidth } from '../../model/chart/textLayout.ts'
import type { Box, TextMark } from '../../model/chart/textMark.ts'
import { valueTexts } from '../../model/chart/valueTexts.ts'
import { type Zoom, zoomedChart, zoomedTo } from '../../model/chart/zoomedChart.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { InPlaceText } from './InPlaceText.tsx'
import type { ChartTheme } from './palette.ts'
import { useChartReading } from './useChartReading.ts'
import { useSummary } from './useSummary.ts'

export interface ChartViewProps {
  readonly chart: Chart
  readonly data: ChartData
  readonly size: PictureSize
  readonly theme: ChartTheme
  readonly zoom: Zoom
  /** The element that holds the picture. */
  readonly measure: RefObject<HTMLDivElement | null>
  onZoom(zoom: Zoom): void
  onChange(chart: Chart): void
  onDelete(): void
}

type Editable = 'title' | 'xAxis' | 'yAxis' | 'rightAxis'

const labels: Readonly<Record<Editable, string>> = {
  title: 'Chart title',
  xAxis: 'x axis title',
  yAxis: 'y axis title',
  rightAxis: 'Right y axis title',
}

/**
 * The picture of a chart that can be read and looked into: arrow keys go from point to point, + and - zoom, Shift with an
 * arrow key moves, 0 shows all again, F2 and a click on a title change it in its place.
 */
export function ChartView({ chart, data, size, theme, zoom, measure, onZoom, onChange, onDelete }: ChartViewProps) {
  const id = useId()
  const picture = useMemo(
    () => (size.width > 0 ? chartPicture(zoomedChart(chart, zoom), data, size) : null),
    [chart, data, size, zoom],
  )
  const texts = useMemo(() => valueTexts(chart, data), [chart, data])
  const summary = useSummary(chart, data)
  const reading = useChartReading(picture, texts, data.matrix)
  const [edited, setEdited] = useState<{ readonly what: Editable; readonly box: Box } | null>(null)
  const dragged = useRef<{ x: number; y: number; from: Zoom; picture: ChartPicture } | null>(null)
  const title = chart.title || 'Untitled chart'
  const zoomed = zoom.x !== undefined || zoom.y !== undefined
  useWheelZoom(measure, picture, onZoom)

  const edit = (what: Editable): void => {
    if (picture) setEdited({ what, box: boxOf(picture, what) })
  }
  const shift = (event: React.KeyboardEvent): { x: number; y: number } | null => {
    if (!event.shiftKey) return null
    const steps: Readonly<Record<string, { x: number; y: number }>> = {
      ArrowLeft: { x: 0.1, y: 0 },
      ArrowRight: { x: -0.1, y: 0 },
      ArrowUp: { x: 0, y: -0.1 },
      ArrowDown: { x: 0, y: 0.1 },
    }
    return steps[event.key] ?? null
  }
  const keyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !picture || event.target !== event.currentTarget) return
    const push = shift(event)
    const middle = { x: 0.5, y: 0.5 }
    if (push) onZoom(zoomedTo(picture, 1, middle, push))
    else if (event.key === '+' || event.key === '=') onZoom(zoomedTo(picture, 1.5, middle))
    else if (event.key === '-') onZoom(zoomedTo(picture, 1 / 1.5, middle))
    else if (event.key === '0') onZoom({})
    else if (event.key === 'F2') edit('title')
    else if (event.key === 'Delete' || event.key === 'Backspace') onDelete()
    else if (!reading.keyDown(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const pointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || !zoomed || !picture) return
    dragged.current = { x: event.clientX, y: event.clientY, from: zoom, picture }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const pointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const start = dragged.current
    if (!start) return
    const { plot } = start.picture
    const by = { x: (event.clientX - start.x) / plot.width, y: -(event.clientY - start.y) / plot.height }
    onZoom(zoomedTo(start.picture, 1, { x: 0.5, y: 0.5 }, by))
  }
  const click = (event: React.MouseEvent<HTMLDivElement>): void => {
    if (!picture || event.target instanceof HTMLInputElement) return
    const box = event.currentTarget.getBoundingClientRect()
    const what = editableAt(picture, event.clientX - box.left, event.clientY - box.top)
    if (what) edit(what)
  }
  const textOf = (what: Editable): string => (what === 'title' ? chart.title : (chart[what]?.title ?? ''))
  const change = (what: Editable, text: string): void => {
    if (what === 'title') {
      onChange({ ...chart, title: text })
      return
    }
    const { title: _, ...axis } = chart[what] ?? {}
    const { [what]: __, ...rest } = chart
    const next = text === '' ? axis : { ...axis, title: text }
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, [what]: next })
  }
  return (
    <div
      className="fc-chart-picture"
      ref={measure}
      role="application"
      aria-roledescription="chart"
      aria-label={`Points of ${title}`}
      aria-describedby={`${id}-summary`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the points are read with the arrow keys.
      tabIndex={0}
      data-zoomed={zoomed || undefined}
      style={{ minHeight: size.height }}
      onKeyDown={keyDown}
      onBlur={reading.stop}
      onClick={click}
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={() => {
        dragged.current = null
      }}
    >
      {picture ? <ChartFigure picture={picture} theme={theme} title={title} hover={texts} /> : null}
      {reading.read?.place ? <div className="fc-chart-cursor" style={{ ...reading.read.place }} /> : null}
      <div className={reading.read ? 'fc-chart-read' : 'fc-unseen'} role="status">
        {reading.read?.text}
      </div>
      <p className="fc-unseen" id={`${id}-summary`}>
        {summary}
      </p>
      {edited ? (
        <InPlaceText
          label={labels[edited.what]}
          value={textOf(edited.what)}
          box={edited.box}
          onCommit={(text) => change(edited.what, text)}
          onClose={() => {
            setEdited(null)
            measure.current?.focus()
          }}
        />
      ) : null}
    </div>
  )
}

/** The marks of one text. The axis up the left side has its title above the plot at the left, a second one at the right. */
function marksOf(picture: ChartPicture, what: Editable): readonly TextMark[] {
  if (what === 'title') return picture.title
  const [up, along] = picture.horizontal ? ['xAxis', 'yAxis'] : ['yAxis', 'xAxis']
  const { plot } = picture
  return picture.axisTitles.filter(({ y, anchor }) => {
    const axis = y > plot.y ? along : anchor === 'start' ? up : 'rightAxis'
    return axis === what
  })
}

function editableAt(picture: ChartPicture, x: number, y: number): Editable | null {
  const hit = ({ x: at, y: base, text, font, anchor }: TextMark): boolean => {
    const width = textWidth(text, font)
    const left = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at
    return x >= left - 3 && x <= left + width + 3 && y >= base - font.size - 3 && y <= base + 5
  }
  return (['title', 'xAxis', 'yAxis', 'rightAxis'] as const).find((what) => marksOf(picture, what).some(hit)) ?? null
}

function boxOf(picture: ChartPicture, what: Editable): Box {
  const [first] = marksOf(picture, what)
  const width = Math.min(picture.width - 24, what === 'title' ? picture.width : 280)
  const right = first?.anchor === 'end'
  const y = (first?.y ?? 24) - 20
  return { x: right ? picture.width - 12 - width : 12, y: Math.max(0, y), width, height: 28 }
}

/** Ctrl or Cmd with the wheel, and the pinch of a touchpad, zoom at the pointer; the bare wheel scrolls the panel. */
function useWheelZoom(
  measure: RefObject<HTMLDivElement | null>,
  picture: ChartPicture | null,
  onZoom: (zoom: Zoom) => void,
): void {
  const latest = useRef({ picture, onZoom })
  latest.current = { picture, onZoom }
  useEffect(() => {
    const element = measure.current
    const wheel = (event: WheelEvent): void => {
      const { picture: seen, onZoom: tell } = latest.current
      if (!element || !seen || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      const { plot } = seen
      const share = (at: number, from: number, length: number): number => Math.min(1, Math.max(0, (at - from) / length))
      const x = share(event.clientX - box.left, plot.x, plot.width)
      const y = 1 - share(event.clientY - box.top, plot.y, plot.height)
      tell(zoomedTo(seen, Math.exp(-event.deltaY / 300), { x, y }))
    }
    // React listens passively, and then the whole page would zoom.
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [measure])
}
