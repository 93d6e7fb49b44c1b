import { expect, test } from 'vitest'
import { readingPlace } from '../../../renderer/charts/readingPlace.ts'

test('the words about a point stand beside it, within the plot, and run towards the middle of the picture', () => {
  const picture = { width: 440, height: 320, plot: { x: 50, y: 60, width: 380, height: 180 } }
  for (const left of [50, 100, 219, 221, 430]) {
    for (const top of [60, 70, 150, 240]) {
      const place = readingPlace(picture, { left, top })
      const upper = place.top === undefined ? 320 - Number(place.bottom) - 46 : Number(place.top)
      expect(upper).toBeGreaterThanOrEqual(60)
      expect(upper + 46).toBeLessThanOrEqual(240)
      expect(place.left === undefined).toBe(left > 220)
      expect(Number(place.maxWidth)).toBeGreaterThan(180)
    }
  }
})
