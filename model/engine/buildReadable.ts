import type { HyperFormula } from 'hyperformula'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { buildBareEngine } from './bareEngine.ts'
import type { EngineContext } from './engineContext.ts'
import { engineText } from './engineText.ts'
import type { Failures } from './failures.ts'
import { noCell } from './tableScope.ts'

/** Computes a workbook without the formulas on which the engine throws; `failures` learns which those are. */
export function buildReadable(workbook: Workbook, context: () => EngineContext, failures: Failures): HyperFormula {
  const shared = context()
  try {
    return buildBareEngine(workbook, shared, failures)
  } catch {
    rejectUnreadable(workbook, context(), failures)
  }
  try {
    return buildBareEngine(workbook, shared, failures)
  } catch {
    // Rather a workbook without results than none.
    for (const formula of formulasOf(workbook)) failures.reject(formula)
    return buildBareEngine(workbook, shared, failures)
  }
}

/** Tries every formula by itself. */
function rejectUnreadable(workbook: Workbook, context: EngineContext, failures: Failures): void {
  const empty = buildBareEngine({ sheets: workbook.sheets.map(emptied), names: [], charts: [] }, context, failures)
  for (const formula of formulasOf(workbook)) {
    const text = engineText(formula, failures, noCell(workbook))
    if (typeof text !== 'string') continue
    try {
      empty.validateFormula(text)
    } catch {
      failures.reject(formula)
    }
  }
  empty.destroy()
}

const emptied = (sheet: Sheet): Sheet => ({ ...sheet, blocks: [] })

function formulasOf({ names, sheets }: Workbook): Set<string> {
  const formulas = new Set(names.map(({ refersTo }) => refersTo))
  for (const { blocks } of sheets)
    for (const block of blocks)
      for (const row of block ?? [])
        for (const cell of row ?? []) if (cell?.formula !== undefined) formulas.add(cell.formula)
  return formulas
}
