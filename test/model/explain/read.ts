import { readFileSync } from 'node:fs'
import { parseCell } from '../../../model/core/reference.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Place, Reading } from '../../../model/explain/reading.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook, sheetByName, type Workbook } from '../../../model/workbook/workbook.ts'
import { inputs, type Typed } from '../engine/session.ts'

/** A workbook with its values, and its cells by name. */
export interface Read extends Reading {
  /** `B3` of the first sheet, or `Model!B3`. */
  at(name: string): Place
}

export function read(workbook: Workbook): Read {
  const engine = createEngine(workbook)
  return {
    workbook,
    values: engine.values,
    evaluate: (formula, sheet) => engine.evaluate(formula, sheet),
    resolve: (reference, sheet) => engine.resolve(reference, sheet),
    at(name) {
      const [cell = '', sheet] = name.split('!').reverse()
      const found = sheet === undefined ? workbook.sheets[0] : sheetByName(workbook, sheet)
      if (!found) throw new Error(`there is no sheet ${sheet}`)
      return { sheet: found.id, ...parseCell(cell) }
    },
  }
}

/** `Sheet1` and `Data` with these cells, after further commands. */
export function readCells(sheet1: Typed, data: Typed = {}, ...commands: readonly Command[]): Read {
  let workbook = run(emptyWorkbook, { name: 'addSheet', title: 'Data', index: 1 })
  const other = workbook.sheets[1]?.id ?? ''
  workbook = run(workbook, { name: 'setCells', sheet: 's1', inputs: inputs(sheet1) })
  workbook = run(workbook, { name: 'setCells', sheet: other, inputs: inputs(data) })
  for (const command of commands) workbook = run(workbook, command)
  return read(workbook)
}

const bytes = readFileSync(new URL('../../../model/templates/ai-2027.forecell', import.meta.url))

/** The shipped template. */
export const readTemplate = (): Read => read(openWorkbook('ai-2027.forecell', bytes).workbook)
