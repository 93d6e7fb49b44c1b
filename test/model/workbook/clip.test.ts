import { describe, expect, test } from 'vitest'
import { parseArea } from '../../../model/core/reference.ts'
import { copied, pastedCells } from '../../../model/workbook/clip.ts'
import { filledCells } from '../../../model/workbook/filledCells.ts'
import type { Cell, Workbook } from '../../../model/workbook/workbook.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const shown = (cells: readonly (readonly (Cell | null)[])[]) =>
  cells.map((line) => line.map((cell) => cell && (cell.formula ?? cell.value)))

const paste = (workbook: Workbook, from: string, to: string) =>
  shown(pastedCells(copied(workbook, 's1', parseArea(from)), parseArea(to)))

const fill = (workbook: Workbook, from: string, to: string) =>
  filledCells(workbook, 's1', parseArea(from), parseArea(to))

const format = (area: string, code: string) =>
  ({ name: 'formatCells', sheet: 's1', area, look: { format: code } }) as const

describe('copied and pasted cells', () => {
  const start = frozen(workbookOf(typed({ A1: 1, B1: '=A1*$C$1', A2: 2, B2: '=Sheet1!A2' })))

  test('a clip is plain data with all cells of its area', () => {
    const clip = copied(start, 's1', parseArea('A1:C2'))
    expect(JSON.parse(JSON.stringify(clip))).toEqual(clip)
    expect(shown(clip.cells)).toEqual([
      [1, '=A1*$C$1', null],
      [2, '=Sheet1!A2', null],
    ])
  })

  test('relative references move as far as their cell', () => {
    expect(paste(start, 'A1:B2', 'C3')).toEqual([
      [1, '=C3*$C$1'],
      [2, '=Sheet1!C4'],
    ])
  })

  test('a target that is a multiple is filled with copies', () => {
    expect(paste(start, 'B1', 'C1:D2')).toEqual([
      ['=B1*$C$1', '=C1*$C$1'],
      ['=B2*$C$1', '=C2*$C$1'],
    ])
    expect(paste(start, 'A1:A2', 'C1:C4')).toEqual([[1], [2], [1], [2]])
  })

  test('another target gets one copy', () => {
    expect(paste(start, 'A1:A2', 'C1:C3')).toEqual([[1], [2]])
    expect(paste(start, 'A1:B2', 'C1:C1')).toEqual([
      [1, '=C1*$C$1'],
      [2, '=Sheet1!C2'],
    ])
  })

  test('what would lie beyond the sheet is left out', () => {
    expect(paste(start, 'A1:A2', 'XFD1048576')).toEqual([[1]])
  })

  test('all of a cell comes along', () => {
    const noted = workbookOf(typed({ A1: 1 }), {
      name: 'describeCell',
      sheet: 's1',
      cell: 'A1',
      description: { unit: 'USD', source: 'Epoch' },
    })
    expect(pastedCells(copied(noted, 's1', parseArea('A1')), parseArea('B1'))).toEqual([
      [{ value: 1, unit: 'USD', source: 'Epoch' }],
    ])
  })
})

