import { promises as fs } from 'node:fs'
import { basename } from 'node:path'
import { Failure } from '../../model/core/failure.ts'
import { tooLargeSentence } from '../contract/limits.ts'
import { readFailure } from './fileFailure.ts'
import { type Stamp, stamp } from './stamp.ts'

/** A whole regular file of bearable size, and what it looked like before it was read. @throws Failure */
export async function readFile(path: string): Promise<{ bytes: Uint8Array; stamp: Stamp }> {
  try {
    const found = await fs.stat(path)
    if (!found.isFile()) throw Object.assign(new Error('Not a regular file'), { code: 'EISDIR' })
    refuseLarge(path, found.size)
    const before = await stamp(path)
    const bytes = await fs.readFile(path)
    refuseLarge(path, bytes.byteLength)
    if (!before) throw Object.assign(new Error('Gone'), { code: 'ENOENT' })
    // A plain Uint8Array: a Buffer may be a window into a pool shared with others.
    return { bytes: new Uint8Array(bytes), stamp: before }
  } catch (error) {
    throw readFailure(path, error)
  }
}

function refuseLarge(path: string, size: number): void {
  const sentence = tooLargeSentence(basename(path), size)
  if (sentence !== null) throw new Failure('file-too-large', sentence)
}
