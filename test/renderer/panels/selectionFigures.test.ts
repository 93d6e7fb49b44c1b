import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { selectionFigures } from '../../../renderer/panels/selectionFigures.ts'

const workbook = run(emptyWorkbook, {
  name: 'setCells',
  sheet: 's1',
  inputs: {
    A1: { value: 'years' },
    A2: { value: 4 },
    A3: { value: -1.5 },
    A4: { formula: '=A2*2' },
    A5: { formula: '=1/0' },
    A6: { value: true },
  },
})
const { values } = createEngine(workbook)
const formats: Record<number, string> = { 1: '0.0', 2: '0.0' }
const format = (row: number) => formats[row]
const column = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 0 })

describe('figures of a selection', () => {
  test('all filled cells count, and only numbers are added', () => {
    expect(selectionFigures(values, 's1', column(0, 5), format)).toEqual({
      count: 6,
      numbers: { sum: 10.5, average: 3.5, min: -1.5, max: 8, median: 4 },
    })
  })

  test('the median of an even count is halfway', () => {
    expect(selectionFigures(values, 's1', column(1, 2), format).numbers?.median).toBe(1.25)
  })

  test('without a number there is only a count', () => {
    expect(selectionFigures(values, 's1', column(0, 0), format)).toEqual({ count: 1 })
    expect(selectionFigures(values, 's1', column(9, 12), format)).toEqual({ count: 0 })
  })

  test('a format that all numbers share is theirs too', () => {
    expect(selectionFigures(values, 's1', column(0, 2), format).format).toBe('0.0')
    expect(selectionFigures(values, 's1', column(0, 3), format).format).toBeUndefined()
  })

  test('a whole column is looked at no further than it is used', () => {
    expect(selectionFigures(values, 's1', column(0, 1_048_575), format).count).toBe(6)
  })
})
