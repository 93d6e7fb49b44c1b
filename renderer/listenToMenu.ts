import { type ActionId, actions } from '../electron/contract/actions.ts'
import type { Host } from '../electron/contract/host.ts'
import type { ActionBoard } from './panels/actionBoard.ts'
import { windowStore } from './store/store.ts'

/** Performs what is chosen in the native menu; like a key, not while a dialog waits for its answer. */
export function listenToMenu(host: Host, board: ActionBoard): () => void {
  return host.onAction((id) => {
    const { dialog, question } = windowStore.getState()
    const known = actions.some((action) => action.id === id)
    if (known && dialog === null && question === null) board.perform(id as ActionId)
  })
}
