import { describe, expect, test } from 'vitest'
import type { Explanation } from '../../../model/explain/explanation.ts'
import { explanation } from '../../../model/explain/explanation.ts'
import type { ModelCallStep, Step } from '../../../model/explain/step.ts'
import type { Read } from './read.ts'
import { readCells, readTemplate } from './read.ts'

const explained = (of: Read, cell: string): Explanation => explanation(of, of.at(cell))

function stepOf<K extends Step['kind']>(step: Step | null | undefined, kind: K): Extract<Step, { kind: K }> {
  if (step?.kind !== kind) throw new Error(`${step?.text} is a ${step?.kind}, not a ${kind}`)
  return step as Extract<Step, { kind: K }>
}

/** Texts and values, level by level. */
function outline(step: Step | null): unknown {
  if (!step) return null
  switch (step.kind) {
    case 'operation':
      return { [step.text]: step.value, parts: step.parts.map(({ step: part }) => outline(part)) }
    case 'call':
      return { [step.text]: step.value, args: step.args.map(outline) }
    default:
      return { [step.text]: step.value }
  }
}

const cells = readCells(
  {
    A1: 4,
    A2: 0,
    A3: '=(A1+Data!B1)*2-SUM(A1:A2, 1)',
    A4: '=1+A1/A2',
    A5: '=A4*2',
    A6: '=loop',
    B1: '=B2+1',
    B2: '=B3',
    B3: '=B1*2',
    C1: '=SEQUENCE(2)*ROW()',
    D1: '=tripled+1',
    E1: 'text',
    E2: '=RAND()+1',
    F1: '=trainingCompute(A1, E1)',
    F2: '=trainingCompute(1e13, 20*1e13)',
    F3: '=trainingCompute(1e13, , 3)',
  },
  { B1: 7 },
  { name: 'defineName', definition: { name: 'tripled', refersTo: '=Sheet1!$A$1*3' } },
  { name: 'defineName', definition: { name: 'loop', refersTo: '=loop+1' } },
)

describe('a formula', () => {
  test('is taken apart down to its references and constants, each with its value', () => {
    expect(outline(explained(cells, 'A3').step)).toEqual({
      '(A1+Data!B1)*2-SUM(A1:A2, 1)': 17,
      parts: [
        { '(A1+Data!B1)*2': 22, parts: [{ 'A1+Data!B1': 11, parts: [{ A1: 4 }, { 'Data!B1': 7 }] }, { 2: 2 }] },
        { 'SUM(A1:A2, 1)': 5, args: [{ 'A1:A2': [[4], [0]] }, { 1: 1 }] },
      ],
    })
  })

  test('of a name unfolds to what the name stands for', () => {
    const [name] = stepOf(explained(cells, 'D1').step, 'operation').parts
    const { definition, value } = stepOf(name?.step, 'name')
    expect(value).toBe(12)
    expect(outline(definition)).toEqual({
      'Sheet1!$A$1*3': 12,
      parts: [{ 'Sheet1!$A$1': 4 }, { 3: 3 }],
    })
  })

  test('means its own row and column in each step', () => {
    expect(outline(explained(cells, 'C1').step)).toMatchObject({ parts: [{}, { 'ROW()': 1 }] })
  })

  test('with random numbers shows no other than the one that was drawn', () => {
    const { step, value } = explained(cells, 'E2')
    expect(step?.value).toBe(value)
    expect(outline(step)).toMatchObject({ parts: [{ 'RAND()': 'drawn at random' }, { 1: 1 }] })
  })

  test('that spills explains every cell of its spill', () => {
    const { spill, formula, step, value } = explained(cells, 'C2')
    expect(value).toBe(2)
    expect(spill?.name).toBe('Sheet1!C1')
    expect(formula).toBe('=SEQUENCE(2)*ROW()')
    expect(step?.value).toEqual([[1], [2]])
  })

  test('in a constant is none', () => {
    expect(explained(cells, 'A1')).toMatchObject({ value: 4, formula: null, step: null, spill: null })
    expect(explained(cells, 'Z9')).toMatchObject({ value: null, formula: null, step: null })
  })
})

describe('an error', () => {
  test('is marked at the step where it arises, and nowhere above it', () => {
    const sum = stepOf(explained(cells, 'A4').step, 'operation')
    expect(sum.value).toMatchObject({ error: '#DIV/0!' })
    expect(sum.fault).toBeNull()
    expect(sum.parts[1]?.step).toMatchObject({ text: 'A1/A2', fault: { error: '#DIV/0!' } })
  })

  test('that comes from another cell is not of this formula', () => {
    const product = stepOf(explained(cells, 'A5').step, 'operation')
    expect([product.fault, ...product.parts.map(({ step }) => step.fault)]).toEqual([null, null, null])
  })

  test('of an argument says which one', () => {
    expect(explained(cells, 'F1').step?.fault?.message).toMatch(/tokens is the text "text"/)
  })

  test('of a name that means itself ends', () => {
    expect(explained(cells, 'A6').step?.kind).toBe('name')
  })
})

