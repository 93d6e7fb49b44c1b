import { expect, test } from 'vitest'
import { filesToOpen } from '../../electron/arguments.ts'

const files = (...args: string[]) => filesToOpen(['/opt/electron', ...args], '/home/ann')

test('paths are taken from the folder they were meant in', () => {
  expect(files('a.forecell', '/data/b.csv', '../c.TSV')).toEqual(['/home/ann/a.forecell', '/data/b.csv', '/home/c.TSV'])
})

test('file URLs, as file managers pass them, are paths', () => {
  expect(files('file:///data/with%20space%20%C3%BC.forecell')).toEqual(['/data/with space ü.forecell'])
})

test('switches, the program itself, other endings and broken or foreign URLs open nothing', () => {
  const others = ['--inspect=0', '-r', '.', '/opt/app', 'notes.txt', 'file:///%', 'file://host/share/x.forecell']
  expect(files(...others, 'https://example.invalid/x.forecellx', 'a\0.csv')).toEqual([])
  expect(files('--user-data-dir=/tmp/x.forecell')).toEqual([])
})

test('the executable is no file to open, whatever its name', () => {
  expect(filesToOpen(['/opt/electron.forecell'], '/')).toEqual([])
})
