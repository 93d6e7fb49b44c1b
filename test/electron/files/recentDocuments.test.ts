import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecentDocuments } from '../../../electron/files/recentDocuments.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecell-recent-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the last twelve are kept over restarts, newest first, each once', async () => {
  const recent = new RecentDocuments(folder)
  await Promise.all(Array.from({ length: 15 }, (_, n) => recent.add(`/data/${n}.forecell`)))
  await recent.add('/data/10.forecell')
  const { paths } = new RecentDocuments(folder)
  expect(paths).toHaveLength(12)
  expect(paths.slice(0, 3)).toEqual(['/data/10.forecell', '/data/14.forecell', '/data/13.forecell'])
})

test('one can be forgotten', async () => {
  const recent = new RecentDocuments(folder)
  await recent.add('/data/a.csv')
  await recent.add('/data/b.csv')
  await recent.forget('/data/b.csv')
  expect(new RecentDocuments(folder).paths).toEqual(['/data/a.csv'])
})

test('a damaged list loses only what is damaged', () => {
  writeFileSync(join(folder, 'recent.json'), '["/data/a.csv", 7, "relative.csv", null]')
  expect(new RecentDocuments(folder).paths).toEqual(['/data/a.csv'])
  writeFileSync(join(folder, 'recent.json'), '["/data/a.csv"')
  expect(new RecentDocuments(folder).paths).toEqual([])
})

test('a folder that cannot be written costs the memory, not the program', async () => {
  const blocked = join(folder, 'file')
  writeFileSync(blocked, '')
  const recent = new RecentDocuments(join(blocked, 'below'))
  await recent.add('/data/a.csv')
  expect(recent.paths).toEqual(['/data/a.csv'])
})
