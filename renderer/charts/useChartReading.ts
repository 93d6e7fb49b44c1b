import { type KeyboardEvent, useState } from 'react'
import { axisPosition } from '../../model/chart/axisPicture.ts'
import type { ChartPicture, DrawnSeries } from '../../model/chart/chartPicture.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'

export interface ReadPoint {
  /** In CSS pixels of the picture; `null` where the point stands on axes of its own. */
  readonly place: { readonly left: number; readonly top: number } | null
  /** The point in words. */
  readonly text: string
}

interface Place {
  readonly series: number
  readonly point: number
}

type Read = (DrawnSeries['points'][number] & { readonly x: number; readonly y: number })[]

const pointsOf = (series: DrawnSeries | undefined): Read =>
  (series?.points ?? []).filter((point): point is Read[number] => point.x !== null && point.y !== null)

/** Reads the points of a chart one after another: left and right along a series, up and down to the next series. */
export function useChartReading(picture: ChartPicture | null, texts: ValueTexts) {
  const [place, setPlace] = useState<Place | null>(null)
  const series = picture?.series ?? []

  const keyDown = (event: KeyboardEvent): boolean => {
    const { key } = event
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, Number.NEGATIVE_INFINITY],
      End: [0, Number.POSITIVE_INFINITY],
    }
    const step = steps[key]
    if (!step || series.length === 0) return false
    if (!place) {
      setPlace({ series: 0, point: key === 'End' ? pointsOf(series[0]).length - 1 : 0 })
      return true
    }
    const at = Math.min(Math.max(place.series + step[0], 0), series.length - 1)
    const points = pointsOf(series[at])
    let point = place.point
    if (at !== place.series) {
      // The other series is entered at the same x.
      const x = pointsOf(series[place.series])[place.point]?.x ?? 0
      point = points.reduce((best, each, i) => {
        return Math.abs(each.x - x) < Math.abs((points[best]?.x ?? Number.POSITIVE_INFINITY) - x) ? i : best
      }, 0)
    }
    setPlace({ series: at, point: Math.min(Math.max(point + step[1], 0), Math.max(points.length - 1, 0)) })
    return true
  }

  let read: ReadPoint | null = null
  const current = place && series[Math.min(place.series, series.length - 1)]
  const point = current && pointsOf(current)[place.point]
  if (picture?.xAxis && picture.yAxis && current && point) {
    const lies = 'horizontal' in picture && picture.horizontal === true
    const [across, up] = lies ? [point.y, point.x] : [point.x, point.y]
    const own = 'right' in current && current.right
    const spot = own ? null : { left: axisPosition(picture.xAxis, across), top: axisPosition(picture.yAxis, up) }
    const label = point.label === undefined ? '' : `, ${point.label}`
    read = { place: spot, text: `${current.name}: ${texts.y(point.y)} at ${texts.x(point.x)}${label}` }
  }
  return { keyDown, read, stop: () => setPlace(null) }
}
