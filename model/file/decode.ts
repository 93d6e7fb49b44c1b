import { Failure } from '../core/failure.ts'
import { columnIndex } from '../core/reference.ts'
import { normalised } from '../formula/normalised.ts'
import { nameProblem } from '../workbook/nameProblem.ts'
import { type DefinedName, emptySheet, type Sheet, type View, type Workbook } from '../workbook/workbook.ts'
import { damagedLine } from './damagedLine.ts'
import { formatName } from './format.ts'
import { migrated } from './migrations.ts'
import { withRows } from './rows.ts'
import { type CheckedFile, checkedFile } from './schema.ts'
import { shapeOf } from './sheetShapeJson.ts'
import { fileSizeLimit } from './sizeLimit.ts'
import { storedSpelling } from './storedSpelling.ts'
import { tablesOfFile } from './tablesOfFile.ts'

export interface Document {
  readonly workbook: Workbook
  readonly view: View
}

/**
 * The workbook in the text of a `.forecell` file: size and shape, then version, then migration, then every key and
 * value is checked. Formulas come out in the stored spelling, whoever wrote the file. Nothing is dropped in silence.
 *
 * @param called what messages call the file, such as its name
 * @throws Failure `file-too-large`, `file-not-a-workbook` or `file-too-new` with one sentence that says where
 */
export function decode(text: string, called = 'This file'): Document {
  if (text.length > fileSizeLimit) throw tooLarge(called)
  const json = parsed(text.startsWith('\uFEFF') ? text.slice(1) : text, called)
  const checked = checkedFile(migrated(json, called))
  if ('problem' in checked) throw damaged(called, checked.problem)
  return documentOf(checked, called)
}

export function tooLarge(called: string): Failure {
  return new Failure('file-too-large', `${called} is larger than the 100 MB that Forecell opens.`)
}

function damaged(called: string, what: string, cause?: unknown): Failure {
  return new Failure('file-not-a-workbook', `${called} is damaged: ${what}.`, cause)
}

function parsed(text: string, called: string): Readonly<Record<string, unknown>> {
  const start = text.trimStart().slice(0, 1)
  if (start === '') throw new Failure('file-not-a-workbook', `${called} is empty.`)
  if (start !== '{') throw new Failure('file-not-a-workbook', `${called} is not a Forecell workbook.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    if (!/"format"\s*:\s*"forecell"/.test(text.slice(0, 1000))) {
      throw new Failure('file-not-a-workbook', `${called} is not a Forecell workbook.`, cause)
    }
    const line = damagedLine(text)
    const where = line === undefined ? '' : ` in line ${line}`
    throw damaged(
      called,
      `${text.trimEnd().endsWith('}') ? 'it is not valid JSON' : 'it ends too early,'}${where}`,
      cause,
    )
  }
  const file = json as Readonly<Record<string, unknown>>
  if (file.format !== formatName) {
    throw new Failure('file-not-a-workbook', `${called} is JSON, but not a Forecell workbook.`)
  }
  return file
}

function documentOf(file: CheckedFile, called: string): Document {
  const { tables = [] } = file
  for (const [things, ids] of [
    ['sheets with the id', file.sheets.map((sheet) => sheet.id)],
    ['sheets called', file.sheets.map((sheet) => sheet.name.toLowerCase())],
    ['charts with the id', file.charts.map((chart) => chart.id)],
    ['names called', file.names.map((name) => name.name.toLowerCase())],
    ['tables with the id', tables.map((table) => table.id)],
  ] as const) {
    const twice = ids.find((id, i) => ids.indexOf(id) !== i)
    if (twice !== undefined) throw damaged(called, `it has two ${things} ${twice}`)
  }
  const sheets = file.sheets.map((stored): Sheet => {
    const { id, name, columnWidths, rows } = stored
    const widths = Object.fromEntries(columnWidths.map(([column, width]) => [columnIndex(column), width]))
    const sheet = withRows({ ...emptySheet(id, name), columnWidths: widths, ...shapeOf(stored) }, rows)
    if ('problem' in sheet) throw damaged(called, sheet.problem)
    return sheet
  })
  const names = file.names.map(
    (name): DefinedName => ({ ...name, refersTo: normalised(name.refersTo, storedSpelling) }),
  )
  for (const { name } of names) {
    const problem = nameProblem(name)
    if (problem !== null) throw damaged(called, `it has a name “${name}”. ${problem.replace(/\.$/, '')}`)
  }
  names.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  const adrift = file.charts.find((chart) => !file.sheets.some((sheet) => sheet.id === chart.sheet))
  if (adrift) throw damaged(called, `its chart “${adrift.title}” is on a sheet “${adrift.sheet}” that is not there`)
  const read = tablesOfFile(tables, sheets, names)
  if ('problem' in read) throw damaged(called, read.problem)
  const { selections, zooms, ...view } = file.view
  return {
    workbook: {
      sheets: read.sheets,
      names,
      charts: file.charts,
      ...(read.tables.length > 0 && { tables: read.tables }),
      ...(file.seed === undefined ? {} : { seed: file.seed }),
    },
    view: {
      ...view,
      ...(selections && { selections: Object.fromEntries(selections) }),
      ...(zooms && { zooms: Object.fromEntries(zooms) }),
    },
  }
}
