import { Failure } from '../../model/core/failure.ts'
import { type Area, areaName, contains, namedArea } from '../../model/core/reference.ts'
import { type CellValue, isError, type Matrix } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import type { Engine } from '../../model/engine/engine.ts'
import { tableText } from '../../model/file/tableText.ts'
import { typed } from '../../model/format/typed.ts'
import type { Command } from '../../model/workbook/command.ts'
import { run } from '../../model/workbook/run.ts'
import { cellAt, type Sheet, sheetById, type Workbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, oneOf, parsed, usage } from './commandLine.ts'
import { jsonValue, valueText } from './valueText.ts'
import { sheetOf, workbookOf } from './workbookFile.ts'

const options = {
  sheet: { type: 'string' },
  range: { type: 'string' },
  set: { type: 'string', multiple: true },
  format: { type: 'string' },
  formulas: { type: 'boolean' },
} as const

export const calcCommand: CommandLine = {
  summary: 'prints the computed values of a workbook',
  help: `Usage: forecell calc FILE [--sheet NAME] [--range REF] [--set REF=VALUE …] [--format json|csv|tsv] [--formulas]

Prints the values of every sheet, or of the sheet or range named, after setting cells or names. The file is not changed.

  --sheet NAME     only this sheet; plain references mean it
  --range REF      only this range: B2:D9, Model!B2:D9, a name, or a spill such as Model!A10#
  --set REF=VALUE  a cell (B4, Model!B4) or a name, and what to type into it; may be repeated
  --format         json (default), csv or tsv; the last two need one sheet or range
  --formulas       the formulas instead of their values`,
  run(args) {
    const { values, positionals } = parsed(args, options)
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('calc takes one file.')
    const format = oneOf(values.format ?? 'json', ['json', 'csv', 'tsv'], '--format')
    const opened = workbookOf(file)
    const sheet = sheetOf(opened, values.sheet)
    const engine = createEngine(opened)
    const workbook = withSettings(opened, engine, sheet, values.set ?? [])
    engine.follow(workbook)

    const wanted = blocks(workbook, engine, sheet, values.range, values.sheet)
    const rows = (block: Block): Matrix =>
      values.formulas ? formulas(block) : engine.values.matrix(block.sheet.id, block.area)
    if (format === 'json') {
      const sheets = wanted.map((block) => ({
        sheet: block.sheet.name,
        range: areaName(block.area),
        values: rows(block).map((row) => row.map(jsonValue)),
      }))
      process.stdout.write(`${jsonText(sheets)}\n`)
      return 0
    }
    const [only, second] = wanted
    if (!only || second) throw usage(`--format ${format} needs one sheet or range; name it with --sheet or --range.`)
    process.stdout.write(
      tableText(
        rows(only).map((row) => row.map((value) => (isError(value) ? value.error : valueText(value)))),
        format,
      ),
    )
    return 0
  },
}

interface Block {
  readonly sheet: Sheet
  readonly area: Area
}

/** One row of values a line, so that the output reads and diffs well. */
function jsonText(sheets: readonly { sheet: string; range: string; values: readonly unknown[][] }[]): string {
  const texts = sheets.map(({ sheet, range, values }) => {
    const rows = values.map((row) => `      ${JSON.stringify(row)}`).join(',\n')
    return `  { "sheet": ${JSON.stringify(sheet)}, "range": ${JSON.stringify(range)}, "values": [\n${rows}\n    ] }`
  })
  return `{ "sheets": [\n${texts.join(',\n')}\n] }`
}

function blocks(workbook: Workbook, engine: Engine, sheet: Sheet, range?: string, named?: string): Block[] {
  if (range === undefined) {
    const sheets = named === undefined ? workbook.sheets : [sheet]
    return sheets.map((each) => ({ sheet: sheetById(workbook, each.id) ?? each, area: usedArea(engine, each.id) }))
  }
  const found = engine.resolve(range, sheet.id)
  if (found === null || typeof found !== 'object' || isError(found)) {
    throw new Failure('reference-invalid', `${range} is not a range of this workbook${why(found)}.`)
  }
  return [{ sheet: sheetById(workbook, found.sheet) ?? sheet, area: found.area }]
}

const why = (found: CellValue) => (isError(found) && found.message ? `: ${found.message.replace(/\.$/, '')}` : '')

function usedArea(engine: Engine, sheet: string): Area {
  const { rows, columns } = engine.values.extent(sheet)
  return { top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 }
}

/** The formulas and constants of a block; a cell that a spill fills is empty. */
function formulas({ sheet, area }: Block): Matrix {
  const rows: CellValue[][] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const line: CellValue[] = []
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column)
      line.push(cell?.formula ?? cell?.value ?? null)
    }
    rows.push(line)
  }
  return rows
}

function withSettings(workbook: Workbook, engine: Engine, sheet: Sheet, settings: readonly string[]): Workbook {
  return settings.reduce((before, setting) => {
    const at = setting.indexOf('=')
    if (at <= 0) throw usage(`--set ${setting}: write it as REF=VALUE, such as B4=30.`)
    return run(before, settingCommand(before, engine, sheet, setting.slice(0, at).trim(), setting.slice(at + 1)))
  }, workbook)
}

/** Typing `text` into a cell, or into the cell that a name stands for; a name of a constant is defined anew. */
function settingCommand(workbook: Workbook, engine: Engine, sheet: Sheet, reference: string, text: string): Command {
  const { input } = typed(text)
  const name = workbook.names.find((known) => known.name.toLowerCase() === reference.toLowerCase())
  const found = engine.resolve(reference, sheet.id)
  if (found !== null && typeof found === 'object' && !isError(found)) {
    const { area } = found
    if (area.top !== area.bottom || area.left !== area.right) {
      throw usage(`--set ${reference} is a range; name one cell.`)
    }
    const spill = engine.values.spill(found.sheet, area.top, area.left)
    if (spill && !contains({ ...spill.area, bottom: spill.area.top, right: spill.area.left }, area.top, area.left)) {
      throw usage(
        `--set ${reference} is filled by the formula in ${areaName({ ...spill.area, bottom: spill.area.top, right: spill.area.left })}.`,
      )
    }
    return { name: 'setCells', sheet: found.sheet, inputs: { [areaName(area)]: input } }
  }
  if (name && input) {
    const refersTo =
      'formula' in input
        ? input.formula
        : `=${typeof input.value === 'string' ? `"${input.value.replaceAll('"', '""')}"` : valueText(input.value)}`
    return { name: 'defineName', was: name.name, definition: { ...name, refersTo } }
  }
  const hint = namedArea(reference) ? '' : '; write a cell like B4 or Model!B4, or a name'
  throw usage(`--set ${reference} is no cell or name of this workbook${hint}.`)
}
