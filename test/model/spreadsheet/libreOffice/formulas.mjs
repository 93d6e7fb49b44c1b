import { readFileSync } from 'node:fs'

/** Where the first formula stands: to the right of all that they read. Each begins a line of its own. */
export const formulaColumn = 'AZ'

/**
 * The formulas to compare, each with the size of what it gives; in `formulas.txt` the size stands before it in brackets
 * if it is not one cell, and `#` begins a heading.
 */
export function listedFormulas() {
  const text = readFileSync(new URL('formulas.txt', import.meta.url), 'utf8')
  const listed = []
  let heading = ''
  let row = 1
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, title] = /^# (.*)/.exec(line) ?? []
    if (title) heading = title
    else {
      const [, rows = 1, columns = 1, formula] = /^(?:\[(\d+)x(\d+)\] )?(.*)$/.exec(line)
      listed.push({ heading, formula, row, rows: Number(rows), columns: Number(columns) })
      row += Number(rows)
    }
  }
  return listed
}
