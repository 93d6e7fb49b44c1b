import type { ReactElement } from 'react'
import type { TextMark } from '../../model/chart/textMark.ts'
import type { Palette } from './palette.ts'

/** The shipped font comes first; the others stand in where an exported SVG is opened without it. */
export const chartFontFamily = "'Forecell Chart', Inter, 'Helvetica Neue', Arial, sans-serif"

export interface ChartTextProps {
  readonly mark: TextMark
  readonly palette: Palette
  /** Draws the surface's colour around the letters, so that they can be read on lines. */
  readonly halo?: boolean
}

export function ChartText({ mark, palette, halo }: ChartTextProps): ReactElement {
  const shared = {
    x: round(mark.x),
    y: round(mark.y),
    textAnchor: mark.anchor,
    fontSize: mark.font.size,
    fontWeight: mark.font.weight === 'semibold' ? 600 : 400,
    ...(mark.turn ? { transform: `rotate(${mark.turn} ${round(mark.x)} ${round(mark.y)})` } : {}),
  }
  const outline = { stroke: palette.surface, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' } as const
  return (
    <text {...shared} {...(halo ? outline : {})} fill={palette[mark.tone]}>
      {mark.text}
    </text>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
