import { expect, it } from 'vitest'
import { withNextFixing } from '../../../renderer/editor/withNextFixing.ts'

it('goes round the four ways to fix the reference at the caret', () => {
  let text = '=A1+B2'
  const seen: string[] = []
  for (let press = 0; press < 4; press++) {
    text = withNextFixing(text, 1)?.text ?? ''
    seen.push(text)
  }
  expect(seen).toEqual(['=$A$1+B2', '=A$1+B2', '=$A1+B2', '=A1+B2'])
})

it('fixes both ends of an area and keeps its sheet, and puts the caret behind', () => {
  expect(withNextFixing('=SUM(Model!A1:B3)', 9)).toEqual({ text: '=SUM(Model!$A$1:$B$3)', caret: 20 })
})

it('does nothing where there is no reference', () => {
  expect(withNextFixing('=SUM(1)', 3)).toBeNull()
  expect(withNextFixing('A1', 1)).toBeNull()
})
