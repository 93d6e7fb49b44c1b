import { expect, it } from 'vitest'
import { exportName } from '../../../renderer/charts/exportName.ts'

it.each([
  ['AI R&D: 2027/28?', 'AI R&D 2027 28.png'],
  ['..', 'Chart.png'],
  ['', 'Chart.png'],
  ['a\u0000b\nc', 'a b c.png'],
  ['x'.repeat(300), `${'x'.repeat(80)}.png`],
])('the title %j gives the file name %s', (title, name) => {
  expect(exportName(title, 'png')).toBe(name)
})
