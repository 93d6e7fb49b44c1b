import { describe, expect, test } from 'vitest'
import { type CellValue, cellError } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { conditionalLooks } from '../../../model/workbook/conditionalLooks.ts'
import { label, run } from '../../../model/workbook/run.ts'
import { sheetUses } from '../../../model/workbook/sheetUses.ts'
import type { Condition, Workbook } from '../../../model/workbook/workbook.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const fill = { fill: 'green' } as const
const error = cellError('#NUM!', '')
const nothing = () => null
const column: readonly CellValue[] = [1, 5, 9, 'A word', null, error]

/** For each value of the column whether the condition gives it a look. */
const passed = (condition: Omit<Condition, 'area'>) => {
  const look = conditionalLooks([{ area: 'A1:A6', ...condition }], () => column.map((value) => [value]), nothing)
  return column.flatMap((value, row) => (look(row, 0, value) ? [row + 1] : []))
}

describe('conditions', () => {
  test.each([
    [{ test: 'greater', value: 4 }, [2, 3]],
    [{ test: 'less', value: 5 }, [1]],
    [{ test: 'between', value: 1, to: 5 }, [1, 2]],
    [{ test: 'equal', value: 'a WORD' }, [4]],
    [{ test: 'contains', value: 'WORD' }, [4]],
    [{ test: 'errors' }, [6]],
    [{ test: 'blank' }, [5]],
    [{ test: 'top', value: 2 }, [2, 3]],
    [{ test: 'top', value: 20 }, [1, 2, 3]],
    [{ test: 'bottom', value: 2 }, [1, 2]],
    [{ test: 'topPercent', value: 34 }, [3]],
    [{ test: 'bottomPercent', value: 1 }, [1]],
    [{ test: 'aboveAverage' }, [3]],
    [{ test: 'belowAverage' }, [1]],
    [{ test: 'differs', value: 5 }, [1, 3, 4]],
    [{ test: 'filled' }, [1, 2, 3, 4, 6]],
    [{ test: 'unique' }, [1, 2, 3, 4]],
    [{ test: 'duplicates' }, []],
  ] as const)('%j concerns the rows %j', (condition, rows) => {
    expect(passed({ ...condition, ...fill })).toEqual(rows)
  })

  test('duplicates are found whatever their case, and empty cells are none', () => {
    const values: readonly CellValue[] = ['Ada', 'ada', 1, '1', null, null, 1]
    const look = conditionalLooks(
      [{ area: 'A1:A7', test: 'duplicates', ...fill }],
      () => values.map((each) => [each]),
      nothing,
    )
    expect(values.map((value, row) => look(row, 0, value) !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      true,
    ])
  })

  const scale = (more: Partial<Condition>, ...numbers: readonly number[]) =>
    conditionalLooks(
      [{ area: 'A1:A9', test: 'scale', low: 'red', ...fill, ...more }],
      () => (numbers.length > 0 ? numbers : [1, 5, 9]).map((each) => [each]),
      nothing,
    )

  test('a scale of three colours goes through the median, or where it is put', () => {
    const shades = (look: ReturnType<typeof scale>, ...numbers: readonly number[]) =>
      numbers.map((value) => {
        const { low, high, share } = look(0, 0, value)?.shade ?? {}
        return `${low} ${high} ${share}`
      })
    expect(shades(scale({ mid: 'yellow' }, 0, 10, 100), 0, 5, 10, 55, 100)).toEqual([
      'red yellow 0',
      'red yellow 0.5',
      'yellow green 0',
      'yellow green 0.5',
      'yellow green 1',
    ])
    expect(shades(scale({ mid: 'yellow', midAt: { kind: 'percent', value: 50 } }, 0, 10, 100), 25, 50)).toEqual([
      'red yellow 0.5',
      'yellow green 0',
    ])
    const fixed = scale({ lowAt: { kind: 'number', value: -10 }, highAt: { kind: 'percentile', value: 90 } }, 0, 5, 10)
    expect(shades(fixed, -20, -10, 9, 10)).toEqual(['red green 0', 'red green 0', 'red green 1', 'red green 1'])
  })

  test('equal numbers are all as the largest', () => {
    expect(scale({}, 4, 4)(0, 0, 4)?.shade?.share).toBe(1)
  })

  test('a scale says how far each number is between the smallest and the largest', () => {
    const look = scale({})
    expect([1, 5, 9].map((value) => look(0, 0, value)?.shade?.share)).toEqual([0, 0.5, 1])
    expect(look(0, 0, 'text')).toBeNull()
  })

  test('an earlier condition wins where both give the same look, and none reaches beyond its area', () => {
    const look = conditionalLooks(
      [
        { area: 'A1', test: 'greater', value: 0, fill: 'red' },
        { area: 'A1:A2', test: 'greater', value: 0, fill: 'blue', bold: true },
      ],
      () => [],
      nothing,
    )
    expect(look(0, 0, 1)).toEqual({ fill: 'red', bold: true })
    expect(look(1, 0, 1)).toEqual({ fill: 'blue', bold: true })
    expect(look(2, 0, 1)).toBeNull()
  })
})

