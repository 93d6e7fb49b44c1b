import { readableKinds } from '../../electron/contract/fileKinds.ts'
import type { FileKind } from '../../electron/contract/host.ts'
import { Failure } from '../../model/core/failure.ts'

/** The File System Access API, which the DOM's types do not know yet; absent in Firefox and Safari. */
interface PickerWindow {
  showOpenFilePicker?(options: { id: string; types: PickerType[] }): Promise<FileSystemFileHandle[]>
  showSaveFilePicker?(options: {
    id: string
    suggestedName: string
    types: PickerType[]
  }): Promise<FileSystemFileHandle>
}

interface PickerType {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

/** A file chosen to be read; `handle` is `null` where the browser gives no way back to it. */
export interface ChosenFile {
  readonly file: File
  readonly handle: FileSystemFileHandle | null
}

const pickers = globalThis as PickerWindow
/** Browsers remember the last folder under this name. */
const id = 'forecell'

export function canPickPlaces(): boolean {
  return typeof pickers.showSaveFilePicker === 'function' && typeof pickers.showOpenFilePicker === 'function'
}

/** `null` when cancelled. @throws Failure */
export async function chooseFile(): Promise<ChosenFile | null> {
  const show = pickers.showOpenFilePicker
  if (!show) return chooseWithInput()
  const all: PickerType = {
    description: 'Workbooks and tables',
    accept: Object.assign({}, ...readableKinds.map((kind) => pickerType(kind).accept)),
  }
  const types = [all, ...readableKinds.map(pickerType)]
  const handles = await unlessCancelled(show.call(pickers, { id, types }))
  const handle = handles?.[0]
  return handle ? { file: await handle.getFile(), handle } : null
}

/** `null` when cancelled. Only where {@link canPickPlaces}. @throws Failure */
export function choosePlace(suggestedName: string, kind: FileKind): Promise<FileSystemFileHandle | null> {
  const show = pickers.showSaveFilePicker
  if (!show) throw new Failure('usage', 'This browser cannot save to a chosen place.')
  return unlessCancelled(show.call(pickers, { id, suggestedName, types: [pickerType(kind)] }))
}

/** Hands the bytes to the browser's downloads. */
export function download(name: string, bytes: Uint8Array, mime: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun when the click returns, but reads the blob later; nothing tells when it is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function chooseWithInput(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = readableKinds.map((kind) => `.${kind.extension}`).join(',')
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { file, handle: null } : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

async function unlessCancelled<T>(choice: Promise<T>): Promise<T | null> {
  try {
    return await choice
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') return null
    throw new Failure('file-unreadable', 'The browser did not show its file dialog. Click the button again.', error)
  }
}

function pickerType({ label, extension, mime }: FileKind): PickerType {
  return { description: label, accept: { [mime]: [`.${extension}`] } }
}
