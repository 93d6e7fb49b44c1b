import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { storedPlace, visibleBounds } from '../../electron/windowPlace.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecell-place-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bounds = { x: 10, y: 20, width: 900, height: 700 }
const nothing = { bounds: null, maximized: false, folder: null }

test('what was set is there in the next run', async () => {
  const place = { bounds, maximized: true, folder: '/data' }
  await storedPlace(folder).set(place)
  expect(storedPlace(folder).value).toEqual(place)
})

test('a missing, damaged or nonsensical file counts as none', () => {
  expect(storedPlace(folder).value).toEqual(nothing)
  const damaged = ['', '{', 'null', '[]', '{"bounds":{"x":1}}', '{"bounds":{"x":0,"y":0,"width":1,"height":1}}']
  for (const text of [...damaged, '{"maximized":"yes","folder":"relative"}']) {
    writeFileSync(join(folder, 'window.json'), text)
    expect(storedPlace(folder).value, text).toEqual(nothing)
  }
})

test('a window whose display is gone opens where it can be seen', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 }
  expect(visibleBounds(bounds, display)).toEqual(bounds)
  expect(visibleBounds({ ...bounds, x: 1900 }, display)).toBeNull()
  expect(visibleBounds({ ...bounds, y: -50 }, display)).toBeNull()
  expect(visibleBounds({ ...bounds, x: -3000 }, display)).toBeNull()
  expect(visibleBounds(null, display)).toBeNull()
})
