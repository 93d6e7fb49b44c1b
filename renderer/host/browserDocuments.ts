import type { DocumentInfo, DocumentRef, OpenedFile, SavedFile } from '../../electron/contract/host.ts'
import { tooLargeSentence } from '../../electron/contract/limits.ts'
import { Failure } from '../../model/core/failure.ts'

interface Entry {
  readonly name: string
  /** `null` for a file that was given once, without a way back to it. */
  readonly handle: FileSystemFileHandle | null
  /** What the file was when last read or written here. */
  known: { readonly lastModified: number; readonly size: number } | null
}

/** `queryPermission` and `requestPermission` are Chromium's, like the handles themselves. */
type AskableHandle = FileSystemFileHandle & {
  requestPermission?(descriptor: { mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

/** The files this page has been given, by reference, and what it last knew of each. */
export class BrowserDocuments {
  readonly #entries = new Map<DocumentRef, Entry>()

  admit(name: string, handle: FileSystemFileHandle | null, ref: DocumentRef = crypto.randomUUID()): DocumentInfo {
    if (!this.#entries.has(ref)) this.#entries.set(ref, { name, handle, known: null })
    return { ref, name, folder: '' }
  }

  entry(ref: DocumentRef): Readonly<Entry> {
    return this.#entry(ref)
  }

  /** Reads through the handle. @throws Failure */
  async read(ref: DocumentRef): Promise<OpenedFile> {
    const { name, handle } = this.#entry(ref)
    if (!handle) throw new Failure('file-unreadable', `${name} has to be opened again by hand.`)
    try {
      await (handle as AskableHandle).requestPermission?.({ mode: 'read' })
      return await this.take(ref, await handle.getFile())
    } catch (error) {
      throw readFailure(name, error)
    }
  }

  /** Reads a file that is already there. @throws Failure */
  async take(ref: DocumentRef, file: File): Promise<OpenedFile> {
    const entry = this.#entry(ref)
    const tooLarge = tooLargeSentence(file.name, file.size)
    if (tooLarge !== null) throw new Failure('file-too-large', tooLarge)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      entry.known = { lastModified: file.lastModified, size: file.size }
      return { ref, name: entry.name, folder: '', bytes }
    } catch (error) {
      throw readFailure(entry.name, error)
    }
  }

  /** Replaces the whole file: the browser writes beside it and swaps at the end. @throws Failure */
  async write(ref: DocumentRef, bytes: Uint8Array, overwrite: boolean): Promise<SavedFile> {
    const entry = this.#entry(ref)
    const { name, handle, known } = entry
    if (!handle) throw new Failure('file-unwritable', `${name} has no place to be saved to. Use Save as.`)
    if (!overwrite && known) await refuseForeignChange(handle, known)
    try {
      const stream = await handle.createWritable()
      try {
        await stream.write(bytes as Uint8Array<ArrayBuffer>)
        await stream.close()
      } catch (error) {
        await stream.abort().catch(() => {})
        throw error
      }
      const { lastModified, size } = await handle.getFile()
      entry.known = { lastModified, size }
    } catch (error) {
      throw writeFailure(name, error)
    }
    return { ref, name, folder: '', how: 'saved' }
  }

  #entry(ref: DocumentRef): Entry {
    const entry = this.#entries.get(ref)
    if (!entry) throw new Failure('file-unreadable', 'That document is not known to this window.')
    return entry
  }
}

async function refuseForeignChange(handle: FileSystemFileHandle, known: NonNullable<Entry['known']>): Promise<void> {
  const now = await handle.getFile().catch(() => null)
  if (now?.lastModified === known.lastModified && now.size === known.size) return
  const happened = now ? 'was changed by another program' : 'was moved or deleted'
  throw new Failure('file-changed-on-disk', `${handle.name} ${happened} after it was opened here.`)
}

function readFailure(name: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const sentences: Record<string, string> = {
    NotFoundError: `${name} was moved or deleted.`,
    NotAllowedError: `The browser was not allowed to read ${name}.`,
  }
  const sentence = sentences[(error as DOMException).name] ?? `${name} could not be read.`
  return new Failure('file-unreadable', sentence, error)
}

function writeFailure(name: string, error: unknown): Failure {
  const sentences: Record<string, string> = {
    NotFoundError: `${name} was not saved: its folder does not exist any more. Use Save as.`,
    NotAllowedError: `${name} was not saved: the browser was not allowed to change it. Use Save as.`,
    NoModificationAllowedError: `${name} was not saved: another window is writing it, or it may not be changed.`,
    QuotaExceededError: `${name} was not saved: the disk is full.`,
  }
  const sentence = sentences[(error as DOMException).name] ?? `${name} was not saved. Use Save as.`
  return new Failure('file-unwritable', sentence, error)
}
