import { defaultNumber } from '../format/display.ts'

/** A number as TeX, to the digits that a cell shows: `3.1536\times10^{28}`. */
export function texNumber(value: number): string {
  const [mantissa = '', exponent] = defaultNumber(value).split('E')
  if (exponent === undefined) return grouped(mantissa)
  const power = `10^{${Number(exponent)}}`
  if (mantissa === '1') return power
  return mantissa === '-1' ? `-${power}` : `${mantissa}\\times${power}`
}

/** Digits before the point in threes, from five on: `346\\,410\\,162`. */
function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.')
  const digits = whole.replace('-', '')
  if (digits.length < 5) return number
  const threes = whole.replace(/\B(?=(?:\d{3})+$)/g, '\\,')
  return fraction === undefined ? threes : `${threes}.${fraction}`
}

const shownElements = 6

/** A column or row of numbers as TeX; of a long one only its ends. */
export function texVector(values: readonly number[]): string {
  const all = values.map(texNumber)
  const shown = all.length <= shownElements ? all : [...all.slice(0, 3), '\\dots', all.at(-1)]
  return `(${shown.join(',\\ ')})`
}
