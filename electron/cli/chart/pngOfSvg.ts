import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)

/** The font of the charts as shipped: the machine's own fonts are never asked. */
export const chartFontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
)

/** Paints an SVG at `scale` pixels to a CSS pixel. */
export function pngOfSvg(svg: string, scale: number): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: chartFontFiles, defaultFontFamily: 'Inter' }
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng()
}
