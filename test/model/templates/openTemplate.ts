import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type ChartData, chartData } from '../../../model/chart/chartData.ts'
import { referenceReader } from '../../../model/chart/readReference.ts'
import { parseCell } from '../../../model/core/reference.ts'
import { type CellValue, isError } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Engine } from '../../../model/engine/engine.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { display } from '../../../model/format/display.ts'
import type { Input } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { cellAt, type Sheet, sheetByName, type View, type Workbook } from '../../../model/workbook/workbook.ts'

export interface TemplateText {
  readonly text: string
  readonly workbook: Workbook
  readonly view: View
}

/** A shipped template, read as the program reads it. */
export function readTemplate(name: string): TemplateText {
  const bytes = readFileSync(new URL(`../../../model/templates/${name}.forecell`, import.meta.url))
  return { text: bytes.toString('utf8'), ...openWorkbook(`${name}.forecell`, bytes) }
}

export interface OpenTemplate {
  readonly workbook: Workbook
  readonly engine: Engine
  /** Without a sheet's name: of the first sheet. */
  readonly at: (cell: string, sheet?: string) => CellValue
  readonly shown: (cell: string, sheet?: string) => string
  /** Name of the cell in `column` beside the only cell of column A that says `label`, or the first under a heading. */
  readonly place: (label: string, column?: string, heading?: string) => string
  /** The value there. */
  readonly beside: (label: string, column?: string, heading?: string) => CellValue
  readonly charts: () => readonly ChartData[]
  /** All cells in error, with their messages. */
  readonly errors: () => readonly string[]
  /** The workbook with other inputs in its first sheet. */
  readonly changed: (inputs: Readonly<Record<string, Input>>) => OpenTemplate
}

/** The workbook's values by cell, by the label in column A, and as they show. */
export function open(workbook: Workbook): OpenTemplate {
  const engine = createEngine(workbook)
  const sheet = (name: string | undefined): Sheet => {
    const found = name === undefined ? workbook.sheets[0] : sheetByName(workbook, name)
    if (!found) throw new Error(`there is no sheet ${name}`)
    return found
  }
  const at = (cell: string, name?: string): CellValue => {
    const { row, column } = parseCell(cell)
    return engine.values.value(sheet(name).id, row, column)
  }
  const shown = (cell: string, name?: string): string => {
    const { row, column } = parseCell(cell)
    return display(at(cell, name), cellAt(sheet(name), row, column)?.format).text
  }
  const rowsThatSay = (label: string): readonly number[] => {
    const { rows } = engine.values.extent(sheet(undefined).id)
    return Array.from({ length: rows }, (_, i) => i + 1).filter((row) => at(`A${row}`) === label)
  }
  const place = (label: string, column = 'B', heading?: string): string => {
    const rows = rowsThatSay(label)
    if (heading !== undefined) {
      const [top] = rowsThatSay(heading)
      const row = rows.find((each) => top !== undefined && each > top)
      if (row === undefined) throw new Error(`no row is called ${label} under ${heading}`)
      return `${column}${row}`
    }
    if (rows.length !== 1) throw new Error(`${rows.length} rows are called ${label}`)
    return `${column}${rows[0]}`
  }
  const beside = (label: string, column?: string, heading?: string): CellValue => at(place(label, column, heading))
  const charts = (): readonly ChartData[] =>
    workbook.charts.map((chart) =>
      chartData(
        chart,
        referenceReader({ workbook, values: engine.values, resolve: engine.resolve.bind(engine) }, chart.sheet),
      ),
    )
  const errors = (): readonly string[] =>
    workbook.sheets.flatMap(({ id, name }) => {
      const { rows, columns } = engine.values.extent(id)
      const matrix = engine.values.matrix(id, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 })
      return matrix.flatMap((row, r) =>
        row.flatMap((value, c) =>
          isError(value) ? [`${name} R${r + 1}C${c + 1} ${value.error} ${value.message}`] : [],
        ),
      )
    })
  const changed = (inputs: Readonly<Record<string, Input>>): OpenTemplate =>
    open(run(workbook, { name: 'setCells', sheet: sheet(undefined).id, inputs }))
  return { workbook, engine, at, shown, place, beside, charts, errors, changed }
}

/** Closed forms to 1e-12: the order of operations may differ in the last digits. */
export function near(actual: CellValue, expected: number, relative = 1e-12): void {
  if (typeof actual !== 'number') throw new Error(`${JSON.stringify(actual)} is no number`)
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
}

/** Within half a unit of the last digit of `printed`, such as `1.62111073e+13`. */
export function nearPrinted(actual: CellValue, printed: string): void {
  if (typeof actual !== 'number') throw new Error(`${JSON.stringify(actual)} is no number`)
  const [mantissa = '', exponent = '0'] = printed.toLowerCase().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  const half = 0.5 * 10 ** (Number(exponent) - decimals)
  // A hair more: half a unit is not exact in binary.
  expect(Math.abs(actual - Number(printed))).toBeLessThanOrEqual(half * (1 + 1e-6))
}
