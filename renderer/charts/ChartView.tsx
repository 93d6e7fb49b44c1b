import { type PointerEvent, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import type { ChartData } from '../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture, type PictureSize } from '../../model/chart/chartPicture.ts'
import { valueTexts } from '../../model/chart/valueTexts.ts'
import { isZoomed, type Zoom, zoomedChart, zoomedTo } from '../../model/chart/zoomedChart.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { ChartFigure } from './ChartFigure.tsx'
import type { ChartTheme } from './palette.ts'
import { readingPlace } from './readingPlace.ts'
import { useChartReading } from './useChartReading.ts'
import { useInPlace } from './useInPlace.tsx'
import { useSummary } from './useSummary.ts'
import { useWheelZoom } from './useWheelZoom.ts'

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

/**
 * The picture of a chart that can be read and looked into: arrow keys go from point to point, + and - zoom, Shift with an
 * arrow key moves, 0 shows all again, F2 changes the title and a click any text in its place.
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
  const inPlace = useInPlace(chart, data, picture, onChange, () => measure.current?.focus())
  const dragged = useRef<{ x: number; y: number; from: Zoom; picture: ChartPicture } | null>(null)
  /** What was dragged is not clicked. */
  const moved = useRef(false)
  const title = chart.title || 'Untitled chart'
  const zoomed = isZoomed(zoom)
  useWheelZoom(measure, picture, onZoom)

  /** A key led to another point. */
  const led = useRef(false)
  const place = reading.read?.place ?? null
  useEffect(() => {
    if (!led.current) return
    led.current = false
    if (!picture || !place || !zoomed) return
    const { plot } = picture
    // From the middle of the plot, in shares of it.
    const away = {
      x: (plot.x + plot.width / 2 - place.left) / plot.width,
      y: (place.top - plot.y - plot.height / 2) / plot.height,
    }
    if (Math.max(Math.abs(away.x), Math.abs(away.y)) > 0.5) onZoom(zoomedTo(picture, 1, { x: 0.5, y: 0.5 }, away))
  }, [picture, place, zoomed, onZoom])
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
    led.current = false
    const push = shift(event)
    const middle = { x: 0.5, y: 0.5 }
    if (push) onZoom(zoomedTo(picture, 1, middle, push))
    else if (event.key === '+' || event.key === '=') onZoom(zoomedTo(picture, 1.5, middle))
    else if (event.key === '-') onZoom(zoomedTo(picture, 1 / 1.5, middle))
    else if (event.key === '0') onZoom({})
    else if (event.key === 'F2') inPlace.edit('title')
    else if (event.key === 'Delete' || event.key === 'Backspace') onDelete()
    else if (reading.keyDown(event)) led.current = true
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const pointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    moved.current = false
    if (event.button !== 0 || !zoomed || !picture || inField(event.target)) return
    dragged.current = { x: event.clientX, y: event.clientY, from: zoom, picture }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const at = (event: React.MouseEvent<HTMLDivElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const pointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const start = dragged.current
    if (!start) {
      event.currentTarget.toggleAttribute('data-text', inPlace.over(...at(event)))
      return
    }
    moved.current ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > 3
    const { plot } = start.picture
    const by = { x: (event.clientX - start.x) / plot.width, y: -(event.clientY - start.y) / plot.height }
    onZoom(zoomedTo(start.picture, 1, { x: 0.5, y: 0.5 }, by))
  }
  const stopDragging = (): void => {
    dragged.current = null
  }
  const click = (event: React.MouseEvent<HTMLDivElement>): void => {
    if (!moved.current && !inField(event.target)) inPlace.editAt(...at(event))
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
      onPointerUp={stopDragging}
      onPointerCancel={stopDragging}
    >
      {picture ? <ChartFigure picture={picture} theme={theme} title={title} hover={texts} /> : null}
      {reading.read?.place ? <div className="fc-chart-cursor" style={{ ...reading.read.place }} /> : null}
      <div
        className={reading.read ? 'fc-chart-read' : 'fc-unseen'}
        role="status"
        style={picture && place ? readingPlace(picture, place) : {}}
      >
        {reading.read?.text}
      </div>
      <p className="fc-unseen" id={`${id}-summary`}>
        {summary}
      </p>
      {inPlace.field}
    </div>
  )
}

const inField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.fc-chart-in-place') !== null
