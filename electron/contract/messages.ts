import type { ActionId } from './actions.ts'
import type { DocumentInfo, DocumentRef, FileKind, OpenedFile, SavedFile } from './host.ts'

/**
 * What crosses between the window and the shell. Errors cross as values, because Electron keeps of a thrown error only
 * its text. `code` is a `FailureCode` of `model/core` or `internal`.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** The window asks, the shell answers. */
export interface Questions {
  'file:open': (args: []) => OpenedFile | null
  'file:openRecent': (args: [ref: DocumentRef]) => OpenedFile
  /** The path is what the preload reads from a dropped file; the page itself never names one. */
  'file:openDropped': (args: [path: string]) => OpenedFile
  'file:openInitial': (args: []) => OpenedFile | null
  'file:save': (args: [ref: DocumentRef, bytes: Uint8Array, overwrite: boolean]) => SavedFile
  'file:saveAs': (args: [suggestedName: string, bytes: Uint8Array, kind: FileKind]) => SavedFile | null
  'file:export': (args: [suggestedName: string, bytes: Uint8Array, kind: FileKind]) => SavedFile | null
  'file:recent': (args: []) => readonly DocumentInfo[]
  'file:forgetRecent': (args: [ref: DocumentRef]) => null
  'link:open': (args: [url: string]) => boolean
}

/** The window tells the shell. */
export interface Reports {
  'window:title': [title: string, unsaved: boolean]
  /** The answer to `window:saveBeforeClose`. */
  'window:savedBeforeClose': [saved: boolean]
}

/** The shell tells the window. */
export interface Announcements {
  'action:chosen': [id: ActionId]
  'file:opened': [file: OpenedFile]
  'window:saveBeforeClose': []
}

export type QuestionArguments<Name extends keyof Questions> = Parameters<Questions[Name]>[0]
export type QuestionAnswer<Name extends keyof Questions> = ReturnType<Questions[Name]>
