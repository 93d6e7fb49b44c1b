import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { fontWidthsSource } from '../../../build/fontMetrics.mjs'
import { fontSubset } from '../../../model/chart/fontSubset.ts'
import { shortenedText, textWidth, wrappedText } from '../../../model/chart/textLayout.ts'

const require = createRequire(import.meta.url)
const bytes = readFileSync(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'))
const whole = create(bytes) as Font
const text = 'Où est Ångström? AI R&D 0123456789 1.5E+25 × → ↑ … Ω Ж'

describe('the font of the charts', () => {
  it('has the widths that are written down for it', () => {
    const written = readFileSync(new URL('../../../model/chart/fontWidths.ts', import.meta.url), 'utf8')
    // The formatter may break lines; what counts is the text without white space.
    const plain = (source: string) => source.replace(/\s+/g, '').replaceAll(',}', '}').replaceAll(',]', ']')
    expect(plain(written)).toBe(plain(fontWidthsSource()))
  })

  it('measures text as the sum of its letters', () => {
    const units = [...text].reduce(
      (sum, c) => sum + whole.glyphForCodePoint(c.codePointAt(0) as number).advanceWidth,
      0,
    )
    expect(textWidth(text, { size: 12, weight: 'regular' })).toBeCloseTo((units / whole.unitsPerEm) * 12, 8)
  })

  it('keeps outlines and widths of the letters it is cut down to, composed ones too', () => {
    const small = fontSubset(new Uint8Array(bytes), text)
    expect(small.length).toBeLessThan(bytes.length / 20)
    const subset = create(Buffer.from(small)) as Font
    for (const character of text) {
      const code = character.codePointAt(0) as number
      expect(subset.glyphForCodePoint(code).advanceWidth).toBe(whole.glyphForCodePoint(code).advanceWidth)
      expect(subset.glyphForCodePoint(code).path.toSVG()).toBe(whole.glyphForCodePoint(code).path.toSVG())
    }
    expect(subset.hasGlyphForCodePoint('z'.charCodeAt(0))).toBe(false)
  })

  it('shortens and wraps text to a width', () => {
    const font = { size: 12, weight: 'regular' } as const
    expect(shortenedText('superintelligence', font, 60)).toMatch(/^super.*…$/)
    const lines = wrappedText('one two three four five six seven eight nine ten', font, 80, 3)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(80)
  })
})
