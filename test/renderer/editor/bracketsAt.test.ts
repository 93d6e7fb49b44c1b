import { describe, expect, it } from 'vitest'
import { tokens } from '../../../model/formula/tokens.ts'
import { bracketsAt } from '../../../renderer/editor/bracketsAt.ts'

/** `|` is the caret. */
const at = (text: string) => bracketsAt(tokens(text.replace('|', '')), text.indexOf('|'))

describe('brackets at the caret', () => {
  it('are found with their partner, the one before the caret first', () => {
    expect(at('=SUM(MAX(1)|)')).toEqual({ places: [8, 10], matched: true })
    expect(at('=SUM|(MAX(1))')).toEqual({ places: [4, 11], matched: true })
    expect(at('={1,2}|')).toEqual({ places: [1, 5], matched: true })
  })
  it('are told when nothing opens them or something else does', () => {
    expect(at('=1)|')).toEqual({ places: [2], matched: false })
    expect(at('=(1}|')).toEqual({ places: [3], matched: false })
  })
  it.each(['=SUM(|1', '=")|"', '=1|+2', '=SUM(1, |2)'])('are none in %s', (text) => {
    expect(at(text)).toBeNull()
  })
})
