import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { flat, transposed } from './coerced.ts'
import { compared } from './compared.ts'
import { line } from './lookup.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Lookup and reference'

function order(rows: number, keys: readonly { values: readonly CellValue[]; sign: number }[]): number[] {
  const indices = Array.from({ length: rows }, (_, i) => i)
  return indices.sort((a, b) => {
    for (const { values, sign } of keys) {
      const [left, right] = [values[a] as CellValue, values[b] as CellValue]
      // Empty cells come last either way.
      if ((left === null) !== (right === null)) return left === null ? 1 : -1
      const difference = compared(left, right)
      if (difference !== 0) return difference * sign
    }
    return a - b
  })
}

const sortBy = define({
  name: 'SORTBY',
  family,
  summary: 'Sorts the rows (or columns) of an array by the values of others.',
  params: [
    needed('array', 'array', 'What to sort.'),
    needed('array', 'by_array', 'A column as high, or a row as wide, as the array.'),
    maybe('array', 'sort_order', '1 (the default): ascending; -1: descending.'),
  ],
  repeated: 2,
  evaluate: ([array], repeats) => {
    const byColumns = (repeats[0]?.length ?? 1) === 1 && (repeats[0]?.[0]?.length ?? 1) > 1
    const rows = byColumns ? transposed(array) : array
    const keys = []
    for (let i = 0; i < repeats.length; i += 2) {
      const values = line(repeats[i] as Matrix)
      if (values.length !== rows.length) refuse('#VALUE!', 'each by_array must be as long as the array')
      const failed = values.find(isError)
      if (failed !== undefined && isError(failed)) refuse(failed.error, 'by_array holds an error')
      const sign = repeats[i + 1]?.[0]?.[0] ?? 1
      if (sign !== 1 && sign !== -1) refuse('#VALUE!', 'sort_order must be 1 or -1')
      keys.push({ values, sign: sign as number })
    }
    const sorted = order(rows.length, keys).map((i) => rows[i] as readonly CellValue[])
    return byColumns ? transposed(sorted) : sorted
  },
})

/** The numbers of an argument that may be one or several. */
function numbersOf(matrix: Matrix | undefined, otherwise: number, name: string): number[] {
  if (!matrix) return [otherwise]
  return flat(matrix).map((value) =>
    value === null
      ? otherwise
      : typeof value === 'number'
        ? Math.trunc(value)
        : refuse('#VALUE!', `${name} must be a number`),
  )
}

const sort = define({
  name: 'SORT',
  family,
  summary: 'Sorts the rows (or columns) of an array by one or several of its own columns.',
  params: [
    needed('array', 'array', 'What to sort.'),
    maybe('array', 'sort_index', 'Number of the column to sort by, 1 by default; several as an array.'),
    maybe('array', 'sort_order', '1 (the default): ascending; -1: descending; one for each column.'),
    maybe('boolean', 'by_col', 'TRUE: sorts the columns by a row.'),
  ],
  evaluate: ([array, index, direction, byColumns = false]) => {
    const rows = byColumns ? transposed(array) : array
    const columns = numbersOf(index, 1, 'sort_index')
    const signs = numbersOf(direction, 1, 'sort_order')
    if (signs.length !== 1 && signs.length !== columns.length)
      refuse('#VALUE!', 'sort_order must be one number, or one for each of sort_index')
    const width = rows[0]?.length ?? 0
    const keys = columns.map((at, i) => {
      const sign = signs[i] ?? (signs[0] as number)
      if (sign !== 1 && sign !== -1) refuse('#VALUE!', 'sort_order must be 1 or -1')
      if (at < 1 || at > width) refuse('#VALUE!', `sort_index must be from 1 to ${width}`)
      return { values: rows.map((row) => row[at - 1] as CellValue), sign }
    })
    const sorted = order(rows.length, keys).map((i) => rows[i] as readonly CellValue[])
    return byColumns ? transposed(sorted) : sorted
  },
})

/** Equal values have the same key: texts whatever their case. */
function key(value: CellValue): string {
  if (value === null) return 'empty'
  return isError(value) ? `error ${value.error}` : `${typeof value} ${String(value).toLowerCase()}`
}

const unique = define({
  name: 'UNIQUE',
  family,
  summary: 'The rows (or columns) of an array without those that come again.',
  params: [
    needed('array', 'array', 'The rows to look at.'),
    maybe('boolean', 'by_col', 'TRUE: compares columns.'),
    maybe('boolean', 'exactly_once', 'TRUE: only those that come once.'),
  ],
  evaluate: ([array, byColumns = false, once = false]) => {
    const rows = byColumns ? transposed(array) : array
    const found = new Map<string, { readonly row: readonly CellValue[]; count: number }>()
    for (const row of rows) {
      const own = JSON.stringify(row.map(key))
      const known = found.get(own)
      if (known) known.count++
      else found.set(own, { row, count: 1 })
    }
    const left = [...found.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row)
    if (left.length === 0) refuse('#CALC!', 'nothing comes exactly once')
    return byColumns ? transposed(left) : left
  },
})

export const sortingFunctions = [sort, sortBy, unique]
