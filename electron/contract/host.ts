/** A document as the window knows it: an opaque reference given out by the host, never a path the window made up. */
export type DocumentRef = string

export interface DocumentInfo {
  readonly ref: DocumentRef
  /** File name with its ending, for titles and the recent list. */
  readonly name: string
  /** Where it lies, for people; empty in a browser. */
  readonly folder: string
}

export interface OpenedFile extends DocumentInfo {
  readonly bytes: Uint8Array
}

export interface SavedFile extends DocumentInfo {
  /** `copy`: a download; the host cannot say whether it was kept, so the document stays unsaved. */
  readonly how: 'saved' | 'copy'
}

/** A format offered in save and export dialogs. */
export interface FileKind {
  readonly label: string
  /** Without the dot. */
  readonly extension: string
  readonly mime: string
}

/**
 * What the program needs of the place where it runs. Two adapters: Electron (through the preload) and the browser.
 * Every call may reject with a `Failure` whose message is shown as it is; a cancelled dialog is `null`.
 */
export interface Host {
  readonly kind: 'electron' | 'browser'
  /** False where saving means downloading a copy. */
  readonly savesInPlace: boolean
  open(): Promise<OpenedFile | null>
  openRecent(ref: DocumentRef): Promise<OpenedFile>
  /** A file dropped onto the window. */
  openDropped(file: File): Promise<OpenedFile>
  /** The file named on the command line or by a double click before the window was there; asked once at start. */
  openInitial(): Promise<OpenedFile | null>
  /**
   * Replaces the whole file or leaves it as it was. In a browser a file that was opened without a handle has no place to
   * save to: the person is asked for one, and `null` means that they cancelled.
   * @throws Failure `file-changed-on-disk` unless `overwrite`.
   */
  save(ref: DocumentRef, bytes: Uint8Array, overwrite?: boolean): Promise<SavedFile | null>
  saveAs(suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<SavedFile | null>
  /** Writes an export; the open document does not change. */
  exportFile(suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<SavedFile | null>
  copyImage(png: Uint8Array): Promise<void>
  copyText(text: string): Promise<void>
  /** Puts a picture on the clipboard, and beside it HTML for programs that take that. */
  copyPicture(png: Uint8Array, html: string): Promise<void>
  recent(): Promise<readonly DocumentInfo[]>
  forgetRecent(ref: DocumentRef): Promise<void>
  /** The window's title, and whether closing it must ask first. */
  setTitle(title: string, unsaved: boolean): void
  openLink(url: string): Promise<boolean>
  /** A menu item was chosen. Returns how to stop listening. */
  onAction(listen: (id: string) => void): () => void
  /** The system asked to open a file while running. */
  onOpen(listen: (file: OpenedFile) => void): () => void
  /** The window is about to close with unsaved work and the person chose to save: answer whether it was saved. */
  onSaveBeforeClose(save: () => Promise<boolean>): () => void
}
