import { unitsPerEm, widthRuns } from './fontWidths.ts'

export type FontWeight = 'regular' | 'semibold'

/** How text is set: size in pixels. */
export interface Font {
  readonly size: number
  readonly weight: FontWeight
}

const widths = { regular: new Map<number, number>(), semibold: new Map<number, number>() }
for (const run of widthRuns) {
  for (const weight of ['regular', 'semibold'] as const) {
    run[weight].split(' ').forEach((width, i) => {
      widths[weight].set(run.from + i, Number(width) / unitsPerEm)
    })
  }
}

/** Width in pixels by the font's own advance widths; a character that it lacks counts 1 em, as ideographs do. */
export function textWidth(text: string, font: Font): number {
  let ems = 0
  for (const character of text) ems += widths[font.weight].get(character.codePointAt(0) as number) ?? 1
  return ems * font.size
}

/** The text, or its beginning with an ellipsis that fits into `width` pixels. */
export function shortenedText(text: string, font: Font, width: number): string {
  if (textWidth(text, font) <= width) return text
  const characters = [...text]
  const room = width - textWidth('…', font)
  let used = 0
  let kept = 0
  for (const character of characters) {
    used += textWidth(character, font)
    if (used > room) break
    kept++
  }
  return `${characters.slice(0, kept).join('').trimEnd()}…`
}

/** The text in lines of at most `width` pixels, broken between words; what exceeds `limit` lines is cut with an ellipsis. */
export function wrappedText(text: string, font: Font, width: number, limit: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, font) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length > limit) lines.splice(limit - 1, lines.length, lines.slice(limit - 1).join(' '))
  return lines.map((each) => shortenedText(each, font, width))
}

/** The same number of lines, none much shorter than the others: no word stands alone in the last. */
export function balancedText(text: string, font: Font, width: number, limit: number): readonly string[] {
  const lines = wrappedText(text, font, width, limit)
  if (lines.length < 2 || textWidth(text, font) > width * limit) return lines
  let [low, high] = [textWidth(text, font) / lines.length, width]
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2
    if (wrappedText(text, font, middle, limit + 1).length > lines.length) low = middle
    else high = middle
  }
  const balanced = wrappedText(text, font, high, limit)
  return balanced.some((line) => line.endsWith('…')) ? lines : balanced
}
