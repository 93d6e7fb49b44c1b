import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { readTable, tableFields } from '../../../model/file/readTable.ts'
import { tableText } from '../../../model/file/tableText.ts'
import { encodeBytes } from '../../../model/file/utf8.ts'
import { cellAt, extent, type Workbook } from '../../../model/workbook/workbook.ts'

function cells(workbook: Workbook): unknown[][] {
  const [sheet] = workbook.sheets
  if (!sheet) return []
  const { rows, columns } = extent(sheet)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellAt(sheet, row, column)),
  )
}

describe('a table opens as a sheet', () => {
  test('with numbers, formulas, dates and text as if typed', () => {
    const text = 'name,value,start\r\nSC,5,2027-03-31\r\n"a ""b"", c",=B2*2,12%\r\n'
    expect(cells(readTable(text, 'csv', 'Inputs'))).toEqual([
      [{ value: 'name' }, { value: 'value' }, { value: 'start' }],
      [{ value: 'SC' }, { value: 5 }, { value: 46_477, format: 'yyyy-mm-dd' }],
      [{ value: 'a "b", c' }, { formula: '=B2*2' }, { value: 0.12, format: '0%' }],
    ])
  })

  test('called as its file, without what a sheet cannot be called', () => {
    const name = (file: string) => openWorkbook(file, encodeBytes('1')).workbook.sheets[0]?.name
    expect(['gdp.csv', "what? [2027] 'plan'.tsv", `${'x'.repeat(40)}.csv`, '.csv'].map(name)).toEqual([
      'gdp',
      "what   2027  'plan",
      'x'.repeat(31),
      'Sheet1',
    ])
  })

  test('without its byte order mark, in UTF-8 and in UTF-16', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x31, 0, 9, 0, 0xe9, 0])
    expect(cells(openWorkbook('a.csv', encodeBytes('\uFEFFx,1')).workbook)).toEqual([[{ value: 'x' }, { value: 1 }]])
    expect(cells(openWorkbook('a.txt', utf16).workbook)).toEqual([[{ value: 1 }, { value: 'é' }]])
  })

  test('separated by semicolons when its lines are', () => {
    expect(tableFields('a;b\n1,5;2\n3;4\n', 'csv')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
      ['3', '4'],
    ])
  })

  test('with an apostrophe as part of a text', () => {
    expect(cells(readTable("'tis,''\n", 'csv', 'S'))).toEqual([[{ value: "'tis" }, { value: "''" }]])
  })

  test('with gaps, and no rows after the last cell', () => {
    const workbook = readTable('a\tb\n\n\t2\n\n\n', 'tsv', 'S')
    expect(cells(workbook)).toEqual([
      [{ value: 'a' }, { value: 'b' }],
      [undefined, undefined],
      [undefined, { value: 2 }],
    ])
    expect(cells(readTable('', 'csv', 'S'))).toEqual([])
  })

  test('but not with an open quote or too many columns', () => {
    expect(() => readTable('a,b\n1,"2\n', 'csv', 'S', 'a.csv')).toThrow(
      'a.csv has a quote in row 2 that is never closed.',
    )
    expect(() => readTable('\t'.repeat(16_384), 'tsv', 'S', 'a.tsv')).toThrow(
      'a.tsv has 16385 columns; a sheet has 16384.',
    )
  })
})

describe('a table is written', () => {
  test('with quotes where they have to be', () => {
    expect(
      tableText(
        [
          ['a', 'b "c"', '1,5'],
          ['line\nbreak', '', '-1'],
        ],
        'csv',
      ),
    ).toBe('a,"b ""c""","1,5"\n"line\nbreak",,-1\n')
    expect(tableText([['a,b', 'c\td']], 'tsv')).toBe('a,b\t"c\td"\n')
    expect(tableText([], 'csv')).toBe('')
  })

  test('so that reading it gives the same fields', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\t', '\n', '\r\n', ' a ', '=1', "'"))
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        expect(tableFields(tableText(rows, 'tsv'), 'tsv')).toEqual(rows)
      }),
      { seed: 2027, numRuns: 500 },
    )
  })
})