describe('conditions that compare with cells', () => {
  const workbook = workbookOf(typed({ A1: 1, A2: 5, A3: 9, B1: 4, B2: 6, B3: 6, D1: 5 }))
  const engine = createEngine(workbook)
  /** The rows of A1:A3 that pass. */
  const rows = (condition: Omit<Condition, 'area'>) => {
    const look = conditionalLooks(
      [{ area: 'A1:A3', ...condition, ...fill }],
      (area) => engine.values.matrix('s1', area),
      (formula) => engine.evaluate(formula, 's1') as CellValue,
    )
    return [0, 1, 2].flatMap((row) => (look(row, 0, engine.values.value('s1', row, 0)) ? [row + 1] : []))
  }

  test.each([
    [{ test: 'greater', formula: '=$D$1' }, [3]],
    [{ test: 'greater', formula: '=B1' }, [3]],
    [{ test: 'less', formula: '=B1-1' }, [1]],
    [{ test: 'equal', formula: '=$D$1' }, [2]],
    [{ test: 'between', value: 2, toFormula: '=$D$1' }, [2]],
    [{ test: 'between', formula: '=$D$1', to: 2 }, [2]],
    [{ test: 'formula', formula: '=A1>$D$1' }, [3]],
    [{ test: 'formula', formula: '=AND(A1<9,B1>5)' }, [2]],
    [{ test: 'formula', formula: '=MOD(ROW(),2)' }, [1, 3]],
    [{ test: 'formula', formula: '=A1/0' }, []],
    [{ test: 'formula', formula: '="TRUE"' }, []],
  ] as const)('%j concerns the rows %j', (condition, expected) => {
    expect(rows(condition)).toEqual(expected)
  })
})

test('one that stops keeps later ones from what it concerns', () => {
  const look = conditionalLooks(
    [
      { area: 'A1:A2', test: 'greater', value: 5, bold: true, stop: true },
      { area: 'A1:A2', test: 'greater', value: 0, fill: 'blue' },
    ],
    () => [],
    nothing,
  )
  expect(look(0, 0, 9)).toEqual({ bold: true })
  expect(look(0, 0, 1)).toEqual({ fill: 'blue' })
})

