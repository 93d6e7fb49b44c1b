import { describe, expect, test } from 'vitest'
import { cellSizes, unzoomedPixels, zoomedPixels } from '../../../renderer/grid/cellSizes.ts'
import { nextZoom, zoomChoices } from '../../../renderer/store/zoomSteps.ts'

const everyZoom = Array.from({ length: 151 }, (_, i) => 50 + i)

describe('sizes of cells', () => {
  test('are those of the style sheet at 100 %', () => {
    expect(cellSizes(100)).toEqual({ row: 24, line: 17, vertical: 3, side: 6, font: 13, small: 12 })
  })

  test('are whole pixels that make up the row, with room for its font, at every zoom', () => {
    for (const percent of everyZoom) {
      const { row, line, vertical, side, font } = cellSizes(percent)
      expect([row, line, vertical, side].every(Number.isInteger), `${percent} %`).toBe(true)
      expect(line + 2 * vertical + 1, `${percent} %`).toBe(row)
      expect(line, `${percent} %`).toBeGreaterThanOrEqual(font)
    }
  })

  test('leave as much room for a text as it needs, relative to 100 %', () => {
    for (const percent of everyZoom) {
      const room = zoomedPixels(96, percent) - 2 * cellSizes(percent).side - 2
      expect(room, `${percent} %`).toBeGreaterThanOrEqual(((96 - 14 - 2) * percent) / 100)
    }
  })

  test('a size dragged on screen is kept as at 100 %, and shown as dragged', () => {
    expect(unzoomedPixels(150, 150)).toBe(100)
    expect(zoomedPixels(unzoomedPixels(301, 200), 200)).toBe(302)
    for (const percent of [100, 125, 200]) expect(zoomedPixels(unzoomedPixels(200, percent), percent)).toBe(200)
  })
})

describe('steps of zoom', () => {
  test('go by tens, from odd sizes to the next round one, and end at the limits', () => {
    expect(nextZoom(100, 1)).toBe(110)
    expect(nextZoom(100, -1)).toBe(90)
    expect(nextZoom(75, 1)).toBe(80)
    expect(nextZoom(75, -1)).toBe(70)
    expect(nextZoom(200, 1)).toBe(200)
    expect(nextZoom(50, -1)).toBe(50)
  })

  test('offer the limits and the usual size', () => {
    expect(zoomChoices[0]).toBe(50)
    expect(zoomChoices.at(-1)).toBe(200)
    expect(zoomChoices).toContain(100)
  })
})
