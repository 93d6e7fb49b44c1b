import type { CellValue, Matrix } from '../core/value.ts'
import { numberInText } from './numberInText.ts'

/** A value that is looked for: a text counts whatever its case. */
export type Key = number | string | boolean

const smallest = 64

/** Where each value stands, as indices in ascending order. */
class ValueIndex {
  readonly #values: readonly CellValue[]
  readonly #places = new Map<Key, number[]>()
  #numericTexts: Map<number, number[]> | undefined

  constructor(values: readonly CellValue[]) {
    this.#values = values
    values.forEach((value, i) => {
      if (typeof value === 'string') add(this.#places, value.toLowerCase(), i)
      else if (typeof value === 'number' || typeof value === 'boolean') add(this.#places, value, i)
    })
  }

  equal(key: Key): readonly number[] {
    return this.#places.get(typeof key === 'string' ? key.toLowerCase() : key) ?? []
  }

  /** Texts that spell the number. */
  spelling(number: number): readonly number[] {
    if (!this.#numericTexts) {
      this.#numericTexts = new Map()
      for (const [i, value] of this.#values.entries()) {
        const spelled = typeof value === 'string' ? numberInText(value) : undefined
        if (spelled !== undefined) add(this.#numericTexts, spelled, i)
      }
    }
    return this.#numericTexts.get(number) ?? []
  }
}

function add<K>(map: Map<K, number[]>, key: K, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

type Indices = Map<number, ValueIndex | 'asked'>
const all = -1
const indices = new WeakMap<Matrix, Indices>()

/** Of a matrix, or of one column of it, that is asked for the second time; before that looking through it is quicker. */
function indexOf(matrix: Matrix, column: number): ValueIndex | undefined {
  if (matrix.length * (column === all ? (matrix[0]?.length ?? 0) : 1) < smallest) return undefined
  const known: Indices = indices.get(matrix) ?? new Map()
  indices.set(matrix, known)
  const found = known.get(column)
  if (found === undefined) {
    known.set(column, 'asked')
    return undefined
  }
  if (found !== 'asked') return found
  const made = new ValueIndex(column === all ? matrix.flat() : matrix.map((row) => row[column] ?? null))
  known.set(column, made)
  return made
}

/** Where a value equal to the key stands, row by row, or row numbers in a column; `undefined` if that is not known. */
export function placesOf(matrix: Matrix, key: Key, column = all): readonly number[] | undefined {
  return indexOf(matrix, column)?.equal(key)
}

/** The same with texts that spell the number. */
export function placesOfNumber(matrix: Matrix, number: number): readonly number[] | undefined {
  const index = indexOf(matrix, all)
  if (!index) return undefined
  const spelled = index.spelling(number)
  return spelled.length === 0 ? index.equal(number) : [...index.equal(number), ...spelled].sort((a, b) => a - b)
}
