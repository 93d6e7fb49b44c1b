import { initialFileNameHeader, initialFilePath } from '../../electron/contract/bundle.ts'
import { readableKinds, withExtension, workbookKind } from '../../electron/contract/fileKinds.ts'
import type { DocumentInfo, FileKind, Host, OpenedFile, SavedFile } from '../../electron/contract/host.ts'
import { harmlessLink } from '../../electron/contract/link.ts'
import { BrowserDocuments } from './browserDocuments.ts'
import { copyImage, copyPicture, copyText } from './clipboard.ts'
import { watchDroppedHandles } from './droppedHandles.ts'
import { canPickPlaces, chooseFile, choosePlace, download } from './filePickers.ts'
import { forgetHandle, recentHandles, rememberHandle } from './recentHandles.ts'

const stop = (): (() => void) => () => {}

/** The browser's own dialogs and handles where it has them, else uploads and downloads. */
export function browserHost(): Host {
  const documents = new BrowserDocuments()
  const handleOfDropped = watchDroppedHandles(window)
  let unsaved = false
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })

  const take = async (file: File, handle: FileSystemFileHandle | null): Promise<OpenedFile> => {
    const opened = await documents.take(documents.admit(file.name, handle).ref, file)
    await remember(opened, handle)
    return opened
  }
  const remember = async ({ ref, name }: DocumentInfo, handle: FileSystemFileHandle | null): Promise<void> => {
    if (handle) await rememberHandle({ ref, name, handle, at: Date.now() })
  }
  const saveAs = async (suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<SavedFile | null> => {
    const name = withExtension(suggestedName, kind)
    if (!canPickPlaces()) {
      download(name, bytes, kind.mime)
      return { ...documents.admit(name, null), how: 'copy' }
    }
    const handle = await choosePlace(name, kind)
    if (!handle) return null
    const saved = await documents.write(documents.admit(handle.name, handle).ref, bytes, true)
    if (kind.extension === workbookKind.extension) await remember(saved, handle)
    return saved
  }

  return {
    kind: 'browser',
    savesInPlace: canPickPlaces(),
    async open() {
      const chosen = await chooseFile()
      return chosen && take(chosen.file, chosen.handle)
    },
    async openRecent(ref) {
      const found = (await recentHandles()).find((recent) => recent.ref === ref)
      if (found) documents.admit(found.name, found.handle, ref)
      const opened = await documents.read(ref)
      await remember(opened, documents.entry(ref).handle)
      return opened
    },
    openDropped: async (file) => take(file, await handleOfDropped(file)),
    async openInitial() {
      const answer = await fetch(initialFilePath).catch(() => null)
      const name = answer?.headers.get(initialFileNameHeader)
      if (answer?.status !== 200 || !name) return null
      return take(new File([await answer.blob()], decodeURIComponent(name)), null)
    },
    async save(ref, bytes, overwrite = false) {
      const { name, handle } = documents.entry(ref)
      if (!handle) return saveAs(name, bytes, kindOf(name))
      const saved = await documents.write(ref, bytes, overwrite)
      await remember(saved, handle)
      return saved
    },
    saveAs,
    // A download needs no dialog, and so no click that is still fresh once a picture has been drawn.
    async exportFile(suggestedName, bytes, kind) {
      const name = withExtension(suggestedName, kind)
      download(name, bytes, kind.mime)
      return { ...documents.admit(name, null), how: 'copy' }
    },
    copyImage,
    copyText,
    copyPicture,
    recent: async () => (await recentHandles()).map(({ ref, name, handle }) => documents.admit(name, handle, ref)),
    forgetRecent: forgetHandle,
    setTitle(title, nowUnsaved) {
      document.title = title
      unsaved = nowUnsaved
    },
    async openLink(url) {
      const link = harmlessLink(url)
      if (link !== null) window.open(link, '_blank', 'noopener')
      return link !== null
    },
    onAction: stop,
    onOpen: stop,
    onSaveBeforeClose: stop,
  }
}

function kindOf(name: string): FileKind {
  return readableKinds.find((kind) => name.toLowerCase().endsWith(`.${kind.extension}`)) ?? workbookKind
}
