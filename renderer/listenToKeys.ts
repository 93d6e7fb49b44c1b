import { onMac } from './createActionBoard.ts'
import { chord, pressed, workingKeys } from './keys.ts'
import type { ActionBoard } from './panels/actionBoard.ts'
import { windowStore } from './store/store.ts'

/** What these do in a text field is the field's own. */
const fieldsOwn = new Set(['edit:undo', 'edit:redo', 'edit:pasteValues'])

/** The browser answers their keys with events, which bring the clipboard along and ask nobody. */
const heardAsEvents = new Set(['edit:cut', 'edit:copy', 'edit:paste'])

function inField(event: Event): boolean {
  // A formula's field stands in a shadow root.
  const [target] = event.composedPath()
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** Performs actions by their keys, before anything else in the window hears them. */
export function listenToKeys(board: ActionBoard): () => void {
  const table = board.actions
    .filter(({ id }) => !heardAsEvents.has(id))
    .flatMap((action) => workingKeys(action, board.host).map((keys) => ({ id: action.id, chord: chord(keys, onMac) })))
  const heard = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const found = table.find((entry) => pressed(entry.chord, event))
    if (!found || (fieldsOwn.has(found.id) && inField(event))) return
    event.preventDefault()
    event.stopPropagation()
    const { dialog, question, finding, editing } = windowStore.getState()
    // In a formula it goes on to insert a function.
    const id = finding && !editing && found.id === 'insert:function' ? 'edit:findPrevious' : found.id
    // A dialog is answered first. The browser's own meaning of the key, such as saving the page, helps nobody either.
    if (dialog === null && question === null) board.perform(id)
  }
  window.addEventListener('keydown', heard, true)
  return () => window.removeEventListener('keydown', heard, true)
}
