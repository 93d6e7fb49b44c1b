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
