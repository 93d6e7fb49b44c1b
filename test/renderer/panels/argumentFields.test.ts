import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../model/engine/catalogue.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { modelFunctions } from '../../../model/functions/index.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import {
  type FunctionKind,
  fittedFields,
  formulaWith,
  placeAtCaret,
  placeInCell,
} from '../../../renderer/panels/argumentFields.ts'
import { callReading } from '../../../renderer/panels/callReading.ts'

const entry = (name: string) => {
  const found = catalogue().find((each) => each.name === name)
  if (!found) throw new Error(name)
  return found
}
const kind: FunctionKind = (name) => {
  const found = catalogue().find((each) => each.name.toLowerCase() === name.toLowerCase())
  return found ? (found.isModel ? 'model' : 'builtIn') : null
}

describe('where a call is written', () => {
  test('the model function that a cell calls is filled in again, with what stands around it', () => {
    const place = placeInCell('=1+SUM(2, tokensPerSecond(A1, 2, , 0.5))*3', kind)
    expect(place.call?.args).toEqual(['A1', '2', '', '0.5'])
    expect(formulaWith(place, 'tokensPerSecond', ['A1', '3', '', ''])).toBe('=1+SUM(2, tokensPerSecond(A1, 3))*3')
  })

  test('a cell that calls nothing gets a new formula', () => {
    for (const text of ['', '12', 'years', '=A1*2', '=unknownThing(1)']) {
      expect(formulaWith(placeInCell(text, kind), 'SUM', ['1']), text).toBe('=SUM(1)')
    }
  })

  test('in a formula being typed the caret decides', () => {
    const text = '=tokensPerSecond(1, 2)+'
    expect(placeAtCaret(text, 18, 18, kind).call?.args).toEqual(['1', '2'])
    expect(formulaWith(placeAtCaret(text, text.length, text.length, kind), 'PI', [])).toBe(`${text}PI()`)
    const half = placeAtCaret('=2*tok', 6, 6, kind)
    expect([half.word, formulaWith(half, 'PI', [])]).toEqual(['tok', '=2*PI()'])
    expect(placeAtCaret('=SUM()', 5, 5, kind)).toMatchObject({ before: '=SUM(', after: ')', call: null })
    expect(placeAtCaret('=', 0, 0, kind)).toMatchObject({ before: '=', after: '' })
  })
})

test('arguments that may be repeated get new fields while the last are filled', () => {
  const sum = entry('SUM')
  const least = sum.params.length
  expect(fittedFields(sum, [])).toHaveLength(least)
  expect(fittedFields(sum, Array(least).fill('1'))).toHaveLength(least + sum.repeated)
  expect(fittedFields(entry('tokensPerSecond'), ['1', '2', '3', '4', '5'])).toHaveLength(5)
})

describe('what a form comes to', () => {
  const workbook = run(emptyWorkbook, {
    name: 'setCells',
    sheet: 's1',
    inputs: { A1: { value: 1e20 }, A2: { value: 'fast' }, A3: { formula: '=1/0' } },
  })
  const engine = createEngine(workbook)
  const reader = {
    values: engine.values,
    evaluate: engine.evaluate.bind(engine),
    resolve: engine.resolve.bind(engine),
  }
  const read = (name: string, ...texts: string[]) =>
    callReading(entry(name), fittedFields(entry(name), texts), 's1', reader)

  test('what a field is refused for is what the cell says', () => {
    const { fields, result, firstUnfit } = read('tokensPerSecond', 'A1', '1e12', '', '1.5')
    const message = 'utilisation is 1.5; it must be above 0 and at most 1.'
    expect(fields.map(({ refusal }) => refusal)).toEqual([null, null, null, message])
    expect(result).toMatchObject({ error: '#NUM!', message })
    expect(firstUnfit).toBe(-1)
    expect(read('tokensPerSecond', '=A1', '1e12', '', '50%').result).toBe(2.5e7)
  })

  test('text, an error and an empty cell are told beside the field that refers to them', () => {
    const told = (text: string) => read('tokensPerSecond', text, '1').fields[0]?.refusal
    expect(told('A2')).toBe('flops is the text "fast"; it must be a number at least 0.')
    expect(told('A9')).toBe('flops is empty; it must be a number at least 0.')
    expect(told('A3')).toBe(String((engine.values.value('s1', 2, 0) as { message: string }).message))
  })

  test('what is missing or no formula cannot be inserted', () => {
    expect(read('tokensPerSecond', '', '1')).toMatchObject({ firstUnfit: 0, result: null })
    expect(read('tokensPerSecond', '1', '1,5').fields[1]?.unfit).toMatch(/numbers use a point/)
    expect(read('tokensPerSecond', '1', '(1').firstUnfit).toBe(1)
  })

  test('an option word beside a number needs no quotes', () => {
    const fn = modelFunctions.find(({ params }) => Object.values(params).some((param) => 'word' in param))
    const params = Object.entries(fn?.params ?? {})
    const place = params.findIndex(([, param]) => 'word' in param)
    const param = params[place]?.[1]
    const word = param?.kind === 'number' ? (param.word ?? '') : ''
    expect(word).not.toBe('')
    const texts = params.map((_, i) => (i === place ? word.toUpperCase() : ''))
    expect(read(fn?.name ?? '', ...texts).fields[place]).toMatchObject({
      text: `"${word}"`,
      unfit: null,
      refusal: null,
    })
  })

  test('built-in functions have a form too', () => {
    expect(read('SUM', '1', 'A1')).toMatchObject({ firstUnfit: -1, result: 1e20 })
  })
})
