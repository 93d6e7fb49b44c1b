import { describe, expect, it } from 'vitest'
import { columnLimit, parseArea, rowLimit } from '../../../model/core/reference.ts'
import { gridSize } from '../../../renderer/grid/gridSize.ts'

describe('the size of the grid', () => {
  it('is at least 200 rows and 26 columns', () => {
    expect(gridSize({ rows: 0, columns: 0 }, parseArea('A1'))).toEqual({ rows: 200, columns: 26 })
  })
  it('leaves room below and beside what is filled or selected', () => {
    const filled = gridSize({ rows: 100_000, columns: 50 }, parseArea('A1'))
    expect(filled.rows).toBeGreaterThan(100_020)
    expect(filled.columns).toBeGreaterThan(51)
    expect(gridSize({ rows: 1, columns: 1 }, parseArea('AZ1000')).rows).toBeGreaterThan(1020)
  })
  it('never goes beyond the limits of a sheet', () => {
    expect(gridSize({ rows: rowLimit, columns: columnLimit }, parseArea('A1'))).toEqual({
      rows: rowLimit,
      columns: columnLimit,
    })
  })
})