describe('conditions of a sheet', () => {
  const command = {
    name: 'setConditions',
    sheet: 's1',
    conditions: [{ area: 'B2:B4', test: 'errors', ...fill }],
  } as const
  const start = frozen(workbookOf(typed({ A1: 1 }), command))
  const areas = (workbook: typeof start) => workbook.sheets[0]?.conditions?.map(({ area }) => area)

  test('go along with rows and columns, and go with their last cell', () => {
    expect(areas(run(start, { name: 'insertRows', sheet: 's1', row: 2, count: 2 }))).toEqual(['B2:B6'])
    expect(areas(run(start, { name: 'insertColumns', sheet: 's1', column: 0, count: 1 }))).toEqual(['C2:C4'])
    expect(areas(run(start, { name: 'deleteRows', sheet: 's1', row: 0, count: 2 }))).toEqual(['B1:B2'])
    expect(areas(run(start, { name: 'deleteColumns', sheet: 's1', column: 1, count: 1 }))).toBeUndefined()
  })

  test('compare with the same cells after rows, sheets and names have changed', () => {
    const compared = frozen(
      workbookOf(
        typed({ A1: 1 }),
        { name: 'addSheet', title: 'Other', index: 1 },
        {
          name: 'setConditions',
          sheet: 's1',
          conditions: [
            { area: 'B2:B4', test: 'greater', formula: '=A2', ...fill },
            { area: 'B2:B4', test: 'between', formula: '=Other!$A$1', toFormula: '=rate', ...fill },
          ],
        },
      ),
    )
    const shown = (workbook: typeof start) =>
      workbook.sheets[0]?.conditions?.map(({ area, formula, toFormula }) => `${area} ${formula} ${toFormula ?? ''}`)
    expect(shown(run(compared, { name: 'insertRows', sheet: 's1', row: 0, count: 1 }))).toEqual([
      'B3:B5 =A3 ',
      'B3:B5 =Other!$A$1 =rate',
    ])
    // The corner goes: what it compared with is gone too, but the others compare as before.
    expect(shown(run(compared, { name: 'deleteRows', sheet: 's1', row: 1, count: 1 }))?.[0]).toBe('B2:B3 =A2 ')
    expect(shown(run(compared, { name: 'deleteRows', sheet: 's1', row: 2, count: 1 }))?.[0]).toBe('B2:B3 =A2 ')
    const other = compared.sheets[1]?.id ?? ''
    expect(shown(run(compared, { name: 'renameSheet', sheet: other, title: 'My data' }))?.[1]).toBe(
      "B2:B4 ='My data'!$A$1 =rate",
    )
    expect(shown(run(compared, { name: 'deleteSheet', sheet: other }))?.[1]).toBe('B2:B4 =#REF! =rate')
  })

  test('of another sheet follow tables and their columns, copies of sheets, and are counted among what uses a sheet', () => {
    const tables = frozen(
      workbookOf(
        typed({ A1: 'Item', B1: 'Amount', A2: 'a', B2: 1, A3: 'b', B3: 5 }),
        { name: 'addTable', sheet: 's1', area: 'A1:B3', headers: true, id: 't1', title: 'Sales' },
        { name: 'addSheet', title: 'Other', id: 's2' },
        {
          name: 'setConditions',
          sheet: 's2',
          conditions: [
            { area: 'A1:A9', test: 'greater', formula: '=MAX(Sales[Amount])', ...fill },
            { area: 'A1:A9', test: 'between', formula: '=Other!$B$1', toFormula: '=SUM(Sheet1!$B$2:$B$3)', ...fill },
          ],
        },
      ),
    )
    const shown = (workbook: Workbook, sheet = 's2') =>
      workbook.sheets
        .find(({ id }) => id === sheet)
        ?.conditions?.map(({ formula, toFormula }) => `${formula} ${toFormula ?? ''}`.trim())
    const second = '=Other!$B$1 =SUM(Sheet1!$B$2:$B$3)'
    expect(shown(run(tables, { name: 'renameTable', table: 't1', title: 'Orders' }))).toEqual([
      '=MAX(Orders[Amount])',
      second,
    ])
    expect(shown(run(tables, typed({ B1: 'Price' })))).toEqual(['=MAX(Sales[Price])', second])
    expect(shown(run(tables, { name: 'removeTable', table: 't1' }))?.[0]).toBe('=MAX(Sheet1!$B$2:$B$3)')
    expect(shown(run(tables, { name: 'deleteSheet', sheet: 's1' }))).toEqual(['=MAX(#REF!)', '=Other!$B$1 =SUM(#REF!)'])
    const copied = run(tables, { name: 'copySheet', sheet: 's2', id: 's3', title: 'Copy' })
    expect(shown(copied, 's3')?.[1]).toBe('=Copy!$B$1 =SUM(Sheet1!$B$2:$B$3)')
    expect(shown(copied)).toEqual(shown(tables))
    expect(sheetUses(tables, 's1')).toBe(2)
    expect(sheetUses(tables, 's2')).toBe(0)
  })

  test('setting the same again is no step, setting none leaves no trace', () => {
    expect(run(start, command)).toBe(start)
    expect(run(start, { ...command, conditions: [] })).toEqual(workbookOf(typed({ A1: 1 })))
    expect(label(command)).toBe('Conditional formats')
  })
})
