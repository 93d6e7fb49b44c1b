import { describe, expect, test } from 'vitest'
import { isError, type Matrix } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { type Example, modelFunctions } from '../../../model/functions/index.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { Session } from './session.ts'

const blank = createEngine(emptyWorkbook)

/** Closed forms to 1e-12, integrals and roots to 1e-8, as the model reference sets them. */
function expectClose(actual: unknown, wanted: unknown, tolerance: number, formula: string): void {
  if (typeof wanted !== 'number' || typeof actual !== 'number') {
    expect(actual, formula).toEqual(wanted)
    return
  }
  expect(Math.abs(actual - wanted), `${formula}: ${actual} for ${wanted}`).toBeLessThanOrEqual(
    tolerance * Math.abs(wanted),
  )
}

function expectExample(actual: unknown, example: Example, tolerance: number): void {
  const { formula } = example
  if ('fails' in example) {
    const error = Array.isArray(actual) ? (actual as Matrix)[0]?.[0] : actual
    expect(isError(error) ? error.error : error, formula).toBe(example.fails)
    expect(isError(error) && error.message.length > 10 && error.message.endsWith('.'), formula).toBe(true)
    return
  }
  if (!Array.isArray(example.gives)) {
    expectClose(actual, example.gives, tolerance, formula)
    return
  }
  const rows = example.gives as Matrix
  const found = (Array.isArray(actual) ? actual : [[actual]]) as Matrix
  expect([found.length, found[0]?.length], formula).toEqual([rows.length, rows[0]?.length])
  for (const [r, row] of rows.entries())
    for (const [c, wanted] of row.entries()) {
      const got = found[r]?.[c]
      if (isError(wanted)) expect(isError(got) ? got.error : got, formula).toBe(wanted.error)
      else expectClose(got, wanted, tolerance, formula)
    }
}

describe('every example of every declaration', () => {
  for (const fn of modelFunctions) {
    const tolerance = fn.numeric ? 1e-8 : 1e-12
    test(`${fn.name} gives what its examples say, evaluated and in a cell`, () => {
      for (const example of fn.examples) {
        expectExample(blank.evaluate(example.formula, 's1'), example, tolerance)

        const session = new Session({ C3: example.formula.startsWith('=') ? example.formula : `=${example.formula}` })
        const spill = session.engine.resolve('C3#', 's1')
        const inCell =
          spill !== null && typeof spill === 'object' && 'area' in spill
            ? session.engine.values.matrix(spill.sheet, spill.area)
            : [[session.engine.values.value('s1', 2, 2)]]
        expectExample(inCell.length * (inCell[0]?.length ?? 0) === 1 ? inCell[0]?.[0] : inCell, example, tolerance)
        session.engine.dispose()
      }
    })
  }
})
