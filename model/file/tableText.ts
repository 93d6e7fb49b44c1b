/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.js'

/** Delimited text: fields separated by commas or tabs. */
export type TableKind = 'csv' | 'tsv'

/** Rows of fields as delimited text with a line end after each row, quoted where they have to be. */
export function tableText(rows: readonly (readonly string[])[], kind: TableKind): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(rows, { delimiter: kind === 'csv' ? ',' : '\t', newline: '\n' })}\n`
}
