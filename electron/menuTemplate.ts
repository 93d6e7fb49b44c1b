import type { Action, ActionId } from './contract/actions.ts'

/** The part of Electron's menu item options that we use, so that the menu can be looked at without Electron. */
export interface MenuItemTemplate {
  id?: string
  label?: string
  type?: 'separator'
  role?: MenuRole
  accelerator?: string
  registerAccelerator?: boolean
  submenu?: MenuItemTemplate[]
  click?: () => void
}

type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'

const menus = ['File', 'Edit', 'View', 'Insert', 'Format', 'Data', 'Help'] as const satisfies readonly Action['menu'][]
const line: MenuItemTemplate = { type: 'separator' }

/**
 * The native menu, made from the one list of actions; only what the system itself does (clipboard, zoom, quitting) is
 * added here. Keys are shown, not registered: the window owns the key map. (macOS registers them regardless.)
 */
export function menuTemplate(
  actions: readonly Action[],
  platform: NodeJS.Platform,
  choose: (id: ActionId) => void,
): MenuItemTemplate[] {
  const mac = platform === 'darwin'
  const own = (menu: Action['menu']): MenuItemTemplate[] =>
    actions
      .filter((action) => action.menu === menu && action.only !== 'browser')
      .flatMap((action) => [...(action.separated ? [line] : []), item(action, choose)])
  const system: Partial<Record<Action['menu'], MenuItemTemplate[]>> = {
    File: [line, { role: mac ? 'close' : 'quit' }],
    Edit: [line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    View: [
      line,
      // The sheet has a zoom of its own.
      { role: 'zoomIn', label: 'Larger window contents' },
      { role: 'zoomOut', label: 'Smaller window contents' },
      // Its usual key, Ctrl+0, hides columns.
      { role: 'resetZoom', label: 'Usual window contents', accelerator: 'CmdOrCtrl+Alt+Shift+0' },
      line,
      { role: 'togglefullscreen' },
    ],
  }
  const template = menus.map((menu) => ({ label: menu, submenu: [...own(menu), ...(system[menu] ?? [])] }))
  if (!mac) return template
  const program: MenuItemTemplate = {
    label: 'Forecell',
    submenu: [
      { role: 'about' },
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
  const window: MenuItemTemplate = { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }] }
  return [program, ...template.slice(0, -1), window, ...template.slice(-1)]
}

function item({ id, label, keys }: Action, choose: (id: ActionId) => void): MenuItemTemplate {
  const shown = keys?.[0]
  return {
    id,
    label,
    click: () => choose(id),
    ...(shown === undefined ? {} : { accelerator: shown, registerAccelerator: false }),
  }
}
