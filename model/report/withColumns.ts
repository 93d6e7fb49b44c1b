import type { ReportRow, ReportSheet } from './reportSheets.ts'

/**
 * A sheet with some of its columns only, by their places from left to right. Merged cells end where those end, and are
 * empty where they did not begin.
 */
export function withColumns(sheet: ReportSheet, places: readonly number[]): ReportSheet {
  return {
    ...sheet,
    columns: places.flatMap((at) => sheet.columns[at] ?? []),
    rows: cutRows(sheet.rows, places),
  }
}

function cutRows(rows: readonly ReportRow[], places: readonly number[]): readonly ReportRow[] {
  const covered = new Set<string>()
  return rows.map((row, r) => {
    const cells = places.map((at, c) => {
      const cell = row.cells[at] ?? null
      if (cell === 'covered') return covered.has(`${r} ${c}`) ? cell : null
      if (!cell || cell.rows * cell.columns === 1) return cell
      const columns = places.slice(c).filter((place) => place < at + cell.columns).length
      for (let down = 0; down < cell.rows; down++) {
        for (let over = 0; over < columns; over++) covered.add(`${r + down} ${c + over}`)
      }
      return { ...cell, columns }
    })
    return { ...row, cells }
  })
}
