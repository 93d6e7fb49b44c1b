import path from 'node:path'
import { areaName } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { encode } from '../../model/file/encode.ts'
import { tableText } from '../../model/file/tableText.ts'
import { cellAt, rowsPerBlock, type Sheet, type Workbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, oneOf, parsed, usage } from './commandLine.ts'
import { valueText } from './valueText.ts'
import { sheetOf, workbookOf } from './workbookFile.ts'
import { writeWhole } from './writeWhole.ts'

/** What the target cannot hold. */
interface Loss {
  readonly where: string
  readonly lost: string
}

export const convertCommand: CommandLine = {
  summary: 'converts between .forecell, .csv and .tsv',
  help: `Usage: forecell convert IN OUT [--sheet NAME] [--report]

Writes IN as OUT; the endings say how. A table (.csv, .tsv) takes the values of one sheet, the first unless --sheet names
another. What could not be carried over is listed on standard error, and --report prints it as JSON.`,
  run(args) {
    const { values, positionals } = parsed(args, { sheet: { type: 'string' }, report: { type: 'boolean' } })
    const [source, target, more] = positionals
    if (source === undefined || target === undefined || more !== undefined) throw usage('convert takes two files.')
    const ending = path.extname(target).slice(1).toLowerCase()
    const kind = oneOf(ending, ['forecell', 'csv', 'tsv'], `The ending of ${target}`)
    const workbook = workbookOf(source)
    const sheet = sheetOf(workbook, values.sheet)
    const losses = kind === 'forecell' ? [] : tableLosses(workbook, sheet)
    writeWhole(target, kind === 'forecell' ? encode(workbook, {}) : table(workbook, sheet, kind))
    if (values.report) process.stdout.write(`${JSON.stringify(losses, null, 2)}\n`)
    else for (const { where, lost } of losses) process.stderr.write(`${where}: ${lost}\n`)
    return 0
  },
}

function table(workbook: Workbook, sheet: Sheet, kind: 'csv' | 'tsv'): string {
  const engine = createEngine(workbook)
  const { rows, columns } = engine.values.extent(sheet.id)
  const area = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }
  const texts = engine.values
    .matrix(sheet.id, area)
    .map((row) => row.map((value) => (isError(value) ? value.error : valueText(value))))
  return tableText(texts, kind)
}

function tableLosses(workbook: Workbook, sheet: Sheet): Loss[] {
  const losses: Loss[] = workbook.sheets
    .filter(({ id }) => id !== sheet.id)
    .map(({ name }) => ({ where: name, lost: 'the sheet: a table holds one' }))
  sheet.blocks.forEach((block, b) => {
    block?.forEach((cells, r) => {
      cells?.forEach((_, column) => {
        const row = b * rowsPerBlock + r
        const cell = cellAt(sheet, row, column)
        if (!cell) return
        const { value: _value, formula, ...looks } = cell
        const lost = [...(formula === undefined ? [] : ['formula']), ...Object.keys(looks)]
        const where = `${sheet.name}!${areaName({ top: row, left: column, bottom: row, right: column })}`
        if (lost.length > 0) losses.push({ where, lost: lost.join(', ') })
      })
    })
  })
  for (const { name } of workbook.names) losses.push({ where: `name ${name}`, lost: 'the name' })
  for (const { title } of workbook.charts) losses.push({ where: `chart ${title}`, lost: 'the chart' })
  return losses
}
