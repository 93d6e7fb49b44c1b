import { textAt } from './rawSeries.ts'
import type { ReadLine } from './seriesData.ts'

/** The categories of a chart, in the order in which its series come to them. */
export interface Categories {
  readonly categories: readonly string[]
  /** Where each text stands first. */
  readonly index: ReadonlyMap<string, number>
  /** The category of a cell of a line; without a line, of a number counted from 1. */
  place(line: ReadLine | null, at: number): number
}

/**
 * A text has one category, in which all series meet. A line that holds it again has a further one, so that no bar lies
 * over another of its own series.
 */
export function createCategories(): Categories {
  const categories: string[] = []
  const places = new Map<string, number[]>()
  const index = new Map<string, number>()
  const read = new Map<ReadLine, readonly CategoryText[]>()
  const placeOf = ({ text, round }: CategoryText): number => {
    const own = places.get(text) ?? []
    if (own.length === 0) places.set(text, own)
    const known = own[round]
    if (known !== undefined) return known
    const made = categories.push(text) - 1
    own[round] = made
    if (!index.has(text)) index.set(text, made)
    return made
  }
  return {
    categories,
    index,
    place(line, at) {
      if (!line) return placeOf({ text: String(at + 1), round: 0 })
      const known = read.get(line)
      const texts = known ?? textsOf(line)
      if (!known) read.set(line, texts)
      return placeOf(texts[at] ?? { text: '', round: 0 })
    },
  }
}

/** The text of a cell, and how often it stands before it in its line. */
interface CategoryText {
  readonly text: string
  readonly round: number
}

function textsOf(line: ReadLine): readonly CategoryText[] {
  const counts = new Map<string, number>()
  return Array.from({ length: line.length }, (_, at) => {
    const text = textAt(line, at)
    const round = counts.get(text) ?? 0
    counts.set(text, round + 1)
    return { text, round }
  })
}
