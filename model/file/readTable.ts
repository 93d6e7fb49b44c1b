/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.js'
import { Failure } from '../core/failure.ts'
import { columnLimit, rowLimit } from '../core/reference.ts'
import { typed } from '../format/typed.ts'
import { normalised } from '../formula/normalised.ts'
import { sheetDraft } from '../workbook/sheetDraft.ts'
import { type Cell, emptySheet, type Workbook } from '../workbook/workbook.ts'
import { storedSpelling } from './storedSpelling.ts'
import type { TableKind } from './tableText.ts'

/**
 * The fields of a delimited text. Quotes, line breaks in quotes and a byte order mark are understood; a `csv` may be
 * separated by semicolons or tabs as well as commas, whichever its first line holds most of.
 *
 * @throws Failure `file-unreadable` when a quote is never closed
 */
export function tableFields(text: string, kind: TableKind, called = 'This file'): string[][] {
  const table = text.replace(/^\uFEFF/, '')
  const delimiter = kind === 'tsv' ? '\t' : separator(table)
  const { data, errors } = Papa.parse(table, { delimiter, skipEmptyLines: false })
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open) {
    throw new Failure('file-unreadable', `${called} has a quote in row ${(open.row ?? 0) + 1} that is never closed.`)
  }
  // The line end of the last row is read as one more row with an empty field.
  const last = data.at(-1)
  if (last?.length === 1 && last[0] === '') data.pop()
  return data
}

/** The separator that the first line holds most of, outside of quotes. */
function separator(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const counts = [',', ';', '\t'].map((each) => [each, line.split(each).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/**
 * A workbook of one sheet with the fields of a delimited text, each read as if it had been typed: `=…` is a formula.
 *
 * @throws Failure `file-unreadable` or `file-too-large`
 */
export function readTable(text: string, kind: TableKind, sheetName: string, called = 'This file'): Workbook {
  const fields = tableFields(text, kind, called)
  if (fields.length > rowLimit) throw beyond(called, `${fields.length} rows; a sheet has ${rowLimit}`)
  const draft = sheetDraft(emptySheet('s1', sheetName))
  fields.forEach((line, row) => {
    if (line.length > columnLimit) throw beyond(called, `${line.length} columns; a sheet has ${columnLimit}`)
    line.forEach((field, column) => {
      const cell = cellOf(field)
      if (cell) draft.set(row, column, cell)
    })
  })
  return { sheets: [draft.sheet()], names: [], charts: [] }
}

function beyond(called: string, what: string): Failure {
  return new Failure('file-too-large', `${called} has ${what}.`)
}

function cellOf(field: string): Cell | undefined {
  // An apostrophe is a sign for typing; in a file it belongs to the text.
  if (field.startsWith("'")) return { value: field }
  const { input, format } = typed(field)
  if (input === null) return undefined
  if ('formula' in input) return { formula: normalised(input.formula, storedSpelling) }
  return format === undefined ? input : { ...input, format }
}
