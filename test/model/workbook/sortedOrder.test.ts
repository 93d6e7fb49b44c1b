import { describe, expect, test } from 'vitest'
import { type CellValue, cellError } from '../../../model/core/value.ts'
import { filteredRows } from '../../../model/workbook/filteredRows.ts'
import { matcher, replaced } from '../../../model/workbook/foundCells.ts'
import { sheetUses } from '../../../model/workbook/sheetUses.ts'
import { guessedHeader, sortedOrder } from '../../../model/workbook/sortedOrder.ts'
import type { Chart, ChartSeries, FilterRule } from '../../../model/workbook/workbook.ts'
import { typed, workbookOf } from './workbooks.ts'

const column = (...values: CellValue[]) => ({
  area: { top: 0, left: 0, bottom: values.length - 1, right: 0 },
  at: (row: number): CellValue => values[row] ?? null,
})
const by = (descending: boolean) => [{ column: 0, descending }]

describe('sorting', () => {
  test('numbers come before texts, truth values and errors, empty cells last', () => {
    const { area, at } = column(null, true, 'b', cellError('#N/A', ''), 'A', 3, -1)
    expect(sortedOrder(area, by(false), at).map(at)).toEqual([-1, 3, 'A', 'b', true, cellError('#N/A', ''), null])
    expect(sortedOrder(area, by(true), at).map(at)).toEqual([cellError('#N/A', ''), true, 'b', 'A', 3, -1, null])
  })

  test('equal rows keep their order, a further column decides among them', () => {
    const rows = [
      ['x', 2],
      ['y', 1],
      ['X', 1],
    ] as const
    const area = { top: 0, left: 0, bottom: 2, right: 1 }
    const at = (row: number, c: number) => rows[row]?.[c] ?? null
    expect(sortedOrder(area, by(false), at)).toEqual([0, 2, 1])
    expect(sortedOrder(area, [...by(false), { column: 1, descending: false }], at)).toEqual([2, 0, 1])
  })

  test('hidden rows stay where they are', () => {
    const { area, at } = column(3, 9, 1)
    expect(sortedOrder(area, by(false), at, (row) => row === 1)).toEqual([2, 1, 0])
  })

  test('a row of texts above numbers is a header, one above texts is none', () => {
    expect(guessedHeader(column('Year', 2027, 2028).area, column('Year', 2027, 2028).at)).toBe(true)
    expect(guessedHeader(column('a', 'b').area, column('a', 'b').at)).toBe(false)
    expect(guessedHeader(column(1, 2).area, column(1, 2).at)).toBe(false)
  })
})

describe('filtering', () => {
  const { area, at } = column('Head', 5, 'alpha', 'Beta', null, 10)
  const left = (rule: FilterRule) => {
    const hidden = filteredRows(area, { 0: rule }, (row) => ({ value: at(row), text: String(at(row) ?? '') }))
    return [1, 2, 3, 4, 5].filter((row) => !hidden.includes(row)).map(at)
  }
  test.each<[FilterRule, CellValue[]]>([
    [{ keep: ['5', ''] }, [5, null]],
    [{ test: 'atLeast', against: '10' }, [10]],
    [{ test: 'below', against: '10' }, [5]],
    [{ test: 'equals', against: '5.0' }, [5]],
    [{ test: 'differs', against: 'BETA' }, [5, 'alpha', null, 10]],
    [{ test: 'contains', against: 'A' }, ['alpha', 'Beta']],
    [{ test: 'lacks', against: 'a' }, [5, null, 10]],
    [{ test: 'begins', against: 'b' }, ['Beta']],
    [{ test: 'ends', against: 'ha' }, ['alpha']],
    [{ test: 'above', against: 'alpha' }, ['Beta']],
  ])('%j leaves its rows', (rule, rows) => {
    expect(left(rule)).toEqual(rows)
  })
})

describe('finding', () => {
  test('signs mean themselves, case matters only when asked', () => {
    const search = { text: 'a.b$', matchCase: false, wholeCell: false }
    expect(matcher(search)('xA.B$y')).toBe(true)
    expect(matcher(search)('axb$')).toBe(false)
    expect(matcher({ ...search, matchCase: true })('A.B$')).toBe(false)
    expect(matcher({ ...search, wholeCell: true })('a.b$ ')).toBe(false)
    expect(matcher({ ...search, text: '' })('x')).toBe(false)
  })

  test('every match is replaced by the text as it stands', () => {
    expect(replaced('a1+A1', { text: 'a1', matchCase: false, wholeCell: false }, '$&')).toBe('$&+$&')
  })
})

test('what refers to a sheet is counted: formulas elsewhere, names and charts', () => {
  const workbook = workbookOf(
    { name: 'addSheet', title: 'My data' },
    typed({ A1: "='My data'!A1", A2: '=A1', A3: "=SUM('my data'!B1:B2)" }),
    typed({ A2: "='My data'!A1" }, 's2'),
    { name: 'defineName', definition: { name: 'rate', refersTo: "='My data'!$A$1" } },
    {
      name: 'addChart',
      chart: { id: 'c1', title: 'One', kind: 'line', sheet: 's1', series: [{ values: "'My data'!A1:A3" }] },
    },
  )
  expect(sheetUses(workbook, 's2')).toBe(4)
  expect(sheetUses(workbook, 's1')).toBe(0)
})

test('a chart uses a sheet by any of its references, not by a text', () => {
  const uses = (part: Partial<Chart>, series: Partial<ChartSeries> = {}) => {
    const plain: Chart = { id: 'c1', title: 'One', kind: 'line', sheet: 's1', series: [{ values: 'A1:A3', ...series }] }
    return sheetUses(
      workbookOf({ name: 'addSheet', title: 'Data' }, { name: 'addChart', chart: { ...plain, ...part } }),
      's2',
    )
  }
  expect(uses({})).toBe(0)
  expect(uses({}, { high: 'Data!B1:B3' })).toBe(1)
  expect(uses({}, { size: 'Data!B1:B3' })).toBe(1)
  expect(uses({ marks: [{ y: '=Data!B1' }] })).toBe(1)
  expect(uses({ base: '=Data!B1' })).toBe(1)
  expect(uses({}, { name: 'Data!B1' })).toBe(0)
})
