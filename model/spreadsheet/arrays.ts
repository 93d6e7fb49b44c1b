import { type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { flat, transposed } from './coerced.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Array'
const mostCells = 2_000_000
const array = needed('array', 'array', 'The rows to work on.')
const nothing = () => refuse('#CALC!', 'nothing would be left')
const width = (matrix: Matrix) => matrix[0]?.length ?? 0

/** Of `length` things, the first `count`, or the last ones for a negative count. */
function part(length: number, count: number | undefined, drop: boolean): [number, number] {
  if (count === undefined) return [0, length]
  const size = Math.min(Math.abs(Math.trunc(count)), length)
  if (drop) return count >= 0 ? [size, length] : [0, length - size]
  return count >= 0 ? [0, size] : [length - size, length]
}

function cut(matrix: Matrix, rows: number | undefined, columns: number | undefined, drop: boolean): Matrix {
  const [top, bottom] = part(matrix.length, rows, drop)
  const [left, right] = part(width(matrix), columns, drop)
  if (top >= bottom || left >= right) nothing()
  return matrix.slice(top, bottom).map((row) => row.slice(left, right))
}

const take = define({
  name: 'TAKE',
  family,
  summary: 'The first rows and columns of an array, or the last ones for negative counts.',
  params: [
    array,
    maybe('number', 'rows', 'How many rows; negative: from the end.'),
    maybe('number', 'columns', 'How many columns; negative: from the end.'),
  ],
  evaluate: ([matrix, rows, columns]) => cut(matrix, rows, columns, false),
})

const drop = define({
  name: 'DROP',
  family,
  summary: 'An array without its first rows and columns, or without its last ones for negative counts.',
  params: [
    array,
    maybe('number', 'rows', 'How many rows to leave out; negative: at the end.'),
    maybe('number', 'columns', 'How many columns to leave out; negative: at the end.'),
  ],
  evaluate: ([matrix, rows, columns]) => cut(matrix, rows, columns, true),
})

function chosen<T>(items: readonly T[], repeats: readonly Matrix[], what: string): T[] {
  return repeats.flatMap(flat).map((index) => {
    const at = typeof index === 'number' ? Math.trunc(index) : 0
    const item = at > 0 ? items[at - 1] : at < 0 ? items.at(at) : undefined
    return item ?? refuse('#VALUE!', `the array has ${items.length} ${what}${items.length === 1 ? '' : 's'}`)
  })
}

const chooseCols = define({
  name: 'CHOOSECOLS',
  family,
  summary: 'Some columns of an array, in the order asked for.',
  params: [array, needed('array', 'column', 'Number of a column; negative: counted from the end.')],
  repeated: 1,
  evaluate: ([matrix], repeats) => transposed(chosen(transposed(matrix), repeats, 'column')),
})

const chooseRows = define({
  name: 'CHOOSEROWS',
  family,
  summary: 'Some rows of an array, in the order asked for.',
  params: [array, needed('array', 'row', 'Number of a row; negative: counted from the end.')],
  repeated: 1,
  evaluate: ([matrix], repeats) => chosen(matrix, repeats, 'row'),
})

const ignore = maybe(
  'number',
  'ignore',
  '0 (the default): keep all; 1: without empty cells; 2: without errors; 3: without both.',
)
const byColumn = maybe('boolean', 'scan_by_column', 'Whether to go down the columns instead of along the rows.')

function listed(matrix: Matrix, ignored = 0, down = false): CellValue[] {
  const kept = flat(down ? transposed(matrix) : matrix).filter(
    (value) => !((ignored & 1 && value === null) || (ignored & 2 && isError(value))),
  )
  return kept.length === 0 ? nothing() : kept
}

const toCol = define({
  name: 'TOCOL',
  family,
  summary: 'All values of an array in one column.',
  params: [array, ignore, byColumn],
  evaluate: ([matrix, ignored, down]) => listed(matrix, ignored, down).map((value) => [value]),
})

const toRow = define({
  name: 'TOROW',
  family,
  summary: 'All values of an array in one row.',
  params: [array, ignore, byColumn],
  evaluate: ([matrix, ignored, down]) => [listed(matrix, ignored, down)],
})

const missing = cellError('#N/A', 'There is no value here.')
const padding = maybe('anything', 'pad_with', 'What fills the places that are left; #N/A by default.')

function wrapped(matrix: Matrix, size: number, pad: CellValue = missing): CellValue[][] {
  if (matrix.length > 1 && width(matrix) > 1) refuse('#VALUE!', 'the values must be one row or one column')
  const values = flat(matrix)
  const count = Math.min(Math.trunc(size), values.length)
  if (count < 1) refuse('#NUM!', 'wrap_count must be at least 1')
  return Array.from({ length: Math.ceil(values.length / count) }, (_, y) =>
    Array.from({ length: count }, (__, x) => (y * count + x < values.length ? (values[y * count + x] ?? null) : pad)),
  )
}

const vector = needed('array', 'vector', 'One row or one column.')
const wrapCount = (what: string) => needed('number', 'wrap_count', `How many values each ${what} takes.`)

const wrapRows = define({
  name: 'WRAPROWS',
  family,
  summary: 'Breaks a row or column of values into rows.',
  params: [vector, wrapCount('row'), padding],
  evaluate: ([matrix, size, pad]) => wrapped(matrix, size, pad),
})

const wrapCols = define({
  name: 'WRAPCOLS',
  family,
  summary: 'Breaks a row or column of values into columns.',
  params: [vector, wrapCount('column'), padding],
  evaluate: ([matrix, size, pad]) => transposed(wrapped(matrix, size, pad)),
})

const expand = define({
  name: 'EXPAND',
  family,
  summary: 'An array made larger.',
  params: [
    array,
    maybe('number', 'rows', 'How many rows the result has.'),
    maybe('number', 'columns', 'How many columns the result has.'),
    padding,
  ],
  evaluate: ([matrix, rows = matrix.length, columns = width(matrix), pad = missing]) => {
    if (rows < matrix.length || columns < width(matrix))
      refuse('#VALUE!', 'the result must not be smaller than the array')
    if (rows * columns > mostCells) refuse('#NUM!', 'the result has too many cells')
    return Array.from({ length: Math.trunc(rows) }, (_, y) =>
      Array.from({ length: Math.trunc(columns) }, (__, x) => {
        const value = matrix[y]?.[x]
        return value === undefined ? pad : value
      }),
    )
  },
})

const sequence = define({
  name: 'SEQUENCE',
  family,
  summary: 'Numbers that go up by equal steps, row by row.',
  params: [
    maybe('number', 'rows', 'How many rows, 1 by default.'),
    maybe('number', 'columns', 'How many columns, 1 by default.'),
    maybe('number', 'start', 'The first number, 1 by default.'),
    maybe('number', 'step', 'What each number is above the one before, 1 by default.'),
  ],
  evaluate: ([rows = 1, columns = 1, start = 1, step = 1]) => {
    const [height, wide] = [Math.trunc(rows), Math.trunc(columns)]
    if (height < 0 || wide < 0) refuse('#VALUE!', 'rows and columns must not be below 0')
    if (height === 0 || wide === 0) nothing()
    if (height * wide > 5 * mostCells) refuse('#NUM!', 'the result has too many cells')
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: wide }, (__, x) => start + (y * wide + x) * step),
    )
  },
})

export const arrayFunctions = [sequence, take, drop, chooseCols, chooseRows, toCol, toRow, wrapRows, wrapCols, expand]
