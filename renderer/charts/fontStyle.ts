import { fontSubset } from '../../model/chart/fontSubset.ts'

/** The two weights in which charts are set, as TrueType files. */
export interface ChartFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}

/** CSS that carries the letters of `text` in the font of the charts, so that a picture looks the same everywhere. */
export function fontStyle(fonts: ChartFonts, text: string): string {
  const face = (weight: number, font: Uint8Array): string => {
    const data = base64(fontSubset(font, `${text}…`))
    return `@font-face{font-family:"Forecell Chart";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`
  }
  return face(400, fonts.regular) + face(600, fonts.semibold)
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
