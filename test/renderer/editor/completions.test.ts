import { describe, expect, it } from 'vitest'
import { type Completion, completed, completions } from '../../../renderer/editor/completions.ts'

const known: readonly Completion[] = [
  { name: 'SUM', kind: 'builtIn', summary: 'Adds.' },
  { name: 'SUMIF', kind: 'builtIn', summary: 'Adds some.' },
  { name: 'tokensPerSecond', kind: 'model', summary: 'Speed.' },
  { name: 'sumOfParts', kind: 'model', summary: 'Parts.' },
  { name: 'summit', kind: 'name', summary: '=Sheet1!$A$1' },
  { name: 'checkSum', kind: 'model', summary: 'Check.' },
  { name: 'Compute', kind: 'sheet', summary: 'sheet 1' },
  { name: "Ada's sums", kind: 'sheet', summary: 'sheet 2' },
]

/** `|` is the caret. */
function found(text: string) {
  const caret = text.indexOf('|')
  return completions(text.replace('|', ''), caret, known)
}

describe('completion', () => {
  it('lists model functions before names before built-ins, beginnings before what lies further on', () => {
    expect(found('=1+su|')?.items.map(({ name }) => name)).toEqual([
      'sumOfParts',
      'summit',
      'SUM',
      'SUMIF',
      'checkSum',
      "Ada's sums",
    ])
  })
  it('finds a part inside a name from two letters on', () => {
    expect(found('=pe|')?.items.map(({ name }) => name)).toEqual(['tokensPerSecond'])
    expect(found('=p|')).toBeNull()
  })
  it.each(['su|', '=|', '="su|"', '=1|', '=SUM(1,|'])('says nothing in %s', (text) => {
    expect(found(text)).toBeNull()
  })
  it('puts the name and a bracket in place of the word, with the caret inside', () => {
    const list = found('=1+tok|+2')
    expect(list && completed('=1+tok+2', list, known[2] as Completion)).toEqual({
      text: '=1+tokensPerSecond(+2',
      caret: 19,
    })
  })
  it('adds no second bracket and none behind a name', () => {
    const called = found('=su|(1)')
    expect(called && completed('=su(1)', called, known[0] as Completion)).toEqual({ text: '=SUM(1)', caret: 5 })
    const name = found('=summ|')
    expect(name && completed('=summ', name, known[4] as Completion)).toEqual({ text: '=summit', caret: 7 })
  })
  it('writes a sheet with its mark, in apostrophes where it needs them', () => {
    const plain = found('=1+comp|')
    expect(plain && completed('=1+comp', plain, known[6] as Completion)).toEqual({ text: '=1+Compute!', caret: 11 })
    const quoted = found("=1+'ad|")
    expect(quoted?.items.map(({ name }) => name)).toEqual(["Ada's sums"])
    expect(quoted && completed("=1+'ad", quoted, known[7] as Completion).text).toBe("=1+'Ada''s sums'!")
  })
})
