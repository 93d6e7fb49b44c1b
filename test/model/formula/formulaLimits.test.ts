import { HyperFormula } from 'hyperformula'
import { describe, expect, test } from 'vitest'
import { formulaLimits } from '../../../model/formula/formulaLimits.ts'

const nested = (depth: number): string => `=${'ABS('.repeat(depth)}1${')'.repeat(depth)}`
const sum = (operators: number): string => `=1${'+1'.repeat(operators)}`
const value = (formula: string): unknown =>
  HyperFormula.buildFromArray([[formula]], { licenseKey: 'gpl-v3' }).getCellValue({ sheet: 0, row: 0, col: 0 })

describe('formulaLimits', () => {
  test('the deepest, longest and most linked formulas allowed are computed by the engine', () => {
    expect(formulaLimits(nested(64))).toBeNull()
    expect(value(nested(64))).toBe(1)
    expect(formulaLimits(sum(2_000))).toBeNull()
    expect(value(sum(2_000))).toBe(2_001)
    const longest = `=LEN("${'x'.repeat(8_192 - 8)}")`
    expect(longest).toHaveLength(8_192)
    expect(formulaLimits(longest)).toBeNull()
    expect(value(longest)).toBe(8_184)
  })

  test('one more is refused in a sentence', () => {
    expect(formulaLimits(nested(65))).toBe('The formula has 65 brackets inside one another; the most is 64.')
    expect(formulaLimits(sum(2_001))).toBe(
      'The formula has 2,001 operators; the most is 2,000. Use SUM or helper cells.',
    )
    expect(formulaLimits(`="${'x'.repeat(8_190)}"`)).toBe('The formula has 8,193 characters; the most is 8,192.')
  })

  test('brackets in texts do not count', () => {
    expect(formulaLimits(`="${'('.repeat(100)}"`)).toBeNull()
  })
})
