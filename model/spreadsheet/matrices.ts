import { inverse, LuDecomposition, Matrix as Numbers } from 'ml-matrix'
import { onlyNumbers } from './coerced.ts'
import { define, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Matrix functions'
const square = needed('array', 'array', 'As many rows as columns, numbers only.')

function squared(rows: number[][]): Numbers {
  return rows.length === rows[0]?.length
    ? new Numbers(rows)
    : refuse('#VALUE!', 'there must be as many rows as columns')
}

const mdeterm = define({
  name: 'MDETERM',
  family,
  summary: 'Determinant of a square array.',
  params: [square],
  evaluate: ([array]) => {
    const matrix = squared(onlyNumbers(array, 'the array'))
    return new LuDecomposition(matrix).determinant
  },
})

const minverse = define({
  name: 'MINVERSE',
  family,
  summary: 'Inverse of a square array.',
  params: [square],
  evaluate: ([array]) => {
    const matrix = squared(onlyNumbers(array, 'the array'))
    const singular = () => refuse('#NUM!', 'the array has no inverse')
    if (new LuDecomposition(matrix).isSingular()) singular()
    const result = inverse(matrix).to2DArray()
    return result.flat().every(Number.isFinite) ? result : singular()
  },
})

const munit = define({
  name: 'MUNIT',
  family,
  summary: 'The unit matrix: ones on the diagonal, zeros beside it.',
  params: [needed('number', 'dimension', 'How many rows and columns.')],
  evaluate: ([size]) => {
    const n = Math.trunc(size)
    return n >= 1 && n <= 1000 ? Numbers.eye(n).to2DArray() : refuse('#VALUE!', 'dimension must be from 1 to 1000')
  },
})

export const matrixFunctions = [mdeterm, minverse, munit]
