import type { DocumentInfo, DocumentRef, FileKind, OpenedFile, SavedFile } from './host.ts'
import type { Answer } from './messages.ts'

/** The name under which the preload offers the {@link Bridge} on `window`. */
export const bridgeName = 'forecellShell'

/** All that the page can ask of the shell: no channel names, no paths, no events. Frozen. */
export interface Bridge {
  open(): Promise<Answer<OpenedFile | null>>
  openRecent(ref: DocumentRef): Promise<Answer<OpenedFile>>
  /** `file` is the browser's `File`; a type of the DOM that this side does not know. */
  openDropped(file: unknown): Promise<Answer<OpenedFile>>
  openInitial(): Promise<Answer<OpenedFile | null>>
  save(ref: DocumentRef, bytes: Uint8Array, overwrite: boolean): Promise<Answer<SavedFile>>
  saveAs(suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<Answer<SavedFile | null>>
  exportFile(suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<Answer<SavedFile | null>>
  recent(): Promise<Answer<readonly DocumentInfo[]>>
  forgetRecent(ref: DocumentRef): Promise<Answer<null>>
  openLink(url: string): Promise<Answer<boolean>>
  setTitle(title: string, unsaved: boolean): void
  onAction(listen: (id: string) => void): () => void
  onOpen(listen: (file: OpenedFile) => void): () => void
  onSaveBeforeClose(save: () => Promise<boolean>): () => void
}