describe('filled cells', () => {
  test.each([
    ['one number repeats', { A1: 5 }, 'A1', 'A2:A3', [[5], [5]]],
    ['two numbers go on', { A1: 1, A2: 3 }, 'A1:A2', 'A3:A5', [[5], [7], [9]]],
    ['they go on to the right', { A1: 1, B1: 2 }, 'A1:B1', 'C1:D1', [[3, 4]]],
    ['they go back upwards', { A3: 1, A4: 2 }, 'A3:A4', 'A1:A2', [[-1], [0]]],
    ['fractions stay clean', { A1: 0.1, A2: 0.2 }, 'A1:A2', 'A3:A4', [[0.3], [0.4]]],
    ['numbers on no line go on along the nearest one', { A1: 1, A2: 2, A3: 4 }, 'A1:A3', 'A4', [[5.33333333333333]]],
    [
      'each column goes on by itself',
      { A1: 1, A2: 2, B1: 10, B2: 'x' },
      'A1:B2',
      'A3:B4',
      [
        [3, 11],
        [4, 'x'],
      ],
    ],
    ['formulas move', { A1: '=B1', A2: '=$B$2' }, 'A1:A2', 'A3:A5', [['=B3'], ['=$B$2'], ['=B5']]],
    ['formulas move upwards', { A5: '=B5' }, 'A5', 'A3:A4', [['=B3'], ['=B4']]],
    ['texts and booleans repeat', { A1: 'a', A2: true }, 'A1:A2', 'A3:A5', [['a'], [true], ['a']]],
    ['a gap repeats', { A1: 1, A3: 2 }, 'A1:A3', 'A4:A6', [[1], [null], [2]]],
    ['the source may be part of the target', { A1: 1, A2: 2 }, 'A1:A2', 'A1:A4', [[1], [2], [3], [4]]],
    ['very large numbers stay finite', { A1: 1e300, A2: 2e300 }, 'A1:A2', 'A3', [[3e300]]],
  ] as const)('%s', (_, cells, from, to, result) => {
    expect(shown(fill(workbookOf(typed(cells)), from, to))).toEqual(result)
  })

  test.each([
    ['a text with a number goes on', ['Item 9'], ['Item 10', 'Item 11']],
    ['its leading zeros stay', ['run-08', 'run-10'], ['run-12', 'run-14']],
    ['texts with different words repeat', ['a 1', 'b 1'], ['a 2', 'b 2']],
    ['months go on and begin anew', ['Nov'], ['Dec', 'Jan', 'Feb']],
    ['in full and by steps', ['january', 'april'], ['july', 'october', 'january']],
    ['May is a month in both lists', ['April', 'May'], ['June', 'July']],
    ['weekdays go on', ['SAT'], ['SUN', 'MON']],
    ['quarters go round', ['Q3'], ['Q4', 'Q1']],
    ['names in no order repeat', ['Mon', 'Tue', 'Fri'], ['Mon', 'Tue', 'Fri']],
    ['a pattern of two kinds goes on in both', [2027, 'a'], [2028, 'a', 2029, 'a']],
    ['runs in a pattern go on by themselves', [1, 2, 'x'], [3, 4, 'x', 5, 6, 'x']],
  ] as const)('%s', (_, first, next) => {
    const cells = Object.fromEntries(first.map((value, i) => [`A${i + 1}`, value]))
    const from = `A1:A${first.length}`
    const to = `A${first.length + 1}:A${first.length + next.length}`
    expect(shown(fill(workbookOf(typed(cells)), from, to)).flat()).toEqual(next)
  })

  test('working days skip the weekend', () => {
    // 2027-01-07, Thursday, Friday and Monday → Tuesday to Friday, then Monday
    const days = workbookOf(typed({ A1: 46394, A2: 46395, A3: 46398 }), format('A1:A3', 'yyyy-mm-dd'))
    expect(shown(fill(days, 'A1:A3', 'A4:A8')).flat()).toEqual([46399, 46400, 46401, 46402, 46405])
  })

  test('a single date goes on day by day, also under a format with a time or colour', () => {
    for (const code of ['yyyy-mm-dd', '[Red]d/m/yy h:mm', 'mmm yyyy']) {
      expect(shown(fill(workbookOf(typed({ A1: 46082 }), format('A1', code)), 'A1', 'A2:A3'))).toEqual([
        [46083],
        [46084],
      ])
    }
    for (const code of ['0.0', '0 "days"', 'h:mm', '[$USD] 0', 'General']) {
      expect(shown(fill(workbookOf(typed({ A1: 46082 }), format('A1', code)), 'A1', 'A2'))).toEqual([[46082]])
    }
  })

  test('dates on the same day of the month go on by months', () => {
    // 2026-11-01, 2026-12-01 → 2027-01-01, 2027-02-01, and back: 2026-10-01
    const months = workbookOf(typed({ A2: 46327, A3: 46357 }), format('A2:A3', 'yyyy-mm-dd'))
    expect(shown(fill(months, 'A2:A3', 'A4:A5'))).toEqual([[46388], [46419]])
    expect(shown(fill(months, 'A2:A3', 'A1'))).toEqual([[46296]])
  })

  test('looks and unit go on; where the first numbers came from does not', () => {
    const start = workbookOf(typed({ A1: 1, A2: 2 }), format('A1:A2', '0%'), {
      name: 'describeCell',
      sheet: 's1',
      cell: 'A1',
      description: { unit: 'USD', source: 'Epoch', note: 'read off' },
    })
    expect(fill(start, 'A1:A2', 'A3')).toEqual([[{ value: 3, format: '0%', unit: 'USD' }]])
  })
})
