import { describe, expect, test } from 'vitest'
import { areaName, parseArea } from '../../../model/core/reference.ts'
import { copied, pastedArea, pastedCells, pastedMerges } from '../../../model/workbook/clip.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { speciallyPasted } from '../../../model/workbook/speciallyPasted.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { frozen, inputs, typed, workbookOf } from './workbooks.ts'

const start = frozen(
  workbookOf(
    typed({ A1: 'head', A3: 1, D5: '=A1' }),
    { name: 'mergeCells', sheet: 's1', area: 'A1:B2' },
    { name: 'mergeCells', sheet: 's1', area: 'D1:E1' },
    { name: 'addSheet', id: 's2', title: 'Other' },
  ),
)
const merges = (workbook: Workbook, index = 0) => (workbook.sheets[index]?.merges ?? []).map(areaName)
const move = (area: string, to: string, toSheet = 's1'): Command => ({
  name: 'moveCells',
  sheet: 's1',
  area,
  toSheet,
  to,
})
const paste = (at: string, ...values: number[]): Command => ({
  name: 'pasteCells',
  sheet: 's1',
  at,
  cells: [values.map((value) => ({ value }))],
})

describe('moving merged cells', () => {
  test('takes them along, with the references to them', () => {
    const after = run(start, move('A1:B3', 'A8'))
    expect(merges(after)).toEqual(['D1:E1', 'A8:B9'])
    expect(inputs(after)).toMatchObject({ A8: 'head', D5: '=A8' })
    const over = run(start, move('A1:B2', 'B2', 's2'))
    expect([merges(over), merges(over, 1)]).toEqual([['D1:E1'], ['B2:C3']])
  })

  test('replaces a merged cell that it covers whole, and refuses to tear one', () => {
    expect(merges(run(start, move('A1:B2', 'D1')))).toEqual(['D1:E2'])
    expect(() => run(start, move('A1', 'A9'))).toThrow('Part of a merged cell would be moved; select it whole.')
    expect(() => run(start, move('A3', 'E1'))).toThrow('A merged cell lies partly where these cells would go')
  })

  test('by a part of its own size moves it over itself', () => {
    expect(merges(run(start, move('A1:B2', 'B2')))).toEqual(['D1:E1', 'B2:C3'])
  })
})

describe('pasting over merged cells', () => {
  test('one cell goes into a merged one', () => {
    const after = run(start, paste('A1', 7))
    expect(inputs(after).A1).toBe(7)
    expect(merges(after)).toEqual(['A1:B2', 'D1:E1'])
  })

  test('cells that it would hide take it apart', () => {
    const after = run(start, paste('D1', 7, 8))
    expect(inputs(after)).toMatchObject({ D1: 7, E1: 8 })
    expect(merges(after)).toEqual(['A1:B2'])
  })

  test('a part of it is refused with a sentence', () => {
    expect(() => run(start, paste('B2', 7))).toThrow(
      'A merged cell lies partly where these cells would go; unmerge it first.',
    )
  })
})

describe('copying merged cells', () => {
  const copyOf = (area: string, target: string, transpose = false): Command => {
    const clip = copied(start, 's1', parseArea(area))
    const cells = transpose
      ? speciallyPasted(start, 's1', clip, parseArea(target), { part: 'all', transpose })
      : pastedCells(clip, parseArea(target))
    const merged = pastedMerges(clip, pastedArea(parseArea(target), cells), transpose)
    return { name: 'pasteCells', sheet: 's1', at: target.split(':')[0] ?? '', cells, merges: merged }
  }

  test('merges what is pasted, as often as it is, and turned when it is transposed', () => {
    expect(merges(run(start, copyOf('A1:B3', 'A8')))).toEqual(['A1:B2', 'D1:E1', 'A8:B9'])
    expect(merges(run(start, copyOf('D1:E1', 'A8:D9')))).toEqual(['A1:B2', 'D1:E1', 'A8:B8', 'C8:D8', 'A9:B9', 'C9:D9'])
    expect(merges(run(start, copyOf('D1:E1', 'A8', true)))).toEqual(['A1:B2', 'D1:E1', 'A8:A9'])
  })

  test('takes apart what it is pasted over, and keeps what is beside', () => {
    const over = run(start, copyOf('A8:B9', 'A1:B2'))
    expect(merges(over)).toEqual(['D1:E1'])
    expect(() => run(start, copyOf('A8', 'B2'))).toThrow('A merged cell lies partly where these cells would go')
  })

  test('of a part of one merges nothing', () => {
    expect(copied(start, 's1', parseArea('A1:A3')).merges).toBeUndefined()
  })

  test('empties the cells that it covers, as merging does', () => {
    const cells = [[{ value: 1 }, { value: 2 }]]
    const merged = run(start, { name: 'pasteCells', sheet: 's1', at: 'A8', cells, merges: ['A8:B8'] })
    expect(inputs(merged)).toMatchObject({ A8: 1 })
    expect(inputs(merged)).not.toHaveProperty('B8')
  })

  test('that do not fit their cells are refused', () => {
    const cells = [[null, null]]
    for (const wrong of [['A8'], ['A8:C8'], ['A8:B8', 'A8:B8']]) {
      const command: Command = { name: 'pasteCells', sheet: 's1', at: 'A8', cells, merges: wrong }
      expect(() => run(start, command)).toThrow('The merged cells do not fit the cells that they come with.')
    }
  })

  test('are none in a table', () => {
    const table = run(start, { name: 'addTable', sheet: 's1', area: 'G1:H3', headers: true })
    const command: Command = { name: 'pasteCells', sheet: 's1', at: 'G2', cells: [[null, null]], merges: ['G2:H2'] }
    expect(() => run(table, command)).toThrow('Cells of the table Table1 cannot be merged.')
  })
})
