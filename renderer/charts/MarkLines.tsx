import type { ReactElement } from 'react'
import type { MarkPicture, Stroke } from '../../model/chart/markPicture.ts'
import type { TextMark } from '../../model/chart/textMark.ts'
import { ChartText } from './ChartText.tsx'
import type { Palette } from './palette.ts'

export interface MarkLinesProps {
  readonly marks: MarkPicture
  readonly palette: Palette
  /** The bands, which lie behind all else. */
  readonly behind?: boolean
}

/** Two may lie on one another. */
const key = ({ x1, y1, x2, y2 }: Stroke, i: number): string => `${x1} ${y1} ${x2} ${y2} ${i}`
const round = (value: number): number => Math.round(value * 100) / 100
const ends = ({ x1, y1, x2, y2 }: Stroke) => ({ x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) })

/** Lines, bands, spans and rings that explain. */
export function MarkLines({ marks, palette, behind }: MarkLinesProps): ReactElement | null {
  if (behind) {
    if (marks.bands.length === 0) return null
    return (
      <g fill={palette.muted} fillOpacity={0.12}>
        {marks.bands.map((band, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: two may lie on one another.
            key={i}
            x={round(band.x)}
            y={round(band.y)}
            width={round(band.width)}
            height={round(band.height)}
          />
        ))}
      </g>
    )
  }
  if (marks.lines.length + marks.spans.length + marks.points.length === 0) return null
  return (
    <g stroke={palette.muted} fill="none">
      {marks.lines.map((line, i) => (
        <line key={key(line, i)} {...ends(line)} strokeWidth={1.25} strokeDasharray="5 4" />
      ))}
      {marks.spans.map((span, i) => (
        <line key={key(span, i)} {...ends(span)} strokeWidth={1.25} />
      ))}
      {marks.points.map(({ x, y }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may lie on one another.
        <circle key={i} cx={round(x)} cy={round(y)} r={5.5} stroke={palette.text} strokeWidth={1.5} />
      ))}
    </g>
  )
}

export function MarkTexts({ marks, palette }: Omit<MarkLinesProps, 'behind'>): ReactElement {
  // On a band the surface is no longer what letters stand on: around them it would show as a smear.
  const onBand = ({ x, y }: TextMark): boolean =>
    marks.bands.some((band) => x >= band.x && x < band.x + band.width && y >= band.y && y < band.y + band.height)
  return (
    <>
      {marks.texts.map((mark) => (
        <ChartText key={`${mark.x} ${mark.y}`} mark={mark} palette={palette} halo={!onBand(mark)} />
      ))}
    </>
  )
}
