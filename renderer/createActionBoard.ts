import { type Action, type ActionId, actions } from '../electron/contract/actions.ts'
import type { Host } from '../electron/contract/host.ts'
import { effects } from './actions.ts'
import { gridEditor } from './editor/gridEditor.ts'
import { focusGrid } from './grid/focusGrid.ts'
import { chordText, workingKeys } from './keys.ts'
import type { ActionBoard } from './panels/actionBoard.ts'
import type { Session } from './session.ts'
import { windowStore } from './store/store.ts'

export const onMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** After these the keyboard stays where they put it. */
const keepsFocus =
  /^(insert:function|view:|help:|edit:(cut|copy|paste$|find|replace|goTo|describe|names|pasteSpecial)|format:(cells|conditions|rowHeight|columnWidth)|insert:renameSheet|data:sort$|file:)/

/** The one list of actions with what each does here. */
export function createActionBoard(host: Host, session: Session): ActionBoard {
  const here: readonly (Action & { readonly id: ActionId })[] = (
    actions as readonly (Action & { readonly id: ActionId })[]
  ).filter(({ only }) => only === undefined || only === host.kind)
  const keyText = (accelerator: string) => chordText(accelerator, onMac)
  const shortcuts = new Map(here.map((action) => [action.id, workingKeys(action, host.kind).map(keyText)]))

  return {
    host: host.kind,
    actions: here,
    perform(id) {
      const window = windowStore.getState()
      const { enabled, whileEditing, perform } = effects[id]
      if (enabled && !enabled(window)) return
      if (window.editing && !whileEditing && !gridEditor.commit()) return
      perform(session)
      if (!keepsFocus.test(id)) focusGrid()
    },
    state(id, window) {
      const { enabled, checked, label } = effects[id]
      return {
        enabled: enabled?.(window) ?? true,
        ...(checked ? { checked: checked(window) } : {}),
        label: label?.(window) ?? here.find((action) => action.id === id)?.label ?? id,
      }
    },
    shortcut: (id) => shortcuts.get(id)?.[0] ?? null,
    shortcuts: (id) => shortcuts.get(id) ?? [],
    keyText,
    backToWork: () => windowStore.getState().showScreen('workbook'),
    commitEditing: gridEditor.commit,
    focusSheet: focusGrid,
    typeFormula(text, from, to) {
      const { editing, sheet, selection, setEditing } = windowStore.getState()
      if (!editing?.text.startsWith('=')) {
        setEditing({ sheet, cell: selection.cell, text, from, to, where: 'cell' })
        return
      }
      // Inside a formula the call goes to the caret, without its own sign.
      const call = text.slice(1)
      setEditing({
        ...editing,
        text: editing.text.slice(0, editing.from) + call + editing.text.slice(editing.to),
        from: editing.from + from - 1,
        to: editing.from + to - 1,
      })
    },
    openLink: (url) => void host.openLink(url),
  }
}
