import { beforeEach, describe, expect, test } from 'vitest'
import { type ActionId, actions } from '../../../electron/contract/actions.ts'
import { formatPresets } from '../../../model/format/presets.ts'
import { cellAt, emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { effects } from '../../../renderer/actions.ts'
import { formatActions } from '../../../renderer/panels/formatActions.ts'
import type { Session } from '../../../renderer/session.ts'
import { windowStore } from '../../../renderer/store/store.ts'

const { getState } = windowStore
const session = {} as Session
const perform = (id: ActionId) => effects[id].perform(session)
const cell = (row: number, column: number) => {
  const sheet = getState().workbook.sheets[0]
  return sheet && cellAt(sheet, row, column)
}

beforeEach(() => getState().show(emptyWorkbook, { panel: null }, null))

test('every action has an effect and every effect an action', () => {
  expect(Object.keys(effects).sort()).toEqual(actions.map(({ id }) => id).sort())
})

test('every number format of the toolbar has an action', () => {
  expect(Object.values(formatActions)).toEqual(formatPresets.map(({ label }) => label))
})

test('before a workbook is shown only what needs none is possible', () => {
  getState().showScreen('start')
  const possible = actions.filter(({ id }) => effects[id].enabled?.(getState()) ?? true).map(({ id }) => id)
  expect(possible).toEqual([
    'file:new',
    'file:open',
    'view:nextArea',
    'view:previousArea',
    'view:palette',
    'help:shortcuts',
    'help:about',
  ])
})

describe('looks', () => {
  test('a style is set on the whole selection and taken away by the same action', () => {
    getState().select({ row: 1, column: 0 }, { top: 1, left: 0, bottom: 2, right: 1 })
    perform('format:input')
    expect([cell(1, 0)?.style, cell(2, 1)?.style]).toEqual(['input', 'input'])
    expect(effects['format:input'].checked?.(getState())).toBe(true)
    perform('format:input')
    expect([cell(1, 0)?.style, cell(2, 1)?.style]).toEqual([undefined, undefined])
  })

  test('one style replaces another, and bold stands beside it', () => {
    perform('format:input')
    perform('format:bold')
    perform('format:heading')
    expect(cell(0, 0)).toEqual({ style: 'heading', bold: true })
  })

  test('a decimal more and one less bring the number back', () => {
    getState().run({ name: 'setCells', sheet: 's1', inputs: { A1: { value: 1.25 } } })
    perform('format:moreDecimals')
    expect(cell(0, 0)?.format).toBe('0.000')
    perform('format:fewerDecimals')
    expect(cell(0, 0)?.format).toBe('0.00')
  })

  test('formatting a whole column keeps looks for a part of it, not for a million cells', () => {
    getState().select({ row: 0, column: 0 }, { top: 0, left: 0, bottom: 1_048_575, right: 0 })
    perform('format:bold')
    expect(cell(1999, 0)?.bold).toBe(true)
    expect(cell(2000, 0)).toBeUndefined()
  })
})

describe('sheets', () => {
  test('a new sheet comes after the one in front and is shown', () => {
    getState().run({ name: 'addSheet', id: 'last' })
    getState().showSheet('s1')
    perform('insert:sheet')
    expect(getState().workbook.sheets.map(({ id }) => id)).toEqual(['s1', getState().sheet, 'last'])
  })

  test('next and previous sheet go around the ends', () => {
    getState().run({ name: 'addSheet', id: 's2' })
    perform('view:nextSheet')
    expect(getState().sheet).toBe('s1')
    perform('view:previousSheet')
    expect(getState().sheet).toBe('s2')
  })

  test('the only sheet cannot be deleted', () => {
    expect(effects['insert:deleteSheet'].enabled?.(getState())).toBe(false)
  })
})

test('rows and columns are inserted and deleted as many as are selected', () => {
  getState().run({ name: 'setCells', sheet: 's1', inputs: { B3: { value: 1 } } })
  getState().select({ row: 1, column: 0 }, { top: 1, left: 0, bottom: 2, right: 0 })
  perform('insert:rows')
  expect(cell(4, 1)?.value).toBe(1)
  perform('insert:columns')
  expect(cell(4, 2)?.value).toBe(1)
  perform('insert:deleteRows')
  perform('insert:deleteColumns')
  expect(cell(2, 1)?.value).toBe(1)
})

test('insert chart makes a chart of the selection and opens its panel', () => {
  getState().run({
    name: 'setCells',
    sheet: 's1',
    inputs: {
      A1: { value: 'year' },
      B1: { value: 'x' },
      A2: { value: 2026 },
      B2: { value: 1 },
      A3: { value: 2027 },
      B3: { value: 2 },
    },
  })
  getState().select({ row: 0, column: 0 }, { top: 0, left: 0, bottom: 2, right: 1 })
  perform('insert:chart')
  perform('insert:chart')
  expect(getState().workbook.charts.map(({ series }) => series[0]?.values)).toEqual(['Sheet1!B2:B3', 'Sheet1!B2:B3'])
  expect(getState().panel).toBe('charts')
})

test('insert function opens its dialog, while a formula is typed too', () => {
  perform('insert:function')
  expect(getState()).toMatchObject({ dialog: 'insertFunction', insertTopic: null })
  expect(effects['insert:function'].whileEditing).toBe(true)
})

test('undo says what it would undo', () => {
  expect(effects['edit:undo'].enabled?.(getState())).toBe(false)
  perform('format:bold')
  expect(effects['edit:undo'].label?.(getState())).toBe('Undo Bold')
  perform('edit:undo')
  expect(cell(0, 0)).toBeUndefined()
  expect(effects['edit:redo'].label?.(getState())).toBe('Redo Bold')
})
