import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { transposed } from './coerced.ts'
import { exactPlace, isPattern, lastUpTo, matched, placeOf } from './lookup.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Lookup and reference'
const wanted = needed('value', 'lookup_value', 'The value to look for.')
const nearest = maybe(
  'boolean',
  'range_lookup',
  'FALSE: an equal value, with * and ? for any text; TRUE (the default): the last one not above, in ascending order.',
)

/** The value in line `index` (from 1) of those whose first line holds the keys. */
function found(lines: Matrix, value: CellValue, index: number, approximate: boolean, known?: number): CellValue {
  const line = Math.trunc(index)
  if (line < 1) refuse('#VALUE!', 'rows and columns count from 1')
  if (line > lines.length) refuse('#REF!', 'the row or column asked for lies outside the range')
  const keys = lines[0] ?? []
  const at = known ?? (approximate ? lastUpTo(keys, value ?? 0) : placeOf(keys, value ?? 0, 2, false))
  return at < 0 ? refuse('#N/A', 'the value looked for is not there') : (lines[line - 1]?.[at] ?? null)
}

/** Only the columns that are read. */
const columns = (table: Matrix, index: number): Matrix =>
  table.length === 0
    ? []
    : Array.from({ length: table[0]?.length ?? 0 }, (_, x) =>
        x === 0 || x === Math.trunc(index) - 1 ? table.map((row) => row[x] as CellValue) : [],
      )

const vlookup = define({
  name: 'VLOOKUP',
  family,
  summary: 'Looks for a value in the first column of a table and gives what stands in the same row of another column.',
  params: [
    wanted,
    needed('array', 'table_array', 'The table; its first column is searched.'),
    needed('number', 'col_index_num', 'Number of the column to take the answer from, from 1.'),
    nearest,
  ],
  evaluate: ([value, table, index, approximate = true]) => {
    const key = value ?? 0
    const row = approximate || isPattern(key) ? undefined : exactPlace(table, key, false, 0)
    if (row === undefined || row < 0) return found(columns(table, index), value, index, approximate, row)
    return found(transposed([table[row] ?? []]), value, index, approximate, 0)
  },
})

const hlookup = define({
  name: 'HLOOKUP',
  family,
  summary: 'Looks for a value in the first row of a table and gives what stands in the same column of another row.',
  params: [
    wanted,
    needed('array', 'table_array', 'The table; its first row is searched.'),
    needed('number', 'row_index_num', 'Number of the row to take the answer from, from 1.'),
    nearest,
  ],
  evaluate: ([value, table, index, approximate = true]) => found(table, value, index, approximate),
})

const xlookup = define({
  name: 'XLOOKUP',
  family,
  summary: 'Looks for a value in a row or column and gives what stands at the same place of another range.',
  params: [
    wanted,
    needed('array', 'lookup_array', 'One row or one column.'),
    needed('array', 'return_array', 'What to give, a row or column of it for each value that is searched.'),
    maybe('anything', 'if_not_found', 'What to give when the value is not there.'),
    maybe(
      'number',
      'match_mode',
      '0 (the default): equal; -1: or the next smaller; 1: or the next larger; 2: with * and ? for any text.',
    ),
    maybe('number', 'search_mode', '1 (the default): from the first; -1: from the last; 2 and -2: in sorted data.'),
  ],
  evaluate: ([value, where, answers, otherwise, mode = 0, search = 1]) => {
    const along = where.length === 1 && (where[0]?.length ?? 0) > 1
    const lines = along ? transposed(answers) : answers
    if (lines.length !== (along ? where[0]?.length : where.length)) {
      refuse('#VALUE!', 'the two ranges must have the same length')
    }
    const place = matched(where, value, mode, search)
    if (place < 0) {
      return otherwise === undefined ? refuse('#N/A', 'the value looked for is not there') : otherwise
    }
    const line = lines[place] ?? []
    return along ? line.map((each) => [each]) : [line]
  },
})

const filter = define({
  name: 'FILTER',
  family,
  summary: 'The rows, or columns, of a range for which a condition holds.',
  params: [
    needed('array', 'array', 'What to choose from.'),
    needed('array', 'include', 'A truth value for each row in a column, or for each column in a row.'),
    maybe('array', 'if_empty', 'What to give when nothing is chosen.'),
  ],
  evaluate: ([array, include, otherwise]) => {
    const byColumns = include.length === 1 && include[0]?.length === (array[0]?.length ?? 0) && array.length !== 1
    const lines = byColumns || (include.length === 1 && (include[0]?.length ?? 0) > 1) ? transposed(array) : array
    const flags = (lines === array ? include : transposed(include)).map((row) => row[0] ?? null)
    if (flags.length !== lines.length || (lines === array && (include[0]?.length ?? 0) !== 1)) {
      refuse('#VALUE!', 'include must be one column as high, or one row as wide, as the array')
    }
    const chosen = lines.filter((_, i) => isTrue(flags[i] as CellValue))
    if (chosen.length === 0)
      return otherwise ?? refuse('#CALC!', 'nothing is chosen; a third argument says what to give then')
    return lines === array ? chosen : transposed(chosen)
  },
})

function isTrue(value: CellValue): boolean {
  if (isError(value)) refuse(value.error, `include holds an error (${value.message.replace(/\.$/, '')})`)
  if (typeof value === 'string') refuse('#VALUE!', 'include holds a text')
  return value !== null && value !== 0 && value !== false
}

const choose = define({
  name: 'CHOOSE',
  family,
  summary: 'One of several values or ranges by its number.',
  params: [
    needed('array', 'index_num', 'Which one, from 1.'),
    needed('array', 'value1', 'The first; more may follow.'),
  ],
  repeated: 1,
  evaluate: ([which], choices) => {
    const chosen = which.map((row) => row.map((number) => (isError(number) ? number : choiceOf(number, choices))))
    const [only] = chosen[0] ?? []
    if (which.length === 1 && which[0]?.length === 1) return only as CellValue | Matrix
    const arrays = chosen.flat().filter((each): each is Matrix => Array.isArray(each))
    const rows = Math.max(which.length, ...arrays.map((each) => each.length))
    const width = Math.max(which[0]?.length ?? 0, ...arrays.map((each) => each[0]?.length ?? 0))
    return Array.from({ length: rows }, (_, y) =>
      Array.from({ length: width }, (__, x) => {
        const choice = stretched(chosen, y, x)
        return Array.isArray(choice) ? (stretched(choice as Matrix, y, x) ?? null) : ((choice ?? null) as CellValue)
      }),
    )
  },
})

function choiceOf(number: CellValue, choices: readonly Matrix[]): Matrix {
  const at = typeof number === 'boolean' ? Number(number) : number
  if (typeof at !== 'number') refuse('#VALUE!', 'index_num must be a number')
  return choices[Math.trunc(at) - 1] ?? refuse('#VALUE!', 'there is no choice of this number')
}

/** An element of rows of which a single one stands for all, and so for columns. */
function stretched<T>(rows: readonly (readonly T[])[], y: number, x: number): T | undefined {
  const row = rows.length === 1 ? rows[0] : rows[y]
  return row?.length === 1 ? row[0] : row?.[x]
}

const hyperlink = define({
  name: 'HYPERLINK',
  family,
  summary: 'The text of a link.',
  params: [
    needed('text', 'link_location', 'The address.'),
    maybe('anything', 'friendly_name', 'What the cell shows instead of the address.'),
  ],
  evaluate: ([link, shown]) => shown ?? link,
})

export const tableLookupFunctions = [vlookup, hlookup, xlookup, filter, choose, hyperlink]
