import { describe, expect, it } from 'vitest'
import { wantsReference } from '../../../renderer/editor/wantsReference.ts'

/** `|` is the caret. */
const wants = (text: string) => wantsReference(text.replace('|', ''), text.indexOf('|'))

describe('a reference may be put in by a click', () => {
  it.each(['=|', '=A1+|', '=SUM(|', '=SUM(|)', '=SUM(A1, |)', '=SUM(|, 2)', '=-|', '={1,|}', '=A1&|', '=(|)*2'])(
    'in %s',
    (text) => {
      expect(wants(text)).toBe(true)
    },
  )
  it.each(['|', '12|', 'text+|', '=A1|', '=SUM(A1|)', '="a+|"', '=1|', '=SUM()|', '=|A1', '=2+|3', '|=1'])(
    'not in %s',
    (text) => {
      expect(wants(text)).toBe(false)
    },
  )
})
