import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'

/** What a file on disk looked like when it was last read or written here. */
export interface Stamp {
  readonly modifiedMs: number
  readonly size: number
  readonly inode: number
}

/** `null` when there is no such file. */
export async function stamp(file: string): Promise<Stamp | null> {
  try {
    const { mtimeMs, size, ino } = await fs.stat(file)
    return { modifiedMs: mtimeMs, size, inode: ino }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function sameStamp(a: Stamp | null, b: Stamp | null): boolean {
  if (!a || !b) return a === b
  return a.modifiedMs === b.modifiedMs && a.size === b.size && a.inode === b.inode
}

/** Tells content apart from a mere touch by a backup or a synchronising program. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
