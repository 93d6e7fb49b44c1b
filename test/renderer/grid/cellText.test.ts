import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellError } from '../../../model/core/value.ts'
import { cellText, cellTooltip } from '../../../renderer/grid/cellText.ts'

const width = (text: string) => text.length
const shown = (value: number, room: number, format?: string) => cellText(value, format, room, width).text

describe('a number in a narrow column', () => {
  it.each([
    [1234.5678, 7, '1234.57'],
    [1234.5678, 6, '1234.6'],
    [1234.5678, 4, '1235'],
    [123_456_789, 9, '123456789'],
    [123_456_789, 8, '1.23E+08'],
    [123_456_789, 5, '1E+08'],
    [1.5e25, 7, '1.5E+25'],
    [1.5e25, 5, '2E+25'],
    [0.333333, 4, '0.33'],
    [-0.000012345, 9, '-1.23E-05'],
  ])('shows %d in %d characters as %s', (value, room, text) => {
    expect(shown(value, room)).toBe(text)
  })

  it('loses the grouping of its format before it loses its size', () => {
    expect(shown(1_234_567, 9, '#,##0')).toBe('1,234,567')
    expect(shown(1_234_567, 7, '#,##0')).toBe('1234567')
    expect(shown(1_234_567, 6, '#,##0')).toBe('1E+06')
  })

  it('is never shown as another number: within half a unit of its last digit, and never as ####', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        fc.integer({ min: 1, max: 12 }),
        (value, room) => {
          const text = shown(value, room)
          expect(text).toMatch(/^-?\d/)
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.51)
        },
      ),
      { seed: 11, numRuns: 500 },
    )
  })

  it('leaves texts and errors as they are', () => {
    expect(cellText('a long text', undefined, 3, width).text).toBe('a long text')
    expect(cellText(cellError('#NUM!', ''), undefined, 1, width).text).toBe('#NUM!')
  })
})

describe('the tooltip of a cell', () => {
  it('tells why a cell is in error', () => {
    expect(cellTooltip(cellError('#NUM!', 'C must be above 0.'), undefined, '#NUM!')).toBe('#NUM! C must be above 0.')
  })
  it('tells a number in full when fewer digits are shown, with its unit', () => {
    expect(cellTooltip(1 / 3, undefined, '0.333333')).toBe('0.3333333333333333')
    expect(cellTooltip(1 / 3, { value: 1 / 3, unit: 'FLOP' }, '0.333333')).toBe('0.3333333333333333 FLOP')
    expect(cellTooltip(2027, undefined, '2027')).toBe('')
  })
  it('tells unit, source and note', () => {
    expect(cellTooltip(4, { value: 4, unit: 'years', source: 'Survey', note: 'Median.' }, '4')).toBe(
      'Unit: years\nSource: Survey\nMedian.',
    )
  })
})
