import { describe, expect, it } from 'vitest'
import { areaName, cellName, parseArea, parseCell } from '../../../model/core/reference.ts'
import { type SheetShape, selectionAfterKey } from '../../../renderer/store/selectionAfterKey.ts'

/** `x` is a filled cell. */
function shape(...lines: string[]): SheetShape {
  const columns = Math.max(0, ...lines.map((line) => line.length))
  return {
    rows: 20,
    columns: 10,
    page: 8,
    used: { rows: lines.length, columns },
    filled: (row, column) => lines[row]?.[column] === 'x',
  }
}

const sheet = shape('xx.x', 'xx..', '....', 'x...')

/** `B2` or `B2 in A1:C3`, and where the key leads, in the same words. */
function place(start: string, keys: string, on: SheetShape = sheet): string | null {
  const [cell = '', area = cell] = start.split(' in ')
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const moved = selectionAfterKey(
    { cell: parseCell(cell), area: parseArea(area) },
    { key, jump: parts.includes('Ctrl'), shift: parts.includes('Shift') },
    on,
  )
  if (!moved) return null
  const name = cellName(moved.cell.row, moved.cell.column)
  const whole = areaName(moved.area)
  return whole === name ? name : `${name} in ${whole}`
}

describe('the selection after a key', () => {
  it.each([
    ['B2', 'ArrowDown', 'B3'],
    ['B2 in B2:C4', 'ArrowRight', 'C2'],
    ['A1', 'ArrowUp', 'A1'],
    ['J20', 'ArrowRight', 'J20'],
    ['B2', 'PageDown', 'B10'],
    ['B2', 'PageUp', 'B1'],
    ['C4', 'Home', 'A4'],
    ['A1', 'End', 'D1'],
    ['C3', 'Ctrl+Home', 'A1'],
    ['A1', 'Ctrl+End', 'D4'],
  ])('moves from %s by %s to %s', (from, key, to) => {
    expect(place(from, key)).toBe(to)
  })

  it.each([
    ['A1', 'Ctrl+ArrowDown', 'A2'],
    ['A2', 'Ctrl+ArrowDown', 'A4'],
    ['A4', 'Ctrl+ArrowDown', 'A20'],
    ['A1', 'Ctrl+ArrowRight', 'B1'],
    ['B1', 'Ctrl+ArrowRight', 'D1'],
    ['D1', 'Ctrl+ArrowRight', 'J1'],
    ['A20', 'Ctrl+ArrowUp', 'A4'],
    ['J1', 'Ctrl+ArrowLeft', 'D1'],
    ['C3', 'Ctrl+ArrowLeft', 'A3'],
    ['J20', 'Ctrl+ArrowUp', 'J1'],
  ])('jumps from %s by %s to the edge of the data at %s', (from, key, to) => {
    expect(place(from, key)).toBe(to)
  })

  it.each([
    ['B2', 'Shift+ArrowDown', 'B2 in B2:B3'],
    ['B2 in B2:B3', 'Shift+ArrowRight', 'B2 in B2:C3'],
    ['B2 in B2:C3', 'Shift+ArrowUp', 'B2 in B2:C2'],
    ['B2', 'Shift+ArrowUp', 'B2 in B1:B2'],
    ['B2 in B1:B2', 'Shift+ArrowLeft', 'B2 in A1:B2'],
    ['A1', 'Ctrl+Shift+ArrowDown', 'A1 in A1:A2'],
    ['A1 in A1:A2', 'Ctrl+Shift+ArrowRight', 'A1 in A1:B2'],
    ['C3', 'Ctrl+Shift+Home', 'C3 in A1:C3'],
  ])('stretches %s by %s to %s', (from, key, to) => {
    expect(place(from, key)).toBe(to)
  })

  it.each([
    ['B2', 'Tab', 'C2'],
    ['B2', 'Shift+Tab', 'A2'],
    ['B2', 'Enter', 'B3'],
    ['B2', 'Shift+Enter', 'B1'],
    ['B2 in B2:C3', 'Tab', 'C2 in B2:C3'],
    ['C2 in B2:C3', 'Tab', 'B3 in B2:C3'],
    ['C3 in B2:C3', 'Tab', 'B2 in B2:C3'],
    ['B2 in B2:C3', 'Enter', 'B3 in B2:C3'],
    ['B3 in B2:C3', 'Enter', 'C2 in B2:C3'],
    ['B2 in B2:C3', 'Shift+Enter', 'C3 in B2:C3'],
  ])('walks from %s by %s to %s', (from, key, to) => {
    expect(place(from, key)).toBe(to)
  })

  it('selects the data around the cell first and then the whole sheet', () => {
    expect(place('B2', 'Ctrl+a')).toBe('B2 in A1:B2')
    expect(place('B2 in A1:B2', 'Ctrl+a')).toBe('B2 in A1:J20')
    expect(place('H9', 'Ctrl+a')).toBe('H9 in A1:J20')
  })

  it('selects whole columns and rows', () => {
    expect(place('B2 in B2:C3', 'Ctrl+ ')).toBe('B2 in B1:C20')
    expect(place('B2 in B2:C3', 'Shift+ ')).toBe('B2 in A2:J3')
  })

  it('leaves other keys alone', () => {
    for (const key of ['a', 'F2', 'Ctrl+b', 'Ctrl+PageDown', 'Ctrl+Shift+a', ' ', 'Escape']) {
      expect(place('B2', key)).toBeNull()
    }
  })
})
