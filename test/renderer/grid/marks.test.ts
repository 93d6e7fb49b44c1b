import { expect, it } from 'vitest'
import { areaName, parseArea } from '../../../model/core/reference.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { marks } from '../../../renderer/grid/marks.ts'
import { createWindowStore } from '../../../renderer/store/store.ts'

/** Areas and colours of what is marked while `text` is typed on Sheet1, seen from a sheet. */
function marked(text: string, sheet = 's1') {
  const state = createWindowStore().getState()
  const sheets = [...state.workbook.sheets, { id: 's2', name: 'Two', blocks: [], columnWidths: {} }]
  const editing = { sheet: 's1', cell: { row: 0, column: 0 }, text, from: 0, to: 0, where: 'cell' as const }
  return marks({ ...state, workbook: { ...state.workbook, sheets }, sheet, editing }, null).map(
    ({ area, colour }) => `${areaName(area)} ${colour.match(/\d/)?.[0]}`,
  )
}

it('marks what a formula refers to, each in the colour of its place, the same reference once', () => {
  expect(marked('=A1+SUM(B2:C3)*$A$1+D4')).toEqual(['A1 1', 'B2:C3 2', 'D4 3'])
})

it('marks on each sheet what lies there', () => {
  expect(marked('=A1+Two!B2')).toEqual(['A1 1'])
  expect(marked('=A1+Two!B2', 's2')).toEqual(['B2 2'])
})

it('marks nothing for constants, and what was copied in any case', () => {
  expect(marked('A1')).toEqual([])
  const state = createWindowStore().getState()
  expect(state.workbook).toBe(emptyWorkbook)
  expect(marks(state, parseArea('A1:B2')).map(({ area }) => areaName(area))).toEqual(['A1:B2'])
})
