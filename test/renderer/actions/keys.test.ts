import { describe, expect, test } from 'vitest'
import { actions } from '../../../electron/contract/actions.ts'
import { chord, chordText, pressed, workingKeys } from '../../../renderer/keys.ts'

const event = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

test.each([
  ['CmdOrCtrl+N', false, 'n', ['ctrl'], 'Ctrl+N'],
  ['CmdOrCtrl+N', true, 'n', ['meta'], '⌘N'],
  ['CmdOrCtrl+Shift+P', false, 'P', ['ctrl', 'shift'], 'Ctrl+Shift+P'],
  ['CmdOrCtrl+Shift+P', true, 'p', ['meta', 'shift'], '⇧⌘P'],
  ['Alt+Shift+Right', false, 'ArrowRight', ['alt', 'shift'], 'Alt+Shift+Right'],
  ['Alt+Shift+Right', true, 'ArrowRight', ['alt', 'shift'], '⌥⇧→'],
  ['CmdOrCtrl+PageDown', false, 'PageDown', ['ctrl'], 'Ctrl+Page Down'],
  ['Shift+F3', false, 'F3', ['shift'], 'Shift+F3'],
  ['F5', false, 'F5', [], 'F5'],
  ['Ctrl+Space', false, ' ', ['ctrl'], 'Ctrl+Space'],
  ['Ctrl+Space', true, ' ', ['ctrl'], '⌃Space'],
  ['Esc', false, 'Escape', [], 'Esc'],
])('%s (Mac: %s) is the key %s with %j and reads %s', (accelerator, mac, key, held, text) => {
  expect(pressed(chord(accelerator, mac), event(key, held))).toBe(true)
  expect(chordText(accelerator, mac)).toBe(text)
})

describe('a key is another one', () => {
  test.each([
    ['CmdOrCtrl+S', 's', [] as string[]],
    ['CmdOrCtrl+S', 's', ['ctrl', 'shift']],
    ['CmdOrCtrl+S', 's', ['ctrl', 'alt']],
    ['CmdOrCtrl+S', 'd', ['ctrl']],
    ['F5', 'F5', ['shift']],
  ])('%s is not %s with %j', (accelerator, key, held) => {
    expect(pressed(chord(accelerator, false), event(key, held))).toBe(false)
  })
})

test('a letter with Alt is known by its place, since a Mac types another letter then', () => {
  expect(pressed(chord('Alt+Shift+N', true), event('˜', ['alt', 'shift'], 'KeyN'))).toBe(true)
  expect(pressed(chord('Alt+Shift+N', true), event('Ø', ['alt', 'shift'], 'KeyO'))).toBe(false)
})

test.each(['electron', 'browser'] as const)('in the %s no two actions share a key', (host) => {
  const used = actions.flatMap((action) => workingKeys(action, host).map((keys) => JSON.stringify(chord(keys, false))))
  expect(new Set(used).size).toBe(used.length)
})

test('in the browser no action needs a key that browsers keep for themselves', () => {
  const kept = ['CmdOrCtrl+N', 'CmdOrCtrl+T', 'CmdOrCtrl+W', 'CmdOrCtrl+PageUp', 'CmdOrCtrl+PageDown', 'F5']
  for (const action of actions) expect(workingKeys(action, 'browser').filter((keys) => kept.includes(keys))).toEqual([])
})
