import type { Bridge } from '../../electron/contract/bridge.ts'
import type { Host } from '../../electron/contract/host.ts'
import type { Answer } from '../../electron/contract/messages.ts'
import { Failure, type FailureCode } from '../../model/core/failure.ts'
import { copyImage, copyPicture, copyText } from './clipboard.ts'

/** The shell's answers turned back into values and failures. */
export function electronHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    savesInPlace: true,
    open: () => value(bridge.open()),
    openRecent: (ref) => value(bridge.openRecent(ref)),
    openDropped: (file) => value(bridge.openDropped(file)),
    openInitial: () => value(bridge.openInitial()),
    save: (ref, bytes, overwrite = false) => value(bridge.save(ref, bytes, overwrite)),
    saveAs: (suggestedName, bytes, kind) => value(bridge.saveAs(suggestedName, bytes, kind)),
    exportFile: (suggestedName, bytes, kind) => value(bridge.exportFile(suggestedName, bytes, kind)),
    copyImage,
    copyText,
    copyPicture,
    recent: () => value(bridge.recent()),
    async forgetRecent(ref) {
      await value(bridge.forgetRecent(ref))
    },
    setTitle(title, unsaved) {
      document.title = title
      bridge.setTitle(title, unsaved)
    },
    openLink: (url) => value(bridge.openLink(url)),
    onAction: (listen) => bridge.onAction(listen),
    onOpen: (listen) => bridge.onOpen(listen),
    onSaveBeforeClose: (save) => bridge.onSaveBeforeClose(save),
  }
}

async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer
  if (given.ok) return given.value
  // An unforeseen error of the shell has no code of its own.
  throw new Failure(given.code === 'internal' ? 'usage' : (given.code as FailureCode), given.message)
}
