import { type KeyboardEvent, useMemo, useState } from 'react'
import type { HeatMatrix } from '../../model/chart/chartData.ts'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'
import { type ReadPoint, readLines } from './readLines.ts'

interface Place {
  readonly line: number
  readonly point: number
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

/** Reads the points of a chart one after another: left and right along a line, up and down to the next line. */
export function useChartReading(picture: ChartPicture | null, texts: ValueTexts, matrix?: HeatMatrix) {
  const [place, setPlace] = useState<Place | null>(null)
  const lines = useMemo(() => (picture ? readLines(picture, texts, matrix) : []), [picture, texts, matrix])

  const keyDown = ({ key }: KeyboardEvent): boolean => {
    const step = steps[key]
    if (!step || lines.length === 0) return false
    if (!place) {
      setPlace({ line: 0, point: key === 'End' ? (lines[0]?.length ?? 1) - 1 : 0 })
      return true
    }
    const line = Math.min(Math.max(place.line + step[0], 0), lines.length - 1)
    const points = lines[line] ?? []
    let point = place.point
    if (line !== place.line) {
      // The other line is entered at the same x.
      const x = lines[place.line]?.[place.point]?.along ?? 0
      point = points.reduce((best, each, i) => {
        return Math.abs(each.along - x) < Math.abs((points[best]?.along ?? Number.POSITIVE_INFINITY) - x) ? i : best
      }, 0)
    }
    setPlace({ line, point: Math.min(Math.max(point + step[1], 0), Math.max(points.length - 1, 0)) })
    return true
  }

  const current = place && lines[Math.min(place.line, lines.length - 1)]
  const read: ReadPoint | null = (place && current?.[place.point]) ?? null
  return { keyDown, read, stop: () => setPlace(null) }
}
