import { describe, expect, test } from 'vitest'
import { colourNames } from '../../model/workbook/workbook.ts'
import { palettes } from '../../renderer/charts/palette.ts'
import { contrast, mixed, themeColours } from './contrast.ts'

const themes = themeColours()

/** Those of the pairs that do not reach `least`, with what they reach. */
function poor(pairs: readonly (readonly [name: string, a: string, b: string])[], least: number): string[] {
  return pairs
    .map(([name, a, b]) => [name, contrast(a, b)] as const)
    .filter(([, ratio]) => ratio < least)
    .map(([name, ratio]) => `${name}: ${ratio.toFixed(2)}`)
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = themes[theme]
  const pairs = (fronts: readonly string[], grounds: readonly string[]) =>
    fronts.flatMap((front) =>
      grounds.map((ground) => [`${front} on ${ground}`, colour(front), colour(ground)] as const),
    )

  test('text reads with 4.5:1 on everything that it stands on (WCAG 2.2, 1.4.3)', () => {
    const written = [
      ...pairs(['text', 'muted'], ['surface', 'raised', 'hover', 'accent-faint', 'spill', 'input-fill', 'error-faint']),
      ...pairs(['text', 'muted'], ['table-head', 'table-band']),
      ...pairs(['text'], ['pressed', 'amber-faint']),
      ...pairs(['accent', 'error', 'amber'], ['surface', 'raised', 'accent-faint']),
      ...pairs(['error'], ['error-faint']),
      ...pairs(['amber'], ['amber-faint']),
      ...pairs(['on-accent'], ['accent']),
      ...pairs(['surface'], ['text']),
      ...pairs(
        [1, 2, 3, 4, 5, 6].map((number) => `reference-${number}`),
        ['surface', 'raised'],
      ),
    ]
    expect(poor(written, 4.5)).toEqual([])
  })

  test('whatever a cell writes reads with 4.5:1 on every mixed colour of every colour scale', () => {
    const inks = ['text', 'muted', 'input', 'error', ...colourNames.map((name) => `ink-${name}`)]
    const shares = Array.from({ length: 21 }, (_, i) => i / 20)
    const mixes = colourNames.flatMap((low, i) =>
      colourNames.slice(i).flatMap((high) =>
        shares.map((share) => ({
          name: `${Math.round(share * 100)} % of ${high} with ${low}`,
          colour: mixed(colour(`fill-${low}`), colour(`fill-${high}`), share),
        })),
      ),
    )
    const written = inks.flatMap((ink) =>
      mixes.map((mix) => [`${ink} on ${mix.name}`, colour(ink), mix.colour] as const),
    )
    expect(written.length).toBeGreaterThan(10_000)
    expect(poor(written, 4.5)).toEqual([])
  })

  test('edges of fields, rings and marks are seen with 3:1 (WCAG 2.2, 1.4.11)', () => {
    expect(poor(pairs(['hairline-strong', 'accent', 'error'], ['surface', 'raised', 'hover']), 3)).toEqual([])
  })

  test('charts are drawn in the colours of the window, each to be seen and read', () => {
    const { surface, text, muted, note, error, axis, series } = palettes[theme]
    expect([surface, text, muted, note, error]).toEqual(
      ['surface', 'text', 'muted', 'amber', 'error'].map((name) => colour(name)),
    )
    const lines = [axis, ...series].map((line) => [line, line, surface] as const)
    expect(poor(lines, 3)).toEqual([])
    expect(
      poor(
        [text, muted, note, error].map((front) => [front, front, surface] as const),
        4.5,
      ),
    ).toEqual([])
  })
})
