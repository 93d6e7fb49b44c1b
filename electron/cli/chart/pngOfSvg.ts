import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type { ChartFonts } from '../../../renderer/charts/fontStyle.ts'

const require = createRequire(import.meta.url)
const fontFile = (file: string): string => require.resolve(`@expo-google-fonts/inter/${file}`)
const regular = fontFile('400Regular/Inter_400Regular.ttf')
const semibold = fontFile('600SemiBold/Inter_600SemiBold.ttf')

/** The font of the charts as shipped. */
export function chartFonts(): ChartFonts {
  return { regular: new Uint8Array(readFileSync(regular)), semibold: new Uint8Array(readFileSync(semibold)) }
}

/** Paints an SVG at `scale` pixels to a CSS pixel in the shipped font; the machine's own fonts are never asked. */
export function pngOfSvg(svg: string, scale: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: [regular, semibold], defaultFontFamily: 'Inter' }
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng()
}
