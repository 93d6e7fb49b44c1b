import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editText } from '../../../model/format/editText.ts'
import { type Typed, typed } from '../../../model/format/typed.ts'

const value = (value: number | string | boolean, format?: string): Typed => ({
  input: { value },
  ...(format === undefined ? {} : { format }),
})

describe('what is typed becomes', () => {
  test.each<[string, Typed]>([
    ['', { input: null }],
    ['=A1+1', { input: { formula: '=A1+1' } }],
    ['  =A1', { input: { formula: '=A1' } }],
    ['=', value('=')],
    ["'=A1", value('=A1')],
    ["'12", value('12')],
    ["''quoted", value("'quoted")],
    ['12', value(12)],
    [' 12 ', value(12)],
    ['-12', value(-12)],
    ['\u221212', value(-12)],
    ['+12', value(12)],
    ['.5', value(0.5)],
    ['1e25', value(1e25)],
    ['1E25', value(1e25)],
    ['1.5E+25', value(1.5e25)],
    ['2E-7', value(2e-7)],
    ['(5)', value(-5)],
    ['1,234', value(1234, '#,##0')],
    ['1,234.5', value(1234.5, '#,##0.0')],
    ['12%', value(0.12, '0%')],
    ['7%', value(0.07, '0%')],
    ['-12.5 %', value(-0.125, '0.0%')],
    ['$5', value(5, '$#,##0')],
    ['-$1,200.50', value(-1200.5, '$#,##0.00')],
    ['£3', value(3, '"£"#,##0')],
    ['5 €', value(5, '#,##0 "€"')],
    ['2027-03-31', value(46_477, 'yyyy-mm-dd')],
    ['2027-3-1', value(46_447, 'yyyy-mm-dd')],
    ['2027-03-31 12:00', value(46_477.5, 'yyyy-mm-dd hh:mm')],
    ['2027-03-31T12:00:00', value(46_477.5, 'yyyy-mm-dd hh:mm:ss')],
    ['31 March 2027', value(46_477, 'd mmm yyyy')],
    ['March 31, 2027', value(46_477, 'd mmm yyyy')],
    ['Mar 2027', value(46_447, 'mmm yyyy')],
    ['12:30', value(12.5 / 24, 'hh:mm')],
    ['36:00', value(1.5, '[h]:mm')],
    ['10:30 PM', value(22.5 / 24, 'h:mm AM/PM')],
    ['true', value(true)],
    ['FALSE', value(false)],
  ])('%j', (text, expected) => {
    expect(typed(text)).toEqual(expected)
  })
})

describe('what could mean two things, or nothing, stays text', () => {
  test.each([
    'AI 2027',
    'Q1 2027',
    'May',
    '5 May',
    '2027-02-30',
    '24:60',
    '13:00 PM',
    '1,23,456',
    '--5',
    '1 2',
    ' ',
    '$',
  ])('%j', (text) => {
    expect(typed(text)).toEqual(value(text))
  })

  test.each([
    ['1,5', '1,5 is text; write 1.5 with a point.'],
    ['1 000', '1 000 is text; write 1000 without spaces.'],
    ['1/2', '1/2 is text; write a date as 2027-03-31 and a fraction as =1/2.'],
    ['31.3.2027', '31.3.2027 is text; write a date as 2027-03-31 and a fraction as =1/2.'],
    ['1e400', '1e400 is text; numbers end at 1.8E+308.'],
  ])('%s, with a hint', (text, hint) => {
    expect(typed(text)).toEqual({ input: { value: text }, hint })
  })
})

describe('the formula bar shows', () => {
  test.each<[number | string | boolean, string | undefined, string]>([
    [0.1 + 0.2, undefined, '0.30000000000000004'],
    [1.5e25, undefined, '1.5E+25'],
    [0.125, '0%', '12.5%'],
    [0.07, '0.0%', '7%'],
    [46_477, 'yyyy-mm-dd', '2027-03-31'],
    [46_477.5, 'd mmm yyyy', '2027-03-31 12:00:00'],
    [46_622.14384071313, 'yyyy-mm-dd', '46622.14384071313'],
    [1.5, '[h]:mm', '36:00:00'],
    [true, undefined, 'TRUE'],
    ['AI 2027', undefined, 'AI 2027'],
    ['12', undefined, "'12"],
    ['=A1', undefined, "'=A1"],
    ["'a", undefined, "''a"],
  ])('%j under %s as %s', (constant, format, text) => {
    expect(editText(constant, format)).toBe(text)
  })

  test('a constant so that leaving it unchanged keeps it', () => {
    const constants = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom('1/2', '12%', '=1', "'", ' 5', '2027-03-31', 'true', '1e5', '12:30', '(1)'),
    )
    const formats = fc.constantFrom(undefined, '0.0%', 'yyyy-mm-dd', 'h:mm', '#,##0', 'General')
    fc.assert(
      fc.property(constants, formats, (constant, format) => {
        expect(typed(editText(constant, format)).input).toEqual({ value: constant })
      }),
      { seed: 2027, numRuns: 2000 },
    )
  })
})
