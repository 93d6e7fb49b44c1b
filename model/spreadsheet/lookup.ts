import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { flat, transposed } from './coerced.ts'
import { alike, compared, hasWildcard, sameKind, wildcardPattern } from './compared.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'
import { placesOf } from './valueIndex.ts'

const family = 'Lookup and reference'

const isLine = (matrix: Matrix) => matrix.length <= 1 || (matrix[0]?.length ?? 0) <= 1

export function line(matrix: Matrix): readonly CellValue[] {
  if (!isLine(matrix)) {
    refuse('#N/A', 'the place to look in must be one row or one column')
  }
  return flat(matrix)
}

/** Place of the last value not above `wanted`; values of another kind, and errors, are passed over. */
export function lastUpTo(values: readonly CellValue[], wanted: CellValue): number {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] as CellValue
    if (value !== null && sameKind(value, wanted) && compared(value, wanted) <= 0) return i
  }
  return -1
}

/** Place of a value, -1 when it is not there. `mode` 0: equal, -1: or the next smaller, 1: or the next larger, 2: pattern. */
export function placeOf(values: readonly CellValue[], wanted: CellValue, mode: number, backwards: boolean): number {
  const pattern = mode === 2 && typeof wanted === 'string' && hasWildcard(wanted) ? wildcardPattern(wanted) : undefined
  let nearest = -1
  for (let step = 0; step < values.length; step++) {
    const i = backwards ? values.length - 1 - step : step
    const value = values[i] as CellValue
    if (pattern ? typeof value === 'string' && pattern.test(value) : alike(value, wanted)) return i
    if ((mode !== 1 && mode !== -1) || value === null || !sameKind(value, wanted)) continue
    if (Math.sign(compared(value, wanted)) !== mode) continue
    if (nearest < 0 || Math.sign(compared(value, values[nearest] as CellValue)) === -mode) nearest = i
  }
  return nearest
}

/** The place of an equal value if an index tells; `undefined` if one has to look. */
export function exactPlace(where: Matrix, wanted: CellValue, backwards: boolean, column?: number): number | undefined {
  if (wanted === null || isError(wanted)) return undefined
  const places = placesOf(where, wanted, column)
  return places && ((backwards ? places.at(-1) : places[0]) ?? -1)
}

export const isPattern = (wanted: CellValue) => typeof wanted === 'string' && hasWildcard(wanted)

const wanted = needed('value', 'lookup_value', 'The value to look for.')

export const lookup = define({
  name: 'LOOKUP',
  family,
  summary: 'Finds the last value not above the one looked for and gives what stands beside it.',
  params: [
    wanted,
    needed(
      'array',
      'lookup_vector',
      'A row or column in ascending order, or a block whose longer first side is searched.',
    ),
    maybe('array', 'result_vector', 'What to give, one value for each that is searched.'),
  ],
  evaluate: ([value, where, results]) => {
    const wide = (where[0]?.length ?? 0) > where.length
    const lines = wide ? where : transposed(where)
    const keys = lines[0] ?? []
    const found = lastUpTo(keys, value ?? 0)
    if (found < 0) refuse('#N/A', 'every value is above the one looked for')
    const answers = results ? line(results) : (lines.at(-1) ?? [])
    return answers[found] ?? (found < answers.length ? null : refuse('#REF!', 'the results end before this place'))
  },
})

export const match = define({
  name: 'MATCH',
  family,
  summary: 'Place of a value in a row or column, counted from 1.',
  params: [
    wanted,
    needed('array', 'lookup_array', 'One row or one column.'),
    maybe(
      'number',
      'match_type',
      '0: equal, with * and ? for any text; 1 (the default): the last one not above; -1: the last one not below.',
    ),
  ],
  evaluate: ([value, where, type = 1]) => {
    const key = value ?? 0
    const known = type === 0 && !isPattern(key) && isLine(where) ? exactPlace(where, key, false) : undefined
    const values = known === undefined ? line(where) : []
    let found: number
    if (known !== undefined) found = known
    else if (type === 0) found = placeOf(values, key, 2, false)
    else if (type > 0) found = lastUpTo(values, key)
    else {
      found = -1
      for (const [i, each] of values.entries()) {
        if (each === null || !sameKind(each, key)) continue
        if (compared(each, key) < 0) break
        found = i
      }
    }
    return found < 0 ? refuse('#N/A', 'the value looked for is not there') : found + 1
  },
})

/** As XMATCH, but counted from 0, and -1 when the value is not there. */
export function matched(where: Matrix, value: CellValue, mode: number, search: number): number {
  if (![0, -1, 1, 2].includes(mode)) refuse('#VALUE!', 'match_mode must be 0, -1, 1 or 2')
  if (![1, -1, 2, -2].includes(search)) refuse('#VALUE!', 'search_mode must be 1, -1, 2 or -2')
  const key = value ?? 0
  const exact = isLine(where) && (mode === 0 || (mode === 2 && !isPattern(key)))
  const known = exact ? exactPlace(where, key, search === -1) : undefined
  return known ?? placeOf(line(where), key, mode, search === -1)
}

export const xmatch = define({
  name: 'XMATCH',
  family,
  summary: 'Place of a value in a row or column, counted from 1, with a choice of how to match and where to begin.',
  params: [
    wanted,
    needed('array', 'lookup_array', 'One row or one column.'),
    maybe(
      'number',
      'match_mode',
      '0 (the default): equal; -1: or the next smaller; 1: or the next larger; 2: with * and ? for any text.',
    ),
    maybe('number', 'search_mode', '1 (the default): from the first; -1: from the last; 2 and -2: in sorted data.'),
  ],
  evaluate: ([value, where, mode = 0, search = 1]) => {
    const found = matched(where, value, mode, search)
    return found < 0 ? refuse('#N/A', 'the value looked for is not there') : found + 1
  },
})

const index = define({
  name: 'INDEX',
  family,
  summary: 'The value, row or column at a place of a range or array.',
  params: [
    needed('array', 'array', 'The range or array.'),
    maybe('number', 'row_num', 'Number of the row; 0 or left out: all rows. In a single row it counts along.'),
    maybe('number', 'column_num', 'Number of the column; 0 or left out: all columns.'),
  ],
  evaluate: ([array, first = 0, second]) => {
    const alongRow = second === undefined && array.length === 1
    const row = Math.trunc(alongRow ? 0 : first)
    const column = Math.trunc(alongRow ? first : (second ?? 0))
    if (row < 0 || column < 0) refuse('#VALUE!', 'rows and columns count from 1')
    if (row > array.length || column > (array[0]?.length ?? 0)) {
      refuse('#REF!', 'the row or column asked for lies outside the range')
    }
    const rows = row === 0 ? array : [array[row - 1] ?? []]
    return column === 0 ? rows : rows.map((each) => [each[column - 1] ?? null])
  },
})

const indirect = define({
  name: 'INDIRECT',
  family,
  summary: 'The cells that a text names.',
  params: [
    needed('text', 'ref_text', 'A reference as text, such as "B"&5, "Data!A1:A9" or a name.'),
    maybe('boolean', 'a1', 'FALSE: the text is written as R1C1.'),
  ],
  evaluate: () => refuse('#REF!', 'the text is no reference'),
})

export const lookupFunctions = [index, indirect, lookup, match, xmatch]
