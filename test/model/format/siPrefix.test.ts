import { expect, test } from 'vitest'
import { fewerDecimals, moreDecimals } from '../../../model/format/decimals.ts'
import { display } from '../../../model/format/display.ts'

test.each([
  [1500, '1.50k'],
  [-2.5e25, '-25.00Y'],
  [999.999, '1.00k'],
  [999_999, '1.00M'],
  [12, '12.00'],
  [0, '0.00'],
  [0.004, '4.00m'],
  [1.6e-19, '160.00z'],
  [5e30, '5.00Q'],
  [1e33, '1E+33'],
  [1e-34, '1E-34'],
])('%d under [SI]0.00 is %s', (value, text) => {
  expect(display(value, '[SI]0.00')).toEqual({ text, align: 'right' })
})

test('texts and broken codes show as without a format', () => {
  expect(display('word', '[SI]0.00').text).toBe('word')
  expect(display(1500, '[SI]0"').text).toBe('1500')
})

test('decimals come and go before the prefix', () => {
  expect(moreDecimals('[SI]0.0', 1)).toBe('[SI]0.00')
  expect(fewerDecimals('[SI]0.0', 1)).toBe('[SI]0')
})
