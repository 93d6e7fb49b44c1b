export type ChartTheme = 'light' | 'dark'

export interface Palette {
  /** What it is drawn on; every colour of a series has a contrast of 3:1 with it, every text 4.5:1. */
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly note: string
  readonly error: string
  readonly grid: string
  readonly axis: string
  /** In the order of the series. */
  readonly series: readonly string[]
  /** From low to high, light to dark on light and dark to light on dark. */
  readonly ramp: readonly string[]
  /** From below 0 over 0 to above it. */
  readonly diverging: readonly string[]
}

/**
 * Blue, vermilion and green of Okabe and Ito, moved to 3:1 on their surface, and five more that stay furthest from them
 * and from one another for common, protan and deutan sight.
 */
export const palettes: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    surface: '#ffffff',
    text: '#1b1b20',
    muted: '#5d5e68',
    note: '#8a5800',
    error: '#bd2318',
    grid: '#e9e9ee',
    axis: '#8b8c97',
    series: ['#0072b2', '#d55e00', '#00926a', '#6022a2', '#845011', '#508ff9', '#2e241d', '#783246'],
    ramp: ['#e8f1f9', '#b5d4ea', '#6faed6', '#2f82bd', '#0a5796', '#08306b'],
    diverging: ['#a63f00', '#e58a4e', '#f7d5bd', '#f4f4f6', '#b5d4ea', '#3f90c8', '#085491'],
  },
  dark: {
    surface: '#17181b',
    text: '#ececf0',
    muted: '#a3a4ae',
    note: '#f0b444',
    error: '#ff8a80',
    grid: '#2a2b31',
    axis: '#74757f',
    series: ['#56b4e9', '#f0803c', '#1fb890', '#925cdd', '#fee32d', '#a8e8fd', '#6d7982', '#cf4232'],
    ramp: ['#1c2733', '#1d4567', '#22679c', '#3d8fcb', '#79bdea', '#c9e7fb'],
    diverging: ['#ffb27a', '#d3743a', '#7a4526', '#2a2b31', '#22577f', '#3d8fcb', '#a5d8f8'],
  },
}

/** Line patterns and shapes of dots tell series apart where colours cannot; each comes again later than its colour. */
const dashes: readonly (string | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  '7 3',
  '7 3',
  '2 3',
  '8 3 2 3',
]
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'ring', 'cross', 'wye', 'star'] as const
export type Shape = (typeof shapes)[number]

export interface SeriesLook {
  readonly colour: string
  readonly dash: string | undefined
  readonly shape: Shape
}

/** Beyond the eighth series the colours come again with other dashes. */
export function seriesLook(palette: Palette, index: number): SeriesLook {
  const round = Math.floor(index / palette.series.length)
  return {
    colour: palette.series[index % palette.series.length] as string,
    dash: dashes[(index + round * 4) % dashes.length],
    shape: shapes[(index + round) % shapes.length] as Shape,
  }
}

/** The colour of a share from 0 to 1 of a ramp. */
export function rampColour(palette: Palette, share: number, diverging: boolean): string {
  const stops = diverging ? palette.diverging : palette.ramp
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1)
  const i = Math.min(stops.length - 2, Math.floor(at))
  return mixedColour(stops[i] as string, stops[i + 1] as string, at - i)
}

/** The colour a share of the way from one to another. */
export function mixedColour(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)]
  const mixed = a.map((low, c) => Math.round(low + ((b[c] as number) - low) * share))
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16))

/** Contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((each) => {
    const c = each / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
