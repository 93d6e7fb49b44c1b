import { describe, expect, test } from 'vitest'
import { isDateFormat } from '../../../model/format/code.ts'
import { fewerDecimals, moreDecimals } from '../../../model/format/decimals.ts'
import { display } from '../../../model/format/display.ts'
import { formatPresets } from '../../../model/format/presets.ts'

describe('one decimal more or less', () => {
  test.each<[string | undefined, number, string, string]>([
    [undefined, 2027, '0.0', '0'],
    [undefined, 0.123457, '0.0000000', '0.00000'],
    [undefined, 1.5e25, '0.00E+00', '0E+00'],
    ['General', 1.5, '0.00', '0'],
    ['nonsense[', 1.5, '0.00', '0'],
    ['#,##0', 1, '#,##0.0', '#,##0'],
    ['0.0%', 1, '0.00%', '0%'],
    ['0.00E+00', 1, '0.000E+00', '0.0E+00'],
    ['0.00_);[Red](0.00)', 1, '0.000_);[Red](0.000)', '0.0_);[Red](0.0)'],
    ['0.0,,"M"', 1, '0.00,,"M"', '0,,"M"'],
    ['"0.0"0', 1, '"0.0"0.0', '"0.0"0'],
    ['0.', 1, '0.0', '0.'],
    ['.0', 1, '.00', '0'],
    ['yyyy-mm-dd', 1, 'yyyy-mm-dd', 'yyyy-mm-dd'],
    ['# ?/?', 1, '# ?/?', '# ?/?'],
    ['@', 1, '@', '@'],
  ])('of %s for %s: %s and %s', (code, value, more, fewer) => {
    expect([moreDecimals(code, value), fewerDecimals(code, value)]).toEqual([more, fewer])
  })

  test('stops at 15', () => {
    let code = '0'
    for (let i = 0; i < 20; i++) code = moreDecimals(code, 1)
    expect(code).toBe(`0.${'0'.repeat(15)}`)
  })
})

test('dates and times are told from numbers', () => {
  expect(['yyyy-mm-dd', 'h:mm', '[h]:mm', '0.0', '"day" 0', undefined, 'nonsense['].map(isDateFormat)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('every preset shows a day of 2027 as its label promises', () => {
  expect(formatPresets.map(({ label, code }) => [label, display(46_477.5, code ?? undefined).text])).toEqual([
    ['General', '46477.5'],
    ['Number', '46477.50'],
    ['Thousands', '46,478'],
    ['Scientific', '4.65E+04'],
    ['Engineering', '46.48E+03'],
    ['SI prefix', '46.48k'],
    ['Percent', '4647750.0%'],
    ['Currency', '$46,477.50'],
    ['Date', '2027-03-31'],
    ['Date and time', '2027-03-31 12:00'],
  ])
})
