import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colourNames } from '../../model/workbook/workbook.ts'

const theme = readFileSync(new URL('../../renderer/theme.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = theme.split('@media (prefers-color-scheme: dark)')

function tokens(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--fc-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark)],
])('in %s', (_, colours) => {
  const colour = (name: string) => {
    const found = colours.get(name)
    if (!found) throw new Error(`the theme has no ${name}`)
    return found
  }
  const inks = [...colourNames.map((name) => `ink-${name}`), 'text', 'muted', 'input', 'error']
  const grounds = [...colourNames.map((name) => `fill-${name}`), 'surface', 'input-fill']

  test('every text colour of cells reads on every fill', () => {
    const poor = inks.flatMap((ink) =>
      grounds
        .map((ground) => [ink, ground, contrast(colour(ink), colour(ground))] as const)
        .filter(([, , ratio]) => ratio < 4.5)
        .map(([, ground, ratio]) => `${ink} on ${ground}: ${ratio.toFixed(2)}`),
    )
    expect(poor).toEqual([])
  })

  test('every fill differs from the sheet and from every other fill', () => {
    const fills = [...colourNames.map((name) => colour(`fill-${name}`)), colour('surface')]
    expect(new Set(fills).size).toBe(fills.length)
  })
})
