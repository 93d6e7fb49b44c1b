import { describe, expect, it } from 'vitest'
import { visibleProblem } from '../../../renderer/editor/visibleProblem.ts'

/** `|` is the caret; without one nobody types. */
function problem(text: string) {
  const plain = text.replace('|', '')
  const found = visibleProblem(plain, text.includes('|') ? text.indexOf('|') : null)
  return found && { marked: plain.slice(found.from, found.to), message: found.message }
}

describe('the problem marked in a formula', () => {
  it('is the part that cannot stand where it does', () => {
    expect(problem('=SUM(1, *2)')).toEqual({ marked: '*', message: 'There is nothing before the *.' })
    expect(problem('=1,5|')?.marked).toBe(',')
    expect(problem('=A1 7+|3')?.marked).toBe('7')
  })
  it('is the last part where something is missing at the end', () => {
    expect(problem('=1+')).toEqual({ marked: '+', message: 'Something is missing after the +.' })
    expect(problem('=2+"abc')?.marked).toBe('"abc')
  })
  it.each(['=1+|', '=2+"abc|', '=SUM(1, |', '=SUM(1, MAX(2|', '=A1 B|', '=|', '=A1', 'text, text', ''])(
    'is none yet in %s',
    (text) => {
      expect(problem(text)).toBeNull()
    },
  )
})
