import { expect, it } from 'vitest'
import { colouredReferences } from '../../../renderer/store/colouredReferences.ts'

const colours = (text: string) => colouredReferences(text).map(({ token, colour }) => `${token.text} ${colour}`)

it('gives references colours in reading order, and the same reference the same one however it is fixed', () => {
  expect(colours('=A1+Model!B2:C3*$a$1+A2')).toEqual(['A1 1', 'Model!B2:C3 2', '$a$1 1', 'A2 3'])
  expect(colouredReferences('=A1+$A$1').map(({ again }) => again)).toEqual([false, true])
})

it('starts again after the sixth', () => {
  expect(colours('=A1+A2+A3+A4+A5+A6+A7').at(-1)).toBe('A7 1')
})
