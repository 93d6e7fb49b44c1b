import type { Font } from './textLayout.ts'

/** Places and sizes are in pixels from the top left of the picture. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** `muted` for what explains, `note` for what was left out, `error` for why there is nothing. */
export type Tone = 'text' | 'muted' | 'note' | 'error'

/** A line of text; `y` is its baseline. */
export interface TextMark {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: Font
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: Tone
  /** Degrees around its anchor. */
  readonly turn?: number
}

export const fonts = {
  title: { size: 15, weight: 'semibold' },
  label: { size: 11, weight: 'regular' },
  legend: { size: 12, weight: 'regular' },
  point: { size: 11, weight: 'semibold' },
  small: { size: 10.5, weight: 'regular' },
} as const satisfies Record<string, Font>
