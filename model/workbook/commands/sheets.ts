import { Failure } from '../../core/failure.ts'
import { type Change, restructured } from '../../formula/restructured.ts'
import type { CommandKind } from '../command.ts'
import { freeChartId } from '../freeChartId.ts'
import { changedChart, restructuredWorkbook, withConditionFormulas, withFormulas } from '../restructuredWorkbook.ts'
import { reordered, wantedSheet, withSheet } from '../wanted.ts'
import type { Workbook } from '../workbook.ts'
import { emptySheet, sheetById, sheetByName, tabColors } from '../workbook.ts'

const longestTitle = 31

/** @throws Failure `name-invalid`; `own` is the id of the sheet that may have the title already */
function checkTitle(workbook: Workbook, title: string, own?: string): void {
  const other = sheetByName(workbook, title)
  if (title.trim() === '') throw new Failure('name-invalid', 'A sheet needs a name.')
  if (title.length > longestTitle) {
    throw new Failure('name-invalid', `The name of a sheet may have at most ${longestTitle} characters.`)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[[\]:*?/\\\u0000-\u001f]/.test(title)) {
    throw new Failure('name-invalid', 'The name of a sheet may not contain any of [ ] : * ? / \\.')
  }
  if (title.startsWith("'") || title.endsWith("'")) {
    throw new Failure('name-invalid', 'The name of a sheet may not start or end with an apostrophe.')
  }
  if (other && other.id !== own) throw new Failure('name-invalid', `There is already a sheet called ${other.name}.`)
}

/** The first of `make(1)`, `make(2)` … that is not taken. */
function free(make: (n: number) => string, taken: (candidate: string) => boolean): string {
  let n = 1
  while (taken(make(n))) n++
  return make(n)
}

export const addSheet: CommandKind<'addSheet'> = {
  label: () => 'Add sheet',
  run(workbook, command) {
    const {
      id = free(
        (n) => `s${n}`,
        (candidate) => sheetById(workbook, candidate) !== undefined,
      ),
      title = free(
        (n) => `Sheet${n}`,
        (candidate) => sheetByName(workbook, candidate) !== undefined,
      ),
      index = workbook.sheets.length,
    } = command
    if (sheetById(workbook, id)) throw new Failure('command-invalid', `There is already a sheet with the id ${id}.`)
    checkTitle(workbook, title)
    return { ...workbook, sheets: workbook.sheets.toSpliced(Math.max(0, index), 0, emptySheet(id, title)) }
  },
}

/** `Model`, `Model (2)`, `Model (3)` …, short enough to be a title. */
function copyTitle(workbook: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '')
  return free(
    (n) => {
      const mark = ` (${n + 1})`
      return base.slice(0, longestTitle - mark.length) + mark
    },
    (candidate) => sheetByName(workbook, candidate) !== undefined,
  )
}

export const copySheet: CommandKind<'copySheet'> = {
  label: () => 'Copy sheet',
  run(workbook, command) {
    const sheet = wantedSheet(workbook, command.sheet)
    const {
      id = free(
        (n) => `s${n}`,
        (candidate) => sheetById(workbook, candidate) !== undefined,
      ),
      title = copyTitle(workbook, sheet.name),
      index = workbook.sheets.indexOf(sheet) + 1,
    } = command
    if (sheetById(workbook, id)) throw new Failure('command-invalid', `There is already a sheet with the id ${id}.`)
    checkTitle(workbook, title)
    const own: Change = { kind: 'copySheet', sheet: sheet.name, title }
    const renamed = (formula: string) => restructured(formula, sheet.name, own)
    const copy = { ...withConditionFormulas(withFormulas(sheet, renamed), renamed), id, name: title }
    const charts = workbook.charts.slice()
    for (const chart of workbook.charts) {
      if (chart.sheet !== sheet.id) continue
      charts.push({ ...changedChart(chart, sheet.name, own), id: freeChartId(charts), sheet: id })
    }
    return { ...workbook, sheets: workbook.sheets.toSpliced(Math.max(0, index), 0, copy), charts }
  },
}

export const colorSheet: CommandKind<'colorSheet'> = {
  label: () => 'Colour sheet',
  run(workbook, { sheet: id, color }) {
    const sheet = wantedSheet(workbook, id)
    if (color !== null && !tabColors.includes(color)) {
      throw new Failure('command-invalid', `There is no colour ${color} for a sheet.`)
    }
    const { color: _, ...plain } = sheet
    if ((sheet.color ?? null) === color) return workbook
    return withSheet(workbook, color === null ? plain : { ...sheet, color })
  },
}

export const renameSheet: CommandKind<'renameSheet'> = {
  label: () => 'Rename sheet',
  run(workbook, { sheet: id, title }) {
    const sheet = wantedSheet(workbook, id)
    if (sheet.name === title) return workbook
    checkTitle(workbook, title, id)
    const rewritten = restructuredWorkbook(workbook, { kind: 'renameSheet', sheet: sheet.name, title })
    return withSheet(rewritten, { ...wantedSheet(rewritten, id), name: title })
  },
}

export const moveSheet: CommandKind<'moveSheet'> = {
  label: () => 'Move sheet',
  run(workbook, { sheet: id, index }) {
    const sheets = reordered(workbook.sheets, wantedSheet(workbook, id), index)
    return sheets === workbook.sheets ? workbook : { ...workbook, sheets }
  },
}

export const deleteSheet: CommandKind<'deleteSheet'> = {
  label: () => 'Delete sheet',
  run(workbook, { sheet: id }) {
    const sheet = wantedSheet(workbook, id)
    if (workbook.sheets.length === 1) {
      throw new Failure('command-invalid', 'A workbook needs at least one sheet; add another one before deleting this.')
    }
    const { sheets, names, charts } = restructuredWorkbook(workbook, {
      kind: 'deleteSheet',
      sheet: sheet.name,
      order: workbook.sheets.map(({ name }) => name),
    })
    const at = sheets.findIndex((each) => each.id === id)
    const nearest = (sheets[at + 1] ?? sheets[at - 1])?.id as string
    return {
      ...workbook,
      sheets: sheets.toSpliced(at, 1),
      names,
      // Charts made here stay, showing #REF!, on the sheet that comes to the front.
      charts: charts.map((chart) => (chart.sheet === id ? { ...chart, sheet: nearest } : chart)),
    }
  },
}
