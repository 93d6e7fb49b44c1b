import { describe, expect, it } from 'vitest'
import { argumentHint } from '../../../renderer/editor/argumentHint.ts'
import { knownFunction } from '../../../renderer/editor/knownFunctions.ts'

/** `|` is the caret. */
function hint(text: string) {
  return argumentHint(text.replace('|', ''), text.indexOf('|'), knownFunction)
}

describe('the hint at an argument', () => {
  it('names the argument, its unit, default and domain', () => {
    const first = hint('=TOKENSPERSECOND(|')
    expect(first).toMatchObject({
      name: 'tokensPerSecond',
      params: ['flops', 'params', '[flopPerParamToken]', '[utilisation]'],
      current: 0,
      argument: { name: 'flops' },
      facts: ['FLOP/s', 'required', '≥ 0'],
    })
    expect(hint('=tokensPerSecond(1, 2, |)')?.facts).toContain('default 2')
  })
  it('follows the innermost call', () => {
    expect(hint('=tokensPerSecond(SUM(1, |), 2)')?.name).toBe('SUM')
    expect(hint('=tokensPerSecond(SUM(1), |2)')).toMatchObject({ name: 'tokensPerSecond', current: 1 })
  })
  it('goes on with arguments that may be repeated', () => {
    expect(hint('=SUM(1, 2, 3, |)')).toMatchObject({ current: 0, argument: { name: hint('=SUM(|)')?.argument?.name } })
    expect(hint('=SUM(|')?.params.at(-1)).toBe('…')
  })
  it('has no argument where the function takes no more', () => {
    expect(hint('=tokensPerSecond(1, 2, 3, 4, |)')).toMatchObject({ current: -1, facts: [] })
    expect(hint('=tokensPerSecond(1, 2, 3, 4, |)')?.argument).toBeUndefined()
  })
  it.each(['=1+|', 'SUM(|', '=SUM(1)|', '=unknownThing(|'])('says nothing in %s', (text) => {
    expect(hint(text)).toBeNull()
  })
})
