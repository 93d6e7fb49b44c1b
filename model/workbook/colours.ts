import type { ColourName } from './workbook.ts'

/** What a colour is for: text or the ground behind it. */
export type ColourUse = 'ink' | 'fill'

/** The shades of light surroundings, as the window has them and other programs get them. `#rrggbb`. */
export const lightShades: Readonly<Record<ColourUse, Readonly<Record<ColourName, string>>>> = {
  ink: {
    grey: '#5a5b65',
    red: '#b3201a',
    orange: '#963a00',
    yellow: '#755000',
    green: '#1a6b2d',
    teal: '#00656b',
    blue: '#2450c0',
    purple: '#7029a8',
    pink: '#a8155c',
  },
  fill: {
    grey: '#e9e9ee',
    red: '#fddedb',
    orange: '#ffe3cc',
    yellow: '#fdf0b8',
    green: '#d6f0d8',
    teal: '#cdefee',
    blue: '#dbe6fd',
    purple: '#ecdcfa',
    pink: '#fbdaea',
  },
}

/** The same in dark surroundings. */
export const darkShades: typeof lightShades = {
  ink: {
    grey: '#b4b5bf',
    red: '#ff9b93',
    orange: '#ffa573',
    yellow: '#ecc658',
    green: '#86d893',
    teal: '#66d5d1',
    blue: '#9cb8ff',
    purple: '#d4a8ff',
    pink: '#ff9cc6',
  },
  fill: {
    grey: '#34353c',
    red: '#4a2320',
    orange: '#482b11',
    yellow: '#403510',
    green: '#1b3d24',
    teal: '#123d3e',
    blue: '#20315c',
    purple: '#3c2652',
    pink: '#49213a',
  },
}

/** Hue of each name, in degrees; grey has none. */
const hues: readonly (readonly [ColourName, number])[] = [
  ['red', 2],
  ['orange', 26],
  ['yellow', 50],
  ['green', 125],
  ['teal', 180],
  ['blue', 220],
  ['purple', 275],
  ['pink', 325],
  ['red', 362],
]

/**
 * The name that comes nearest to a colour `#rrggbb` of another program, by its hue. `null` for what is no colour of its
 * own: near black for text, near white for fills.
 */
export function nearestColour(hex: string, use: ColourUse): ColourName | null {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels
  const most = Math.max(...channels)
  const least = Math.min(...channels)
  const spread = most - least
  if (use === 'ink' ? most < 0.2 : least > 0.97) return null
  if (spread < 0.06) return 'grey'
  const turn =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  const hue = turn * 60
  const [nearest] = hues.toSorted(([, a], [, b]) => Math.abs(a - hue) - Math.abs(b - hue))
  return nearest?.[0] ?? null
}
