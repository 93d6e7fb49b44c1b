import { describe, expect, test } from 'vitest'
import { pageColours } from '../../model/report/reportStyle.ts'
import { darkShades, lightShades } from '../../model/workbook/colours.ts'
import { colourNames } from '../../model/workbook/workbook.ts'
import { contrast, themeColours } from './contrast.ts'

const themes = themeColours()

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = themes[theme]
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

test('reports and other programs get the shades that the window has', () => {
  for (const name of colourNames) {
    expect(themes.light(`ink-${name}`)).toBe(lightShades.ink[name])
    expect(themes.light(`fill-${name}`)).toBe(lightShades.fill[name])
    expect(themes.dark(`ink-${name}`)).toBe(darkShades.ink[name])
    expect(themes.dark(`fill-${name}`)).toBe(darkShades.fill[name])
  }
})

test.each(['light', 'dark'] as const)('a report has the colours of the window in %s', (theme) => {
  for (const [name, colour] of Object.entries(pageColours[theme])) expect(themes[theme](name), name).toBe(colour)
})
