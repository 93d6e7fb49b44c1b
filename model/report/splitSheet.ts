import { columnName } from '../core/reference.ts'
import { columnRuns } from './paper.ts'
import type { ReportSheet } from './reportSheets.ts'
import { across, numberWidth, printed } from './reportTable.ts'
import { withColumns } from './withColumns.ts'

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
      ...withColumns(sheet, places),
      name: runs.length > 1 ? `${sheet.name}, columns ${left} to ${right}` : sheet.name,
      frozen: { ...sheet.frozen, columns: part > 0 ? first : sheet.frozen.columns },
      charts: part === 0 ? sheet.charts : [],
      more: last ? sheet.more : 0,
      notes: last ? sheet.notes : [],
      sources: last ? sheet.sources : [],
      functions: last ? sheet.functions : [],
    }
  })
}
