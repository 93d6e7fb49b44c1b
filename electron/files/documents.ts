import { randomUUID } from 'node:crypto'
import { basename, dirname, resolve } from 'node:path'
import { Failure } from '../../model/core/failure.ts'
import type { DocumentInfo, DocumentRef, OpenedFile, SavedFile } from '../contract/host.ts'
import { writeFailure } from './fileFailure.ts'
import { readFile } from './readFile.ts'
import { safeSave } from './safeSave.ts'
import { fingerprint, type Stamp, sameStamp, stamp } from './stamp.ts'
import { sweepTemporaries } from './temporaryFiles.ts'

interface Entry {
  readonly path: string
  /** What was last read or written here; `null` for a file that this run has not touched. */
  known: { readonly stamp: Stamp; readonly fingerprint: string } | null
  /** One save at a time; the last one wins. */
  saving: Promise<unknown>
}

/**
 * The files the window may name. It knows each by an opaque reference; only paths that a dialog, the recent list, the
 * command line or a drop brought here get one, and nothing else can be read or written.
 */
export class Documents {
  readonly #entries = new Map<DocumentRef, Entry>()
  readonly #refs = new Map<string, DocumentRef>()

  /** Allows a path. The same path always has the same reference. */
  admit(path: string): DocumentInfo {
    const absolute = resolve(path)
    let ref = this.#refs.get(absolute)
    if (ref === undefined) {
      ref = randomUUID()
      this.#refs.set(absolute, ref)
      this.#entries.set(ref, { path: absolute, known: null, saving: Promise.resolve() })
    }
    return { ref, name: basename(absolute), folder: dirname(absolute) }
  }

  /** @throws Failure for a reference that was never given out. */
  path(ref: DocumentRef): string {
    return this.#entry(ref).path
  }

  /** @throws Failure */
  async read(ref: DocumentRef): Promise<OpenedFile> {
    const entry = this.#entry(ref)
    const { bytes, stamp } = await readFile(entry.path)
    entry.known = { stamp, fingerprint: fingerprint(bytes) }
    void sweepTemporaries(dirname(entry.path), Date.now())
    return { ...this.admit(entry.path), bytes }
  }

  /** Replaces the whole file. @throws Failure `file-changed-on-disk` unless `overwrite`, `file-unwritable` */
  write(ref: DocumentRef, bytes: Uint8Array, overwrite: boolean): Promise<SavedFile> {
    const entry = this.#entry(ref)
    const save = async (): Promise<SavedFile> => {
      try {
        if (!overwrite) await refuseForeignChange(entry)
        entry.known = { stamp: await safeSave(entry.path, bytes), fingerprint: fingerprint(bytes) }
      } catch (error) {
        throw writeFailure(entry.path, error)
      }
      return { ...this.admit(entry.path), how: 'saved' }
    }
    const result = entry.saving.then(save)
    entry.saving = result.catch(() => {})
    return result
  }

  #entry(ref: DocumentRef): Entry {
    const entry = this.#entries.get(ref)
    if (!entry) throw new Failure('file-unreadable', 'That document is not known to this window.')
    return entry
  }
}

async function refuseForeignChange({ path, known }: Entry): Promise<void> {
  if (!known) return
  const now = await stamp(path)
  if (sameStamp(known.stamp, now)) return
  const name = basename(path)
  if (!now) throw new Failure('file-changed-on-disk', `${name} was moved or deleted after it was opened here.`)
  if (now.size === known.stamp.size && fingerprint((await readFile(path)).bytes) === known.fingerprint) return
  throw new Failure('file-changed-on-disk', `${name} was changed by another program after it was opened here.`)
}
