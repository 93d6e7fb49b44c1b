import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../../model/file/encode.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { createWindowStore } from '../../../renderer/store/store.ts'

const type = (cells: Record<string, string | number>, sheet = 's1'): Command => ({
  name: 'setCells',
  sheet,
  inputs: Object.fromEntries(
    Object.entries(cells).map(([cell, text]) => [
      cell,
      typeof text === 'string' && text.startsWith('=') ? { formula: text } : { value: text },
    ]),
  ),
})

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text: string) => ({ ref: 'r1', name, folder: '', bytes: bytes(text) })

describe('commands', () => {
  test('a command changes workbook, values and the unsaved mark together', () => {
    const { getState } = createWindowStore()
    const before = getState().revision
    expect(getState().run(type({ A1: 4, A2: '=A1*2' }))).toBe(true)
    expect(getState().values.value('s1', 1, 0)).toBe(8)
    expect(getState().revision).toBeGreaterThan(before)
    expect(getState().unsaved).toBe(true)
    expect(getState().undoLabel).not.toBeNull()
  })

  test('a command that fails changes nothing and says why in a notice', () => {
    const { getState } = createWindowStore()
    getState().run(type({ A1: 4 }))
    const { workbook, undoLabel, revision } = getState()
    expect(getState().run(type({ A1: 5 }, 'no such sheet'))).toBe(false)
    expect(getState().workbook).toBe(workbook)
    expect(getState().undoLabel).toBe(undoLabel)
    expect(getState().revision).toBe(revision)
    expect(getState().values.value('s1', 0, 0)).toBe(4)
    expect(getState().notice?.kind).toBe('error')
  })

  test('a command that works takes an earlier error off the screen', () => {
    const { getState } = createWindowStore()
    getState().run({ name: 'deleteSheet', sheet: 's1' })
    expect(getState().notice?.kind).toBe('error')
    getState().run(type({ A1: 1 }))
    expect(getState().notice).toBeNull()
  })

  test('undoing everything gives the first workbook back, and redoing everything the last', () => {
    const steps: fc.Arbitrary<Command> = fc.oneof(
      fc
        .record({ row: fc.integer({ min: 1, max: 6 }), value: fc.integer({ min: -9, max: 9 }) })
        .map(({ row, value }) => type({ [`A${row}`]: value, [`B${row}`]: `=A${row}+1` })),
      fc.constant<Command>({ name: 'insertRows', sheet: 's1', row: 1, count: 1 }),
      fc.constant<Command>({ name: 'addSheet' }),
      fc.constant<Command>({ name: 'formatCells', sheet: 's1', area: 'A1:B2', look: { bold: true } }),
    )
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 8 }), (commands) => {
        const { getState } = createWindowStore()
        const first = getState().workbook
        for (const command of commands) getState().run(command)
        const last = getState().workbook
        while (getState().undoLabel !== null) getState().undo()
        expect(getState().workbook).toBe(first)
        expect(getState().unsaved).toBe(false)
        expect(getState().workbook.sheets.some(({ id }) => id === getState().sheet)).toBe(true)
        while (getState().redoLabel !== null) getState().redo()
        expect(getState().workbook).toBe(last)
        expect(getState().workbook.sheets.some(({ id }) => id === getState().sheet)).toBe(true)
      }),
      { numRuns: 30, seed: 20270331 },
    )
  })
})

describe('where undo brings a person', () => {
  test('undo shows the sheet and the selection with which the step was made', () => {
    const { getState } = createWindowStore()
    getState().run({ name: 'addSheet', id: 's2', title: 'Other' })
    getState().showSheet('s1')
    getState().select({ row: 2, column: 1 })
    getState().run(type({ B3: 7 }))
    getState().showSheet('s2')
    getState().select({ row: 9, column: 9 })
    getState().undo()
    expect(getState().sheet).toBe('s1')
    expect(getState().selection.cell).toEqual({ row: 2, column: 1 })
    getState().showSheet('s2')
    getState().redo()
    expect(getState().sheet).toBe('s1')
    expect(getState().selection.cell).toEqual({ row: 2, column: 1 })
  })

  test('undo of a change elsewhere selects what changed there', () => {
    const { getState } = createWindowStore()
    getState().select({ row: 40, column: 0 })
    getState().run(type({ C2: 1, D3: 2 }))
    getState().undo()
    expect(getState().selection).toEqual({
      cell: { row: 1, column: 2 },
      area: { top: 1, left: 2, bottom: 2, right: 3 },
    })
  })

  test('a deleted sheet gives way to its neighbour and comes back in front when undone', () => {
    const { getState } = createWindowStore()
    getState().run({ name: 'addSheet', id: 's2' })
    expect(getState().sheet).toBe('s2')
    getState().run({ name: 'deleteSheet', sheet: 's2' })
    expect(getState().sheet).toBe('s1')
    getState().undo()
    expect(getState().sheet).toBe('s2')
  })

  test('every sheet keeps its own selection', () => {
    const { getState } = createWindowStore()
    getState().select({ row: 3, column: 3 })
    getState().run({ name: 'addSheet', id: 's2' })
    expect(getState().selection.cell).toEqual({ row: 0, column: 0 })
    getState().showSheet('s1')
    expect(getState().selection.cell).toEqual({ row: 3, column: 3 })
  })
})

