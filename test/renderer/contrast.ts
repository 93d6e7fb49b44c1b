import { readFileSync } from 'node:fs'

/** The colours of the window by name, in both themes. */
export function themeColours(): Readonly<Record<'light' | 'dark', (name: string) => string>> {
  const theme = readFileSync(new URL('../../renderer/theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = theme.split('@media (prefers-color-scheme: dark)')
  return { light: tokens(light), dark: tokens(dark) }
}

function tokens(css: string): (name: string) => string {
  const colours = new Map(
    [...css.matchAll(/--fc-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  return (name) => {
    const found = colours.get(name)
    if (!found) throw new Error(`The theme has no ${name}.`)
    return found
  }
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The ratio of WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** As `color-mix(in srgb, …)` mixes: `share` of the second colour with the rest of the first. */
export function mixed(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [first, second].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(a + (b - a) * share)
  })
  return `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}
