import { inverse, LuDecomposition, Matrix as Numbers } from 'ml-matrix'
import { numbersIn, onlyNumbers } from './coerced.ts'
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

const sumProduct = define({
  name: 'SUMPRODUCT',
  family: 'Math and trigonometry',
  summary: 'Multiplies the values of arrays at each place and adds up; what is no number counts as 0.',
  params: [needed('array', 'array', 'The numbers; several arrays of one shape.')],
  repeated: 1,
  evaluate: (_, arrays) => {
    const [first = [], ...others] = arrays
    const width = first[0]?.length ?? 0
    if (others.some((each) => each.length !== first.length || each[0]?.length !== width)) {
      refuse('#VALUE!', 'the arrays must have the same shape')
    }
    for (const array of arrays) numbersIn(array)
    let total = 0
    for (let y = 0; y < first.length; y++) {
      for (let x = 0; x < width; x++) {
        let product = 1
        for (const array of arrays) {
          const value = array[y]?.[x]
          product *= typeof value === 'number' ? value : 0
        }
        total += product
      }
    }
    return total
  },
})

export const matrixFunctions = [mdeterm, minverse, munit, sumProduct]
