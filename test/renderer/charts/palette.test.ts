import { describe, expect, it } from 'vitest'
import { palettes, seriesLook } from '../../../renderer/charts/palette.ts'

const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })

const times = (matrix: readonly (readonly number[])[], v: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * (v[i] as number), 0))

/** WCAG 2. */
function contrast(a: string, b: string): number {
  const [x = 0, y = 0] = [a, b].map((hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] as number)
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB. */
const eyes = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** Ottosson's OKLab. */
function okLab(rgb: readonly number[]): number[] {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((value) => Math.cbrt(Math.max(0, value)))
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

function distance(a: string, b: string, eye: readonly (readonly number[])[]): number {
  const [x = [], y = []] = [a, b].map((hex) => okLab(times(eye, linear(hex))))
  return Math.hypot(...x.map((value, i) => value - (y[i] as number)))
}

describe.each(['light', 'dark'] as const)('the %s palette of the charts', (theme) => {
  const palette = palettes[theme]

  it.each(palette.series)('has a contrast of 3:1 between %s and its surface', (colour) => {
    expect(contrast(colour, palette.surface)).toBeGreaterThanOrEqual(3)
  })

  it('has a contrast of 4.5:1 between texts and its surface', () => {
    for (const tone of ['text', 'muted', 'note', 'error'] as const) {
      expect(contrast(palette[tone], palette.surface)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(['common', 'protan', 'deutan'] as const)('keeps any two of eight series apart for %s sight', (eye) => {
    for (let a = 0; a < 8; a++) {
      for (let b = a + 1; b < 8; b++) {
        const [one, other] = [seriesLook(palette, a), seriesLook(palette, b)]
        const far = distance(one.colour, other.colour, eyes[eye])
        expect(far, `${one.colour} and ${other.colour}`).toBeGreaterThan(0.09)
        expect(one.shape).not.toBe(other.shape)
      }
    }
  })

  it('repeats a colour only with another pattern and shape', () => {
    const [one, other] = [seriesLook(palette, 1), seriesLook(palette, 9)]
    expect(other.colour).toBe(one.colour)
    expect(other.dash).not.toBe(one.dash)
    expect(other.shape).not.toBe(one.shape)
  })
})
