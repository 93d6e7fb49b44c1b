import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossings, distance, type MarkedPoint } from '../../../model/chart/crossings.ts'
import { pointLabels } from '../../../model/chart/pointLabels.ts'
import { textWidth } from '../../../model/chart/textLayout.ts'
import type { Box, TextMark } from '../../../model/chart/textMark.ts'

const plot = { x: 60, y: 40, width: 360, height: 200 }
const boxOf = ({ text, font, x, y }: TextMark): Box => ({
  x,
  y: y - 10.5,
  width: textWidth(text, font),
  height: 13,
})
const lone = (x: number, y: number, label?: string): MarkedPoint => {
  return { series: -x * 1000 - y, x, y, radius: 5, ...(label === undefined ? {} : { label }) }
}

describe('texts beside points', () => {
  it('are not read as those of the neighbour: two near marks have each its own nearest', () => {
    const line = [0, 1, 2, 3].map((i): MarkedPoint => ({ series: 0, x: 100 + i * 80, y: 180 - i * 20 }))
    const marks = [...line, lone(288, 134, 'Plain'), lone(270, 138, 'Fitted')]
    const texts = pointLabels(marks, plot, 440)
    expect(texts.map((text) => text.text)).toEqual(['Plain', 'Fitted'])
    for (const text of texts) {
      const [own, other] = text.text === 'Plain' ? [marks[4], marks[5]] : [marks[5], marks[4]]
      expect(distance(own as MarkedPoint, boxOf(text))).toBeLessThan(distance(other as MarkedPoint, boxOf(text)))
    }
  })

  it('stand over the middle of a bar', () => {
    const [text] = pointLabels([{ series: -2, x: 200, y: 120, label: 'SAR', bar: true }], plot, 440)
    const box = boxOf(text as TextMark)
    expect(box.x + box.width / 2).toBeCloseTo(200, 6)
    expect(box.y + box.height).toBeLessThan(120)
  })

  it('make room for one another where the first would take the only place of the second', () => {
    // The right one can stand nowhere but left of its mark.
    const marks = [lone(404, 150, 'A text'), lone(330, 150, 'Another')]
    expect(pointLabels(marks, plot, 425)).toHaveLength(2)
  })

  it('stand over their point, moved in from the edge, rather than on its line or nearer to another point', () => {
    const line = [0, 1, 2, 3].map((i): MarkedPoint => ({ series: 0, x: 340 + i * 20, y: 130 - i * 20 }))
    const marks = [...line, lone(330, 70, 'Earlier'), lone(400, 70, 'Later by far')]
    const text = pointLabels(marks, plot, 426).find((each) => each.text === 'Later by far')
    const box = boxOf(text as TextMark)
    expect(box.x + box.width).toBeCloseTo(420, 6)
    expect(box.y + box.height).toBeLessThan(70)
    expect(box.x).toBeLessThan(400)
  })

  it('fill the plot where there are thousands of them, from all of its parts', () => {
    const marks = Array.from({ length: 4000 }, (_, i) => lone(62 + (i % 350), 50 + Math.floor(i / 25), `No. ${i}`))
    const texts = pointLabels(marks, plot, 440)
    expect(texts.length).toBeGreaterThan(30)
    expect(texts.length).toBeLessThanOrEqual(300)
    expect(Math.max(...texts.map(({ y }) => y)) - Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(120)
  })

  it('never lie on one another, stay inside, and cover no lone mark where there is room', () => {
    const place = fc.record({ x: fc.integer({ min: 60, max: 420 }), y: fc.integer({ min: 40, max: 240 }) })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const marks = places.map(({ x, y }, i) => lone(x, y, `Point ${i}`))
        const boxes = pointLabels(marks, plot, 440).map(boxOf)
        boxes.forEach((a, i) => {
          expect(a.x >= plot.x && a.x + a.width <= 440 && a.y >= plot.y - 10 && a.y + a.height <= 243).toBe(true)
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + 13 <= b.y || b.y + 13 <= a.y
            expect(apart).toBe(true)
          }
        })
        if (marks.length <= 2) {
          expect(boxes.some((box) => marks.some((mark) => distance(mark, box) < 3))).toBe(false)
        }
      }),
      { seed: 20270331, numRuns: 300 },
    )
  })
})

it('a line with many points is crossed once, a mark that is covered is worse', () => {
  const line = (count: number) =>
    Array.from({ length: count }, (_, i): MarkedPoint => ({ series: 0, x: (i * 400) / (count - 1), y: 100 }))
  const box = { x: 100, y: 90, width: 80, height: 20 }
  expect(crossings(box, line(2))).toBe(1)
  expect(crossings(box, line(400))).toBe(1)
  expect(crossings(box, [...line(9), ...line(9).map((point) => ({ ...point, series: 1 }))])).toBe(2)
  expect(crossings(box, [lone(120, 95)])).toBeGreaterThan(2)
})

it('a line that cuts no more than the corner of a box crosses it', () => {
  const box = { x: 100, y: 90, width: 80, height: 20 }
  const through = (y: number): MarkedPoint[] => [
    { series: 0, x: 80, y },
    { series: 0, x: 280, y: y + 200 },
  ]
  // One pixel inside of the lower left and of the upper right corner, and as far outside.
  expect(crossings(box, through(89))).toBe(1)
  expect(crossings(box, through(-9))).toBe(1)
  expect(crossings(box, through(91))).toBe(0)
  expect(crossings(box, through(-11))).toBe(0)
})
