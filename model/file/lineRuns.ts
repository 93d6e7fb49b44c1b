import { cellAddress } from '../core/reference.ts'

export const rowName = (row: number): string => String(row + 1)

/** `12` → 11; -1 if it is no row. */
export const rowIndex = (name: string): number => (/^[1-9]/.test(name) ? (cellAddress(`A${name}`)?.row ?? -1) : -1)

/** Ascending indices as runs: `B`, `D:F`. */
export function runs(lines: readonly number[], name: (index: number) => string): string[] {
  const found: string[] = []
  for (let i = 0; i < lines.length; ) {
    const from = lines[i] as number
    let to = from
    while (lines[i + 1] === to + 1) {
      to++
      i++
    }
    i++
    found.push(from === to ? name(from) : `${name(from)}:${name(to)}`)
  }
  return found
}

/** The indices of runs, ascending, each once; `null` for a text that is no run. */
export function lines(texts: readonly string[], index: (name: string) => number): readonly number[] | null {
  const found = new Set<number>()
  for (const text of texts) {
    const [first = '', last = first, more] = text.split(':')
    const from = index(first)
    const to = index(last)
    if (from < 0 || to < from || more !== undefined) return null
    for (let at = from; at <= to; at++) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}
