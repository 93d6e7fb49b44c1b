import type { ReportSheet } from './reportSheets.ts'

/** From one place to the one before `to`. */
export interface Run {
  readonly from: number
  readonly to: number
}

/**
 * Columns side by side as far as they fit, the others on further pages; no column is cut.
 *
 * @param repeated how many of the first columns stand on every page
 */
export function columnRuns(widths: readonly number[], room: number, repeated: number): readonly Run[] {
  const first = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0)
  const runs: Run[] = []
  let from = 0
  let used = 0
  widths.forEach((width, at) => {
    const taken = runs.length > 0 ? first + used : used
    // What fills the page exactly must not miss it by a rounding.
    if (at > from && taken + width > room + 0.01) {
      runs.push({ from, to: at })
      from = at
      used = 0
    }
    used += width
  })
  if (from < widths.length) runs.push({ from, to: widths.length })
  return runs
}

/**
 * Rows of one page after the other. A page ends between two rows and not inside of a merged cell, unless that is higher
 * than the page.
 *
 * @param room height for rows on the page from `from` on; the first page may have less
 * @param glued whether a row belongs to the one before it
 */
export function rowRuns(
  heights: readonly number[],
  room: (from: number) => number,
  glued: (row: number) => boolean,
): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  while (from < heights.length) {
    const most = room(from)
    let to = from
    let used = 0
    while (to < heights.length && (to === from || used + (heights[to] ?? 0) <= most)) {
      used += heights[to] ?? 0
      to++
    }
    let end = to
    while (end < heights.length && end > from && glued(end)) end--
    runs.push({ from, to: end > from ? end : to })
    from = end > from ? end : to
  }
  return runs
}

/** Rows that a page repeats which begins with row `from`: the frozen ones, and the header of the table it goes on with. */
export function repeatedRows({ rows, frozen }: Pick<ReportSheet, 'rows' | 'frozen'>, from: number): readonly number[] {
  const kept = Array.from({ length: frozen.rows }, (_, row) => row).filter((row) => row < from)
  const under = rows[from]?.under
  return under === undefined || under >= from || kept.includes(under) ? kept : [...kept, under]
}

/** Rows that belong to the one before: a merged cell reaches into them, or that one is their heading. */
export function gluedRows({ rows }: Pick<ReportSheet, 'rows'>): ReadonlySet<number> {
  const glued = new Set<number>()
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      if (!cell || cell === 'covered') continue
      if (cell.style === 'heading' || cell.part === 'head') glued.add(row + 1)
      for (let below = 1; below < cell.rows; below++) glued.add(row + below)
    }
  })
  return glued
}
