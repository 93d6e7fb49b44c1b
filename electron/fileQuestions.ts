import { promises as fs } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { Failure } from '../model/core/failure.ts'
import { answer, type OurContents } from './answering.ts'
import { isBytes, isFileKind, isFileName, isFlag, isText } from './argumentChecks.ts'
import { isReadable, readableKinds, withExtension, workbookKind } from './contract/fileKinds.ts'
import type { FileKind, OpenedFile, SavedFile } from './contract/host.ts'
import type { Documents } from './files/documents.ts'
import type { RecentDocuments } from './files/recentDocuments.ts'
import type { StoredPlace } from './windowPlace.ts'

export interface FileDesk {
  readonly documents: Documents
  readonly recent: RecentDocuments
  readonly place: StoredPlace
  readonly window: () => BrowserWindow | null
  /** The file to open at start, handed out once. */
  readonly initial: () => string | null
}

/** Answers everything the window asks about files. Contents pass through; they are parsed in the sandboxed window only. */
export function answerFileQuestions(desk: FileDesk, ours: OurContents): void {
  const { documents, recent, place } = desk

  answer('file:open', ours, [], async () => {
    const chosen = await dialog.showOpenDialog(parent(desk), {
      defaultPath: folder(place),
      properties: ['openFile'],
      filters: [
        { name: 'Workbooks and tables', extensions: readableKinds.map((kind) => kind.extension) },
        ...readableKinds.map(filter),
      ],
    })
    const path = chosen.filePaths[0]
    if (chosen.canceled || path === undefined) return null
    enter(place, path)
    return openDocument(desk, path)
  })

  answer('file:openRecent', ours, [isText], (ref) => openDocument(desk, documents.path(ref)))

  answer('file:openDropped', ours, [isText], (path) => {
    if (!isReadable(path)) throw new Failure('file-unreadable', 'Forecell opens .forecell, .csv and .tsv files.')
    return openDocument(desk, path)
  })

  answer('file:openInitial', ours, [], () => {
    const path = desk.initial()
    return path === null ? null : openDocument(desk, path)
  })

  answer('file:save', ours, [isText, isBytes, isFlag], async (ref, bytes, overwrite) => {
    const saved = await documents.write(ref, bytes, overwrite)
    remember(desk, documents.path(ref))
    return saved
  })

  answer('file:saveAs', ours, [isFileName, isBytes, isFileKind], async (name, bytes, kind) => {
    const path = await askWhereToSave(desk, name, kind)
    if (path === null) return null
    const saved = await writeTo(path, bytes)
    if (kind.extension === workbookKind.extension) remember(desk, path)
    return saved
  })

  answer('file:export', ours, [isFileName, isBytes, isFileKind], async (name, bytes, kind) => {
    const path = await askWhereToSave(desk, name, kind)
    return path === null ? null : writeTo(path, bytes)
  })

  // The dialog has asked about replacing what is there.
  const writeTo = (path: string, bytes: Uint8Array): Promise<SavedFile> =>
    documents.write(documents.admit(path).ref, bytes, true)

  answer('file:recent', ours, [], () => recent.paths.map((path) => documents.admit(path)))

  answer('file:forgetRecent', ours, [isText], async (ref) => {
    await recent.forget(documents.path(ref))
    return null
  })
}

/** Allows, reads and remembers a file. @throws Failure */
export async function openDocument(desk: FileDesk, path: string): Promise<OpenedFile> {
  const file = await desk.documents.read(desk.documents.admit(path).ref)
  remember(desk, path)
  return file
}

function remember({ recent }: FileDesk, path: string): void {
  void recent.add(path)
  app.addRecentDocument(path)
}

async function askWhereToSave(desk: FileDesk, suggestedName: string, kind: FileKind): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(parent(desk), {
    defaultPath: join(folder(desk.place), withExtension(suggestedName, kind)),
    filters: [filter(kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || !chosen.filePath) return null
  enter(desk.place, chosen.filePath)
  if (extname(chosen.filePath) !== '') return chosen.filePath
  // Linux dialogs add no ending, and so have not asked about the file that the ending leads to.
  const path = withExtension(chosen.filePath, kind)
  return (await mayReplace(desk, path)) ? path : null
}

async function mayReplace(desk: FileDesk, path: string): Promise<boolean> {
  const exists = await fs.access(path).then(
    () => true,
    () => false,
  )
  if (!exists) return true
  const { response } = await dialog.showMessageBox(parent(desk), {
    type: 'warning',
    message: `${path} exists already. Do you want to replace it?`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

function parent({ window }: FileDesk): BrowserWindow {
  const found = window()
  if (!found) throw new Failure('usage', 'The window is gone.')
  return found
}

function folder(place: StoredPlace): string {
  return place.value.folder ?? app.getPath('documents')
}

function enter(place: StoredPlace, path: string): void {
  void place.set({ ...place.value, folder: dirname(path) })
}

function filter({ label, extension }: FileKind): { name: string; extensions: string[] } {
  return { name: label, extensions: [extension] }
}
