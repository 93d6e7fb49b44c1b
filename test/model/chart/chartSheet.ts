import { type ReferenceSource, referenceReader } from '../../../model/chart/readReference.ts'
import { cellName } from '../../../model/core/reference.ts'
import type { Scalar } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Input } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { type Chart, emptySheet, type Workbook } from '../../../model/workbook/workbook.ts'

/** A workbook with one sheet called Model; texts that start with `=` are formulas, `null` is an empty cell. */
export function sheetOf(rows: readonly (readonly (Scalar | null)[])[]): Workbook {
  const inputs: Record<string, Input> = {}
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return
      const formula = typeof value === 'string' && value.startsWith('=')
      inputs[cellName(r, c)] = formula ? { formula: value } : { value }
    })
  })
  const empty: Workbook = { sheets: [emptySheet('m', 'Model')], names: [], charts: [] }
  return run(empty, { name: 'setCells', sheet: 'm', inputs })
}

export const column = (values: readonly (Scalar | null)[]) => values.map((value) => [value])

/** The workbook with an engine that follows it. */
export function sourceOf(workbook: Workbook): ReferenceSource {
  const engine = createEngine(workbook)
  return { workbook, values: engine.values, resolve: (reference, sheet) => engine.resolve(reference, sheet) }
}

export const readerOf = (workbook: Workbook) => referenceReader(sourceOf(workbook), 'm')

export const chartOf = (chart: Partial<Chart>): Chart => {
  return { id: 'c', title: 'Chart', kind: 'line', sheet: 'm', series: [{ values: 'Model!A1:A3' }], ...chart }
}
