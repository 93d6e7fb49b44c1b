import { expect, test } from 'vitest'
import { areaName } from '../../../model/core/reference.ts'
import { marks } from '../../../renderer/grid/marks.ts'
import { createWindowStore } from '../../../renderer/store/store.ts'

/** A window with three cells that lead to one another, the middle one current. */
function traced() {
  const store = createWindowStore()
  const inputs = { A1: { value: 1 }, B2: { formula: '=A1*2' }, C3: { formula: '=B2+1' }, C4: { formula: '=B2' } }
  store.getState().run({ name: 'setCells', sheet: 's1', inputs })
  store.getState().select({ row: 1, column: 1 })
  return store
}

const marked = (store: ReturnType<typeof traced>) =>
  marks(store.getState(), null).map(({ area, colour }) => [areaName(area), colour])

test('while Explain is open, what the cell refers to and what refers to it is marked, each in its colour', () => {
  const store = traced()
  expect(marked(store)).toEqual([])
  store.getState().showPanel('explain')
  expect(marked(store)).toEqual([
    ['A1', 'var(--fc-reference-1)'],
    ['C3:C4', 'var(--fc-reference-2)'],
  ])
})

test('the marks follow the selection, edits and the sheet in front', () => {
  const store = traced()
  store.getState().showPanel('explain')
  store.getState().select({ row: 2, column: 2 })
  expect(marked(store)).toEqual([['B2', 'var(--fc-reference-1)']])
  store.getState().run({ name: 'setCells', sheet: 's1', inputs: { C3: { formula: '=A1' } } })
  expect(marked(store)).toEqual([['A1', 'var(--fc-reference-1)']])
  store.getState().run({ name: 'addSheet' })
  expect(marked(store)).toEqual([])
})

test('a formula being typed shows its own references alone', () => {
  const store = traced()
  store.getState().showPanel('explain')
  store.getState().setEditing({ sheet: 's1', cell: { row: 1, column: 1 }, text: '=5', from: 2, to: 2, where: 'bar' })
  expect(marked(store)).toEqual([])
})
