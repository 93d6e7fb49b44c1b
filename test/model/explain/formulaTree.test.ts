import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { FormulaNode } from '../../../model/explain/formulaTree.ts'
import { formulaTree } from '../../../model/explain/formulaTree.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'

/** The tree in brackets: `(2 + (3 * 4))`. */
function shown(node: FormulaNode | null): string {
  if (!node) return '?'
  if (node.kind === 'call') return `${node.name}[${node.args.map((arg) => (arg ? shown(arg) : '')).join(' ')}]`
  if (node.kind !== 'operation') return node.text
  const [first, ...rest] = node.parts
  const head = first?.sign === '%' ? `${shown(first.node)}%` : `${first?.sign ?? ''}${first ? shown(first.node) : ''}`
  return `(${[head, ...rest.map(({ sign, node: part }) => `${sign} ${shown(part)}`)].join(' ')})`
}

test.each([
  ['=2+3*4', '(2 + (3 * 4))'],
  ['=(2+3)*4', '((2 + 3) * 4)'],
  ['=1-2-3', '(1 - 2 - 3)'],
  ['=2*3/4', '(2 * 3 / 4)'],
  ['=-2^2', '(-2 ^ 2)'],
  ['=2^-A1', '(2 ^ (-A1))'],
  ['=50%', '50%'],
  ['=A1%*2', '((A1%) * 2)'],
  ['="a"&B2=C3', '(("a" & B2) = C3)'],
  ['=SUM(A1:B2, , -1)', 'SUM[A1:B2  -1]'],
  ['=PI()', 'PI[]'],
  ['={1,2;3,4}*Data!B2#', '({1,2;3,4} * Data!B2#)'],
  ['=A1:INDEX(B:B, 3)', '(A1 : INDEX[B:B 3])'],
  ['=my_name+TRUE', '(my_name + TRUE)'],
])('%s is read as %s', (formula, tree) => {
  expect(shown(formulaTree(formula))).toBe(tree)
})

test.each(['=', '=1+', '=SUM(1', '=1 2', '=)', '={1'])('%s is no whole formula', (formula) => {
  expect(formulaTree(formula)).toBeNull()
})

describe('every part is worth what the whole makes of it:', () => {
  const engine = createEngine(emptyWorkbook)
  /** The value made from the values of the parts, by the engine, one level at a time. */
  const value = (node: FormulaNode): number => {
    if (node.kind === 'constant') return Number(node.value)
    if (node.kind === 'call') return engine.evaluate(`=${node.text}`, 's1') as number
    if (node.kind !== 'operation') throw new Error(`${node.text} is not expected here`)
    const text = node.parts.map(({ sign, node: part }) =>
      sign === '%' ? `(${value(part)})%` : `${sign}(${value(part)})`,
    )
    return Number(engine.evaluate(`=${text.join('')}`, 's1'))
  }

  test.each([
    '=2+3*4^2-1',
    '=-2^2',
    '=2^3^2',
    '=--3-2%*50',
    '=(1+2)*(3-4)/5',
    '=1+(2=2)*3',
    '=2*SUM(1,2,3)-4/8',
    '=1<2',
  ])('%s', (formula) => {
    const tree = formulaTree(formula)
    expect(tree).not.toBeNull()
    expect(tree && value(tree)).toBe(Number(engine.evaluate(formula, 's1')))
  })
})
