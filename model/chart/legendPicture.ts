import type { ChartKind } from '../workbook/workbook.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

export interface LegendEntry {
  /** Its series' place in the chart. */
  readonly index: number
  /** Number of its colour and shape. */
  readonly look: number
  /** How many bands of its colour lie under it, itself included. */
  readonly depth: number
  readonly kind: ChartKind
  /** Where its sample of colour and shape is drawn. */
  readonly sample: Box
  readonly mark: TextMark
}

export interface LegendPicture {
  readonly box: Box
  readonly entries: readonly LegendEntry[]
  /** Says how many did not fit. */
  readonly more: TextMark | null
}

const pitch = 18
const sampleWidth = 18
const font = fonts.legend

/** Entries in rows from the left, as many rows as `highest` pixels hold. */
export function legendPicture(
  series: readonly {
    readonly name: string
    readonly kind: ChartKind
    readonly index: number
    readonly look?: number
  }[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  highest: number,
): LegendPicture {
  const rowLimit = Math.max(1, Math.floor(highest / pitch))
  const entries: LegendEntry[] = []
  let row = 0
  let x = at.x
  let more: TextMark | null = null
  const markAt = (text: string, left: number): TextMark => {
    return { text, x: left, y: at.y + row * pitch + 13, font, anchor: 'start', tone: 'text' }
  }
  /** Behind the last entry that leaves room for it. */
  const moreMark = (): TextMark => {
    for (;;) {
      const text = `and ${series.length - entries.length} more`
      const last = entries.at(-1)
      const inRow = last && last.mark.y === at.y + row * pitch + 13
      if (!inRow || x + textWidth(text, font) <= at.x + at.width) return markAt(text, inRow ? x : at.x)
      entries.pop()
      x = last.sample.x
    }
  }
  for (const each of series) {
    const name = shortenedText(each.name, font, at.width - sampleWidth - 6)
    const width = sampleWidth + 6 + textWidth(name, font)
    if (x > at.x && x + width > at.x + at.width) {
      if (row + 1 === rowLimit) {
        more = moreMark()
        break
      }
      row++
      x = at.x
    }
    const sample = { x, y: at.y + row * pitch + 3, width: sampleWidth, height: 12 }
    const look = each.look ?? each.index
    const under = entries.filter((entry) => entry.kind === each.kind && entry.look === look).length
    entries.push({
      index: each.index,
      look,
      depth: under + 1,
      kind: each.kind,
      sample,
      mark: markAt(name, x + sampleWidth + 6),
    })
    x += width + 18
  }
  return { box: { x: at.x, y: at.y, width: at.width, height: (row + 1) * pitch }, entries, more }
}
