import { columnName } from '../core/reference.ts'
import { columnRuns } from './paper.ts'
import type { ReportRow, ReportSheet } from './reportSheets.ts'
import { across, numberWidth, printed } from './reportTable.ts'

/** Smaller than this share of its size a sheet cannot be read; parts are no smaller than the other. */
const leastScale = 0.5
const partScale = 0.6
/** Frozen columns stand on each part unless they take more than this share of it. */
const repeatedShare = 0.4

/**
 * A sheet as parts that each can be read on a page that lies across: whole columns, with the frozen ones on every part.
 * Charts stand on the first part, what the sheet rests on behind the last.
 */
export function splitSheet(sheet: ReportSheet): readonly ReportSheet[] {
  if (printed(sheet).scale >= leastScale) return [sheet]
  const widths = sheet.columns.map(({ width }) => width)
  const room = across / partScale - numberWidth
  const frozen = widths.slice(0, sheet.frozen.columns).reduce((sum, width) => sum + width, 0)
  const first = frozen <= room * repeatedShare ? sheet.frozen.columns : 0
  const runs = columnRuns(widths, room, first)
  return runs.map(({ from, to }, part): ReportSheet => {
    const repeated = part > 0 ? first : 0
    const places = sheet.columns.flatMap((_, at) => (at < repeated || (at >= from && at < to) ? [at] : []))
    const [left, right] = [from, to - 1].map((at) => columnName(sheet.columns[at]?.index ?? 0))
    const last = part === runs.length - 1
    return {
      ...sheet,
      name: runs.length > 1 ? `${sheet.name}, columns ${left} to ${right}` : sheet.name,
      columns: sheet.columns.filter((_, at) => places.includes(at)),
      rows: cutRows(sheet.rows, places),
      frozen: { ...sheet.frozen, columns: part > 0 ? first : sheet.frozen.columns },
      charts: part === 0 ? sheet.charts : [],
      more: last ? sheet.more : 0,
      notes: last ? sheet.notes : [],
      sources: last ? sheet.sources : [],
      functions: last ? sheet.functions : [],
    }
  })
}

/** Rows with the cells at some places; merged cells end where those end, and are empty where they did not begin. */
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
