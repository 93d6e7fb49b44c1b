import { expect, it } from 'vitest'
import { areaName, parseArea } from '../../../model/core/reference.ts'
import { pastedText } from '../../../renderer/grid/pastedText.ts'

it('reads every field as if it was typed, and fills what it covers', () => {
  const pasted = pastedText('year\t12%\n2027\t=tokenspersecond(1e20,a1)\n', 's1', parseArea('B2'))
  expect(pasted?.command().inputs).toEqual({
    B2: { value: 'year' },
    C2: { value: 0.12 },
    B3: { value: 2027 },
    C3: { formula: '=tokensPerSecond(1e20,A1)' },
  })
  expect(pasted?.command().formats).toEqual({ C2: '0%' })
  expect(pasted && areaName(pasted.area)).toBe('B2:C3')
})

it('empties the cells of empty and missing fields', () => {
  expect(pastedText('1\t\t3\n4', 's1', parseArea('A1'))?.command().inputs).toEqual({
    A1: { value: 1 },
    B1: null,
    C1: { value: 3 },
    A2: { value: 4 },
    B2: null,
    C2: null,
  })
})

it('fills all selected cells with a single field', () => {
  expect(Object.keys(pastedText('7', 's1', parseArea('A1:B2'))?.command().inputs ?? {})).toEqual([
    'A1',
    'B1',
    'A2',
    'B2',
  ])
})

it('leaves out what lies beyond the sheet, and pastes nothing from nothing', () => {
  expect(pastedText('1\n2\n3', 's1', parseArea('A1048575'))?.area.bottom).toBe(1_048_575)
  expect(pastedText('', 's1', parseArea('A1'))).toBeNull()
})