describe('a circle', () => {
  test('is found on the way back to a cell, and named', () => {
    const [b1, b2, b3] = ['B1', 'B2', 'B3'].map((cell) => cells.at(cell))
    if (!b1 || !b2 || !b3) throw new Error('three cells')
    expect(explanation(cells, b3, [b1, b2]).circle).toBeNull()
    const back = explanation(cells, b1, [b1, b2, b3])
    expect(back.circle).toEqual(['Sheet1!B1', 'Sheet1!B2', 'Sheet1!B3', 'Sheet1!B1'])
    expect(back.step).toBeNull()
  })
})

describe('a model function', () => {
  test('has the name, symbol, unit and value of every argument, with defaults for those left out', () => {
    const call = stepOf(explained(cells, 'F2').step, 'modelCall')
    expect(
      call.args.map(({ name, param, value, step }) => [name, param.symbol, param.unit, value, step?.text]),
    ).toEqual([
      ['params', 'N', 'parameters', 1e13, '1e13'],
      ['tokens', 'D', 'tokens', 2e14, '20*1e13'],
      ['flopPerParamToken', 'k', 'FLOP', 2, undefined],
      ['backwardRatio', 'b', '1', 3, undefined],
    ])
  })

  test('shows its formula with the numbers in it and what that gives', () => {
    const call = stepOf(explained(cells, 'F2').step, 'modelCall')
    expect(call.fn.formula).toBe(String.raw`C = b\,k\,N\,D`)
    expect(call.withNumbers).toBe(String.raw`C = 3\cdot 2\cdot 10^{13}\cdot 2\times10^{14} = 1.2\times10^{28}`)
  })

  test('that refuses its arguments shows no result', () => {
    const call = stepOf(explained(cells, 'F3').step, 'modelCall')
    expect(call.withNumbers).toBe(String.raw`C = 3\cdot 3\cdot 10^{13}\cdot D`)
  })
})

describe('in the AI 2027 template', () => {
  const template = readTemplate()
  const modelCall = (cell: string): ModelCallStep => stepOf(explained(template, cell).step, 'modelCall')

  test('the first gap is explained from its inputs, each with what the sheet calls it, its unit and source', () => {
    const { label, cell } = explained(template, 'Model!B34')
    expect(label).toBe('SC → SAR, calendar years')
    expect(cell?.unit).toBe('years')
    const call = modelCall('Model!B34')
    expect(call.withNumbers).toBe(String.raw`T = \frac{4\cdot (1/5 - 1/25)}{\ln (25/5)} = 0.397654`)
    const [years] = call.args
    const reference = stepOf(years?.step, 'reference')
    expect(reference.target).toMatchObject({
      name: 'Model!B10',
      label: 'Human-only years, SC → SAR',
      about: { unit: 'years' },
      computed: false,
    })
    expect(reference.target?.about.source).toMatch(/AI 2027, takeoff forecast/)
  })

  test('columns of numbers are told apart from numbers', () => {
    const { withNumbers, vectors } = modelCall('Model!B28')
    expect(withNumbers).toBe(String.raw`d_{i} = 46\,477 + 365\,t_{i}`)
    expect(vectors).toEqual([String.raw`v = (5,\ 25,\ 250,\ 2000)`, String.raw`G = (4,\ 19,\ 95)`])
  })

  test('of a function applied to several times, each cell shows its own', () => {
    expect(modelCall('Model!B43').withNumbers).toMatch(/^v\(0\.5\) = /)
    expect(modelCall('Model!B44').withNumbers).toMatch(/^v\(0\.75\) = /)
    expect(modelCall('Model!B43').value).toHaveLength(4)
  })

  test('names lead to their cells and tell what they say', () => {
    const [chips] = modelCall('Model!B51').args
    const name = stepOf(chips?.step, 'name')
    expect(name.name?.note).toBe('Compute of the leading company, 2027')
    expect(name.target?.name).toBe('Model!B21')
    expect(name.target?.about.unit).toBe('H100e')
  })

  test('every formula of every sheet is explained, and its last step is what the cell shows', () => {
    let count = 0
    for (const sheet of template.workbook.sheets) {
      sheet.blocks[0]?.forEach((row, r) => {
        row?.forEach((cell, column) => {
          if (cell?.formula === undefined) return
          const { step, value } = explanation(template, { sheet: sheet.id, row: r, column })
          const first = Array.isArray(step?.value) ? step.value[0]?.[0] : step?.value
          expect(first, cell.formula).toEqual(value)
          count++
        })
      })
    }
    expect(count).toBeGreaterThan(40)
  })
})
