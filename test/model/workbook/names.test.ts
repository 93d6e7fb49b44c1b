import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { describe, expect, test } from 'vitest'
import { engineName } from '../../../model/engine/engineNames.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { nameProblem } from '../../../model/workbook/nameProblem.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { frozen, inputs, typed, workbookOf } from './workbooks.ts'

const define = (name: string, refersTo: string, was?: string): Command => ({
  name: 'defineName',
  ...(was !== undefined && { was }),
  definition: { name, refersTo },
})

const start = frozen(
  workbookOf(
    typed({ A1: 1, B1: '=rate*2', B2: '=RATE+rates' }),
    define('rate', '=Sheet1!$A$1'),
    define('base', '=rate*10'),
    {
      name: 'addChart',
      chart: { id: 'c1', title: 'One', kind: 'bar', sheet: 's1', series: [{ values: 'rate', name: '=rate' }] },
    },
  ),
)

describe('defined names', () => {
  test('are sorted whatever their case', () => {
    const next = workbookOf(define('b', '=1'), define('D', '=1'), define('a', '=1'))
    expect(next.names.map(({ name }) => name)).toEqual(['a', 'b', 'D'])
  })

  test('renaming one renames it in formulas, names and charts', () => {
    const next = run(start, define('growth', '=Sheet1!$A$1', 'rate'))
    expect(inputs(next)).toEqual({ A1: 1, B1: '=growth*2', B2: '=growth+rates' })
    expect(next.names).toEqual([
      { name: 'base', refersTo: '=growth*10' },
      { name: 'growth', refersTo: '=Sheet1!$A$1' },
    ])
    expect(next.charts[0]?.series).toEqual([{ values: 'growth', name: '=growth' }])
  })

  test('changing what one means leaves formulas as they are', () => {
    const next = run(start, {
      name: 'defineName',
      was: 'rate',
      definition: { name: 'rate', refersTo: '=3', unit: '1', note: '' },
    })
    expect(next.names[1]).toEqual({ name: 'rate', refersTo: '=3', unit: '1' })
    expect(next.sheets).toBe(start.sheets)
    expect(
      run(next, { name: 'defineName', was: 'rate', definition: { name: 'rate', refersTo: '=3', unit: '1' } }),
    ).toBe(next)
  })

  test('deleting one keeps the word in formulas, which work again once it is back', () => {
    const next = run(start, { name: 'deleteName', title: 'RATE' })
    expect(next.names.map(({ name }) => name)).toEqual(['base'])
    expect(next.sheets).toBe(start.sheets)
    expect(run(next, define('rate', '=Sheet1!$A$1'))).toEqual(start)
  })

  test.each([
    [define('Rate', '=1'), 'There is already a name rate.'],
    [define('base', '=1', 'rate'), 'There is already a name base.'],
    [define('x', '=1', 'nothing'), 'There is no name nothing.'],
    [{ name: 'deleteName', title: 'nothing' } satisfies Command, 'There is no name nothing.'],
    [define('x', '1'), 'The name x needs a formula that starts with =.'],
    [define('x', '='), 'The name x needs a formula that starts with =.'],
    [define('FY2030', '=1'), 'FY2030 reads like a cell; write FY_2030.'],
  ])('%j is refused: %s', (command, message) => {
    expect(() => run(start, command)).toThrow(message)
  })
})

describe('nameProblem', () => {
  test.each([
    'rate',
    'Rate_2030',
    'größe',
    'rate.eu',
    '_x',
    'x_1',
    'SUM',
    'a1b',
    'rate2030a',
    'growth2030',
    'offsetYears',
    'ставка',
    'β_1',
    '年率',
  ])('%s may be a name', (name) => {
    expect(nameProblem(name)).toBeNull()
    expect(run(emptyWorkbook, define(name, '=1')).names).toHaveLength(1)
  })

  test.each([
    ['', 'A name needs at least one character.'],
    ['two words', 'A name may not contain spaces; write two_words.'],
    ['2rate', 'A name must start with a letter or an underscore.'],
    ['rate-1', 'A name may contain only letters, digits, underscores and dots.'],
    ['a×b', 'A name may contain only letters, digits, underscores and dots.'],
    ['A1', 'A1 reads like a cell; write A_1.'],
    ['TRUE', 'TRUE cannot be a name because it is a value of its own.'],
    ['c', 'c cannot be a name because it means a row or column elsewhere.'],
    ['R1C1', 'R1C1 cannot be a name because it means a row or column elsewhere.'],
    ['x'.repeat(256), 'A name may have at most 255 characters.'],
  ])('%s may not: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })

  test('what is allowed, the engine computes with', () => {
    const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' })
    const piece = fc.constantFrom('a', 'R', 'c', 'off', 'set', 'é', 'ʯ', '_', '.', '1', '20', 'true', '×', 'ж')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
        (name) => {
          fc.pre(nameProblem(name) === null)
          const known = engineName(name)
          engine.addNamedExpression(known, '=41')
          expect(engine.calculateFormula(`=${known}+1`, 0)).toBe(42)
          engine.removeNamedExpression(known)
        },
      ),
      { seed: 12, numRuns: 200 },
    )
  })
})
