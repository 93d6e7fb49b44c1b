import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Documents } from '../../../electron/files/documents.ts'

let folder: string
let file: string
let documents: Documents
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecell-documents-'))
  file = join(folder, 'a.forecell')
  writeFileSync(file, 'first')
  documents = new Documents()
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array) => new TextDecoder().decode(content)

test('a file is known by a reference that does not tell its path, the same for the same file', () => {
  const { ref, name, folder: where } = documents.admit(file)
  expect(ref).not.toContain('a.forecell')
  expect([name, where]).toEqual(['a.forecell', folder])
  expect(documents.admit(join(folder, 'sub', '..', 'a.forecell')).ref).toBe(ref)
})

test('a reference that was never given out reads and writes nothing', async () => {
  await expect(documents.read(file)).rejects.toMatchObject({ code: 'file-unreadable' })
  expect(() => documents.write(file, bytes('x'), true)).toThrow('not known')
  expect(readFileSync(file, 'utf8')).toBe('first')
})

test('what is read can be written, and written again', async () => {
  const { ref, ...opened } = await documents.read(documents.admit(file).ref)
  expect(text(opened.bytes)).toBe('first')
  expect(await documents.write(ref, bytes('second'), false)).toMatchObject({ ref, name: 'a.forecell', how: 'saved' })
  await documents.write(ref, bytes('third'), false)
  expect(readFileSync(file, 'utf8')).toBe('third')
})

test('of saves that were asked for at once the last one wins', async () => {
  const { ref } = await documents.read(documents.admit(file).ref)
  const texts = Array.from({ length: 20 }, (_, n) => `save ${n}`.repeat(n + 1))
  await Promise.all(texts.map((each) => documents.write(ref, bytes(each), false)))
  expect(readFileSync(file, 'utf8')).toBe(texts.at(-1))
})

test('a file that another program changed is overwritten only when told to', async () => {
  const { ref } = await documents.read(documents.admit(file).ref)
  writeFileSync(file, 'theirs')
  await expect(documents.write(ref, bytes('mine'), false)).rejects.toMatchObject({
    code: 'file-changed-on-disk',
    message: 'a.forecell was changed by another program after it was opened here.',
  })
  expect(readFileSync(file, 'utf8')).toBe('theirs')
  await documents.write(ref, bytes('mine'), true)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a change of the same length is seen too, a mere touch is none', async () => {
  const { ref } = await documents.read(documents.admit(file).ref)
  utimesSync(file, 1, 1)
  await documents.write(ref, bytes('12345'), false)
  writeFileSync(file, '54321')
  utimesSync(file, 2, 2)
  await expect(documents.write(ref, bytes('mine'), false)).rejects.toMatchObject({ code: 'file-changed-on-disk' })
})

test('a file that was deleted meanwhile is not recreated unasked', async () => {
  const { ref } = await documents.read(documents.admit(file).ref)
  rmSync(file)
  await expect(documents.write(ref, bytes('mine'), false)).rejects.toMatchObject({ code: 'file-changed-on-disk' })
  await documents.write(ref, bytes('mine'), true)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a file that is too large is refused before it is read', async () => {
  truncateSync(file, 200_000_000)
  await expect(documents.read(documents.admit(file).ref)).rejects.toMatchObject({
    code: 'file-too-large',
    message: 'a.forecell has 200 MB; files of up to 100 MB can be opened.',
  })
})

test('what is gone, or is no file, is refused in a sentence', async () => {
  const gone = documents.admit(join(folder, 'gone.csv')).ref
  await expect(documents.read(gone)).rejects.toThrow(`gone.csv is not in ${folder} any more.`)
  mkdirSync(join(folder, 'folder.csv'))
  const folderRef = documents.admit(join(folder, 'folder.csv')).ref
  await expect(documents.read(folderRef)).rejects.toThrow('folder.csv is a folder or device, not a file.')
  await expect(documents.write(folderRef, bytes('x'), true)).rejects.toThrow('a folder or device has that name')
})
