import { expect, test } from 'vitest'
import { lightShades, nearestColour } from '../../../model/workbook/colours.ts'
import { colourNames } from '../../../model/workbook/workbook.ts'

test('every shade comes back as its own name', () => {
  for (const name of colourNames) {
    expect(nearestColour(lightShades.ink[name], 'ink')).toBe(name)
    expect(nearestColour(lightShades.fill[name], 'fill')).toBe(name)
  }
})

test.each([
  ['#ff0000', 'ink', 'red'],
  ['#0070c0', 'ink', 'blue'],
  ['#ffff00', 'fill', 'yellow'],
  ['#92d050', 'fill', 'green'],
  ['#808080', 'ink', 'grey'],
  ['#000000', 'ink', null],
  ['#ffffff', 'fill', null],
] as const)('%s of another program as %s is %s', (hex, use, name) => {
  expect(nearestColour(hex, use)).toBe(name)
})
