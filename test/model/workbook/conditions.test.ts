import { describe, expect, test } from 'vitest'
import { type CellValue, cellError } from '../../../model/core/value.ts'
import { conditionalLooks } from '../../../model/workbook/conditionalLooks.ts'
import { label, run } from '../../../model/workbook/run.ts'
import type { Condition } from '../../../model/workbook/workbook.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const fill = { fill: 'green' } as const
const error = cellError('#NUM!', '')
const column: readonly CellValue[] = [1, 5, 9, 'A word', null, error]

/** For each value of the column whether the condition gives it a look. */
const passed = (condition: Omit<Condition, 'area'>) => {
  const look = conditionalLooks([{ area: 'A1:A6', ...condition }], () => column.map((value) => [value]))
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
  ] as const)('%j concerns the rows %j', (condition, rows) => {
    expect(passed({ ...condition, ...fill })).toEqual(rows)
  })

  test('a scale says how far each number is between the smallest and the largest', () => {
    const look = conditionalLooks([{ area: 'A1:A6', test: 'scale', low: 'red', ...fill }], () => [[1], [5], [9]])
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
    )
    expect(look(0, 0, 1)).toEqual({ fill: 'red', bold: true })
    expect(look(1, 0, 1)).toEqual({ fill: 'blue', bold: true })
    expect(look(2, 0, 1)).toBeNull()
  })
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

  test('setting the same again is no step, setting none leaves no trace', () => {
    expect(run(start, command)).toBe(start)
    expect(run(start, { ...command, conditions: [] })).toEqual(workbookOf(typed({ A1: 1 })))
    expect(label(command)).toBe('Conditional formats')
  })
})
