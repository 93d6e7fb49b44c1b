import { createEngine } from '../../../model/engine/createEngine.ts'
import type { ReportCell } from '../../../model/report/reportCell.ts'
import { type ReportChart, type ReportSheet, reportSheets } from '../../../model/report/reportSheets.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook, type Workbook } from '../../../model/workbook/workbook.ts'

/** The sheets of a workbook as a report has them. */
export function reportOf(
  workbook: Workbook,
  charts: ReadonlyMap<string, ReportChart> = new Map(),
): readonly ReportSheet[] {
  const engine = createEngine(workbook)
  const resolve = engine.resolve.bind(engine)
  const sheets = reportSheets(
    workbook,
    { values: engine.values, resolve, evaluate: engine.evaluate.bind(engine) },
    charts,
  )
  engine.dispose()
  return sheets
}

export const workbookAfter = (...commands: readonly Command[]): Workbook => commands.reduce(run, emptyWorkbook)

/** The first sheet after commands. */
export function sheetAfter(...commands: readonly Command[]): ReportSheet {
  const [sheet] = reportOf(workbookAfter(...commands))
  if (!sheet) throw new Error('There is no sheet.')
  return sheet
}

/** The cell that stands at a row number and a letter; both must be in the report. */
export function cellOf(sheet: ReportSheet, letter: string, number: number): ReportCell | 'covered' | null {
  const at = sheet.columns.findIndex(({ index }) => index === letter.charCodeAt(0) - 65)
  const row = sheet.rows.find((each) => each.number === number)
  if (at < 0 || !row) throw new Error(`${letter}${number} is not in the report.`)
  return row.cells[at] ?? null
}
