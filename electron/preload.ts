import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, bridgeName } from './contract/bridge.ts'
import type {
  Announcements,
  Answer,
  QuestionAnswer,
  QuestionArguments,
  Questions,
  Reports,
} from './contract/messages.ts'

// The only code that sees both the page and Electron: a fixed list of calls, none of which takes a channel's name.

function ask<Name extends keyof Questions>(name: Name, ...args: QuestionArguments<Name>) {
  return ipcRenderer.invoke(name, ...args) as Promise<Answer<QuestionAnswer<Name>>>
}

function report<Name extends keyof Reports>(name: Name, ...args: Reports[Name]): void {
  ipcRenderer.send(name, ...args)
}

/** The listener never sees Electron's event, which would hand it the sender. */
function hear<Name extends keyof Announcements>(
  name: Name,
  listen: (...args: Announcements[Name]) => void,
): () => void {
  const heard = (_event: unknown, ...args: unknown[]) => listen(...(args as Announcements[Name]))
  ipcRenderer.on(name, heard)
  return () => {
    ipcRenderer.off(name, heard)
  }
}

const bridge: Bridge = {
  open: () => ask('file:open'),
  openRecent: (ref) => ask('file:openRecent', ref),
  openDropped: (file) =>
    ask('file:openDropped', webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])),
  openInitial: () => ask('file:openInitial'),
  save: (ref, bytes, overwrite) => ask('file:save', ref, bytes, overwrite),
  saveAs: (suggestedName, bytes, kind) => ask('file:saveAs', suggestedName, bytes, kind),
  exportFile: (suggestedName, bytes, kind) => ask('file:export', suggestedName, bytes, kind),
  recent: () => ask('file:recent'),
  forgetRecent: (ref) => ask('file:forgetRecent', ref),
  openLink: (url) => ask('link:open', url),
  setTitle: (title, unsaved) => report('window:title', title, unsaved),
  onAction: (listen) => hear('action:chosen', (id) => listen(id)),
  onOpen: (listen) => hear('file:opened', (file) => listen(file)),
  onSaveBeforeClose: (save) =>
    hear('window:saveBeforeClose', () => {
      save().then(
        (saved) => report('window:savedBeforeClose', saved === true),
        () => report('window:savedBeforeClose', false),
      )
    }),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
