import { describe, expect, test } from 'vitest'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { frozen, inputs, typed, workbookOf } from './workbooks.ts'

const start = frozen(
  workbookOf(
    { name: 'renameSheet', sheet: 's1', title: 'Model' },
    { name: 'addSheet', title: 'Plan' },
    typed({ A1: 1, A2: '=Plan!A1' }),
    typed({ A1: '=Model!A1*2', A2: '=A1' }, 's2'),
    { name: 'defineName', definition: { name: 'rate', refersTo: '=Model!$A$1' } },
    {
      name: 'addChart',
      chart: { id: 'c1', title: 'One', kind: 'line', sheet: 's1', series: [{ values: 'Model!A1:A9', x: 'Plan!A1#' }] },
    },
  ),
)

describe('sheets', () => {
  test('a new one gets the next free id and name, at the end', () => {
    const next = run(run(emptyWorkbook, { name: 'addSheet' }), { name: 'addSheet' })
    expect(next.sheets.map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'Sheet1'],
      ['s2', 'Sheet2'],
      ['s3', 'Sheet3'],
    ])
    const gone = run(next, { name: 'deleteSheet', sheet: 's2' })
    expect(run(gone, { name: 'addSheet', index: 0 }).sheets.map(({ name }) => name)).toEqual([
      'Sheet2',
      'Sheet1',
      'Sheet3',
    ])
  })

  test('renaming one renames it in formulas, names and charts', () => {
    const next = run(start, { name: 'renameSheet', sheet: 's1', title: 'My model' })
    expect(next.sheets[0]?.name).toBe('My model')
    expect(inputs(next, 's2')).toEqual({ A1: "='My model'!A1*2", A2: '=A1' })
    expect(next.names[0]?.refersTo).toBe("='My model'!$A$1")
    expect(next.charts[0]?.series).toEqual([{ values: "'My model'!A1:A9", x: 'Plan!A1#' }])
    expect(next.sheets[0]?.blocks).toBe(start.sheets[0]?.blocks)
    expect(run(next, { name: 'renameSheet', sheet: 's1', title: 'Model' })).toEqual(start)
  })

  test('a change of case only is a new name', () => {
    const next = run(start, { name: 'renameSheet', sheet: 's1', title: 'MODEL' })
    expect(inputs(next, 's2')).toEqual({ A1: '=MODEL!A1*2', A2: '=A1' })
  })

  test('deleting one leaves #REF! in formulas, names and charts, and its charts on the nearest sheet', () => {
    const next = run(start, { name: 'deleteSheet', sheet: 's1' })
    expect(next.sheets.map(({ id }) => id)).toEqual(['s2'])
    expect(inputs(next, 's2')).toEqual({ A1: '=#REF!*2', A2: '=A1' })
    expect(next.names[0]?.refersTo).toBe('=#REF!')
    expect(next.charts).toEqual([
      { id: 'c1', title: 'One', kind: 'line', sheet: 's2', series: [{ values: '#REF!', x: 'Plan!A1#' }] },
    ])
  })

  test('they change places', () => {
    const next = run(start, { name: 'moveSheet', sheet: 's1', index: 9 })
    expect(next.sheets.map(({ id }) => id)).toEqual(['s2', 's1'])
    expect(run(next, { name: 'moveSheet', sheet: 's1', index: 1 })).toBe(next)
  })

  test.each([
    ['', 'A sheet needs a name.'],
    ['  ', 'A sheet needs a name.'],
    ['x'.repeat(32), 'The name of a sheet may have at most 31 characters.'],
    ['a/b', 'The name of a sheet may not contain any of [ ] : * ? / \\.'],
    ['[a]', 'The name of a sheet may not contain any of [ ] : * ? / \\.'],
    ["'a", 'The name of a sheet may not start or end with an apostrophe.'],
    ['plan', 'There is already a sheet called Plan.'],
  ])('the name "%s" is refused: %s', (title, message) => {
    expect(() => run(start, { name: 'renameSheet', sheet: 's1', title })).toThrow(message)
    expect(() => run(start, { name: 'addSheet', title })).toThrow(message)
  })

  test('the last one cannot be deleted', () => {
    expect(() => run(emptyWorkbook, { name: 'deleteSheet', sheet: 's1' })).toThrow(
      'A workbook needs at least one sheet; add another one before deleting this.',
    )
  })

  test.each(['31 characters are enough, really', "it's", 'Größe 2027', '😀'].map((title) => [title.slice(0, 31)]))(
    'the name "%s" is allowed and written so that formulas find it',
    (title) => {
      const renamed = run(start, { name: 'renameSheet', sheet: 's1', title })
      const grown = run(renamed, { name: 'insertRows', sheet: 's1', row: 0, count: 1 })
      const back = run(grown, { name: 'renameSheet', sheet: 's1', title: 'Model' })
      expect(inputs(back, 's2')).toEqual({ A1: '=Model!A2*2', A2: '=A1' })
    },
  )
})
