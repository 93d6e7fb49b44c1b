// Writes model/chart/fontWidths.ts: the advance widths of the font in which charts are set, read from the font itself,
// so that a chart has the same layout in a window, on the command line and in a test. Run it after changing the font.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

/** @param {string} file */
function openFont(file) {
  const font = create(readFileSync(require.resolve(`@expo-google-fonts/inter/${file}`)))
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts.`)
  return font
}

/** The text of model/chart/fontWidths.ts. */
export function fontWidthsSource() {
  const regular = openFont('400Regular/Inter_400Regular.ttf')
  const semibold = openFont('600SemiBold/Inter_600SemiBold.ttf')
  const codes = regular.characterSet.filter((code) => code >= 32 && code < 0xe000).sort((a, b) => a - b)
  /** @type {number[][]} */
  const runs = []
  for (const code of codes) {
    const run = runs.at(-1)
    if (run && run.at(-1) === code - 1) run.push(code)
    else runs.push([code])
  }
  /** @param {import('fontkit').Font} font @param {number[]} run */
  const widths = (font, run) => run.map((code) => font.glyphForCodePoint(code).advanceWidth).join(' ')
  const lines = runs.map(
    (run) => `  { from: ${run[0]}, regular: '${widths(regular, run)}', semibold: '${widths(semibold, run)}' },`,
  )
  return `// Made by build/fontMetrics.mjs from the font's own tables. Do not edit.

/** Units of the font to 1 em. */
export const unitsPerEm = ${regular.unitsPerEm}

/** Advance widths of code points that follow one another. */
export const widthRuns: readonly { readonly from: number; readonly regular: string; readonly semibold: string }[] = [
${lines.join('\n')}
]
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../model/chart/fontWidths.ts', import.meta.url), fontWidthsSource())
}
