import { expect, test } from 'vitest'
import { isBytes, isFileKind, isFileName, isText } from '../../electron/argumentChecks.ts'
import { largestWriteBytes } from '../../electron/contract/limits.ts'

test('a suggested name is a name, never a way into another folder', () => {
  expect(['a.forecell', 'ü b', '…'].every(isFileName)).toBe(true)
  expect(['', '../a', 'a/b', 'a\\b', 'a\0b', 'x'.repeat(256), 7, null].some(isFileName)).toBe(false)
})

test('bytes are a Uint8Array of bearable size', () => {
  expect(isBytes(new Uint8Array(3))).toBe(true)
  const endless = Object.create(Uint8Array.prototype, { byteLength: { value: largestWriteBytes + 1 } })
  for (const value of ['text', [1, 2], new ArrayBuffer(3), null, undefined, endless]) expect(isBytes(value)).toBe(false)
})

test('a file kind has a plain ending', () => {
  expect(isFileKind({ label: 'Picture', extension: 'png', mime: 'image/png' })).toBe(true)
  for (const extension of ['', '../x', 'a/b', 'PNG', 'toolongtobeone', 7]) {
    expect(isFileKind({ label: 'Picture', extension, mime: 'image/png' })).toBe(false)
  }
  expect([null, undefined, 'png', {}].some(isFileKind)).toBe(false)
})

test('text is short', () => {
  expect(isText('x'.repeat(4096))).toBe(true)
  expect(isText('x'.repeat(4097))).toBe(false)
})