describe('documents', () => {
  const saved = encode(emptyWorkbook, { selections: { s1: 'C4:D5' }, panel: 'functions', panelWidth: 333 })

  test('opening a file shows its view and is no unsaved change', () => {
    const { getState } = createWindowStore()
    expect(getState().openFile(file('plan.forecell', saved))).toBe(true)
    expect(getState()).toMatchObject({
      screen: 'workbook',
      title: 'plan.forecell',
      unsaved: false,
      panel: 'functions',
      panelWidth: 333,
      selection: { cell: { row: 3, column: 2 }, area: { top: 3, left: 2, bottom: 4, right: 3 } },
    })
  })

  test('a file that is broken is refused in one sentence, and the open work stays as it was', () => {
    const { getState } = createWindowStore()
    getState().openFile(file('plan.forecell', saved))
    getState().run(type({ A1: 1 }))
    const { workbook, document, undoLabel } = getState()
    expect(getState().openFile(file('torn.forecell', saved.slice(0, 40)))).toBe(false)
    expect(getState().workbook).toBe(workbook)
    expect(getState().document).toBe(document)
    expect(getState().undoLabel).toBe(undoLabel)
    expect(getState().unsaved).toBe(true)
    expect(getState().notice).toMatchObject({ kind: 'error', text: expect.stringContaining('torn.forecell') })
  })

  test('another workbook counts as changed values even when both engines count alike', () => {
    const { getState } = createWindowStore()
    getState().openFile(file('a.forecell', saved))
    const { revision } = getState()
    getState().openFile(file('b.forecell', saved))
    expect(getState().revision).toBeGreaterThan(revision)
  })

  test('what was edited while a save was under way stays unsaved', () => {
    const { getState } = createWindowStore()
    getState().run(type({ A1: 1 }))
    const written = getState().workbook
    getState().run(type({ A1: 2 }))
    getState().saved({ ref: 'r', name: 'plan.forecell', folder: '' }, written)
    expect(getState().unsaved).toBe(true)
    getState().undo()
    expect(getState().unsaved).toBe(false)
  })

  test('selecting, turning sheets and resizing the panel are no unsaved change', () => {
    const { getState } = createWindowStore()
    getState().openFile(file('plan.forecell', saved))
    getState().select({ row: 5, column: 5 })
    getState().showPanel(null)
    getState().setPanelWidth(500)
    expect(getState().unsaved).toBe(false)
    expect(getState().view()).toMatchObject({ sheet: 's1', selections: { s1: 'F6' }, panel: null, panelWidth: 500 })
  })
})

describe('going somewhere', () => {
  test.each([
    ['B12', 's1', { top: 11, left: 1, bottom: 11, right: 1 }],
    ['a1:c3', 's1', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['Other!B2', 's2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['rate', 's2', { top: 4, left: 0, bottom: 4, right: 0 }],
  ])('%s is a place', (place, sheet, area) => {
    const { getState } = createWindowStore()
    getState().run({ name: 'addSheet', id: 's2', title: 'Other' })
    getState().run(type({ A5: 3 }, 's2'))
    getState().run({ name: 'defineName', definition: { name: 'rate', refersTo: '=Other!$A$5' } })
    getState().showSheet('s1')
    expect(getState().goTo(place)).toBe(true)
    expect(getState().sheet).toBe(sheet)
    expect(getState().selection.area).toEqual(area)
  })

  test.each(['', 'nowhere', 'B0', 'Missing!A1', '=1+1'])('%j is no place, and a notice says so', (place) => {
    const { getState } = createWindowStore()
    const { selection } = getState()
    expect(getState().goTo(place)).toBe(false)
    expect(getState().selection).toBe(selection)
    expect(getState().notice?.kind).toBe('error')
  })
})

describe('questions', () => {
  test('an answer reaches the one who asked, and a second question cancels the first', async () => {
    const { getState } = createWindowStore()
    const first = getState().ask({ title: 'First?', text: '', answers: [] })
    const second = getState().ask({ title: 'Second?', text: '', answers: [{ id: 'yes', label: 'Yes' }] })
    expect(await first).toBeNull()
    expect(getState().question?.title).toBe('Second?')
    getState().answer('yes')
    expect(await second).toBe('yes')
    expect(getState().question).toBeNull()
  })
})

describe('zoom', () => {
  test('is kept for each sheet, within limits, is no unsaved change, and is written with the view', () => {
    const { getState } = createWindowStore()
    getState().run({ name: 'addSheet' })
    const [one, two] = getState().workbook.sheets.map(({ id }) => id) as [string, string]
    getState().saved({ ref: 'r', name: 'a.forecell', folder: '' }, getState().workbook)
    getState().showSheet(one)
    getState().setZoom(150)
    expect(getState().unsaved).toBe(false)
    getState().showSheet(two)
    expect(getState().zoom).toBe(100)
    getState().setZoom(7)
    expect(getState().zoom).toBe(50)
    getState().setZoom(999)
    expect(getState().zoom).toBe(200)
    getState().showSheet(one)
    expect(getState().zoom).toBe(150)
    expect(getState().view().zooms).toEqual({ [one]: 150, [two]: 200 })
    getState().setZoom(100)
    expect(getState().view().zooms).toEqual({ [two]: 200 })
  })

  test('comes back with the file', () => {
    const { getState } = createWindowStore()
    getState().setZoom(75)
    const text = encode(getState().workbook, getState().view())
    const other = createWindowStore()
    expect(other.getState().openFile(file('a.forecell', text))).toBe(true)
    expect(other.getState().zoom).toBe(75)
    other.getState().show(emptyWorkbook, {}, null)
    expect(other.getState().zoom).toBe(100)
  })
})
