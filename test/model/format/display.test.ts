import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../model/core/value.ts'
import { display } from '../../../model/format/display.ts'

describe('without a format code', () => {
  test.each<[CellValue, string]>([
    [0, '0'],
    [-0, '0'],
    [2027, '2027'],
    [-5, '-5'],
    [200_000, '200000'],
    [999_999_999, '999999999'],
    [-999_999_999, '-999999999'],
    [1e9, '1E+09'],
    [1.5e25, '1.5E+25'],
    [-1.5e25, '-1.5E+25'],
    [1e100, '1E+100'],
    [Number.MAX_VALUE, '1.79769E+308'],
    [Number.MIN_VALUE, '4.94066E-324'],
    [1e-4, '0.0001'],
    [0.00012345678, '0.000123457'],
    [9.9e-5, '9.9E-05'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
    [0.3976543581181516, '0.397654'],
    [10.05933696337842, '10.0593'],
    [46622.14384071313, '46622.1'],
    [99_999.97, '100000'],
    [1_234_567.891, '1234568'],
    [30_843_050.42490022, '30843050'],
    [999_999_999.9, '1E+09'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ error: '#NUM!', message: 'years is -1; it must be at least 0.' }, '#NUM!'],
    ['AI 2027', 'AI 2027'],
    ['', ''],
    [null, ''],
  ])('%j shows as %s', (value, text) => {
    expect(display(value).text).toBe(text)
  })
})

describe('with a format code', () => {
  test.each<[CellValue, string, string]>([
    [0.1234, '0.0%', '12.3%'],
    [1_234_567.891, '#,##0.00', '1,234,567.89'],
    [1.5e25, '0.00E+00', '1.50E+25'],
    [1.5e25, '##0.0E+00', '15.0E+24'],
    [46_477, 'yyyy-mm-dd', '2027-03-31'],
    [46_622.14384071313, 'yyyy-mm-dd', '2027-08-23'],
    [46_730.56980106509, 'yyyy-mm-dd', '2027-12-09'],
    [46_788.93282669839, 'yyyy-mm-dd', '2028-02-05'],
    [46_477.5, 'd mmm yyyy h:mm', '31 Mar 2027 12:00'],
    [1.5, '[h]:mm', '36:00'],
    [-1234, '#,##0;(#,##0)', '(1,234)'],
    [0, '0;-0;"none"', 'none'],
    ['seed', '0;-0;0;"[" @ "]"', '[ seed ]'],
    [1_234_567, '0.0,,"M"', '1.2M'],
    [true, '0.00', 'TRUE'],
    [null, '0.00', ''],
    [{ error: '#N/A', message: 'none' }, '0.00', '#N/A'],
    [1.5e25, 'General', '1.5E+25'],
    [1.5e25, '', '1.5E+25'],
  ])('%j under %s shows as %s', (value, code, text) => {
    expect(display(value, code).text).toBe(text)
  })

  test.each([
    ['a code that is none', 2027, 'nonsense[', '2027'],
    ['a code with five sections', 2027, '0;0;0;0;0', '2027'],
    ['a day before the first', -5, 'yyyy-mm-dd', '-5'],
    ['a day after the last', 1e9, 'yyyy-mm-dd', '1E+09'],
    ['hundreds of digits', 1e300, '0.00', '1E+300'],
  ])('%s falls back to the default display', (_, value, code, text) => {
    expect(display(value, code).text).toBe(text)
  })

  test('a colour in the code is handed over', () => {
    expect(display(-1, '0;[Red]-0')).toEqual({ text: '-1', align: 'right', colour: 'red' })
    expect(display(1, '0;[Red]-0')).toEqual({ text: '1', align: 'right' })
  })
})

test('numbers stand right, text left, truth values and errors in the middle', () => {
  const align = (value: CellValue) => display(value).align
  expect([1, 'a', true, { error: '#REF!', message: '' } as const].map(align)).toEqual([
    'right',
    'left',
    'center',
    'center',
  ])
})
