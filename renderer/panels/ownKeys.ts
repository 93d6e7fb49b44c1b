/** Keys that the sheet, the cell editor and the tabs answer themselves, so that they are no actions. */
export interface OwnKeys {
  readonly title: string
  /** In the browser they are actions. */
  readonly only?: 'electron'
  /** What it does, and the keys in Electron's accelerator syntax. */
  readonly rows: readonly (readonly [does: string, ...keys: string[]])[]
}

export const ownKeys: readonly OwnKeys[] = [
  {
    title: 'Moving',
    rows: [
      ['To the next cell', 'Up', 'Down', 'Left', 'Right'],
      ['To the edge of the data', 'CmdOrCtrl+Up', 'CmdOrCtrl+Down', 'CmdOrCtrl+Left', 'CmdOrCtrl+Right'],
      ['To the start of the row', 'Home'],
      ['To the last filled cell of the row', 'End'],
      ['To A1', 'CmdOrCtrl+Home'],
      ['To the last cell of the sheet', 'CmdOrCtrl+End'],
      ['A page up or down', 'PageUp', 'PageDown'],
      ['To the right or left, also within a block', 'Tab', 'Shift+Tab'],
      ['Down or up, also within a block', 'Enter', 'Shift+Enter'],
    ],
  },
  {
    title: 'Selecting',
    rows: [
      ['Stretch the block', 'Shift+Up', 'Shift+Down', 'Shift+Left', 'Shift+Right'],
      ['Stretch it to the edge of the data', 'CmdOrCtrl+Shift+Down', 'CmdOrCtrl+Shift+Right'],
      ['The data around the cell, then the sheet', 'CmdOrCtrl+A'],
      ['Whole columns', 'Ctrl+Space'],
      ['Whole rows', 'Shift+Space'],
    ],
  },
  {
    title: 'Editing a cell',
    rows: [
      ['Edit what is there', 'F2'],
      ['Keep it and go down, up, right or left', 'Enter', 'Shift+Enter', 'Tab', 'Shift+Tab'],
      ['Keep it in every selected cell', 'CmdOrCtrl+Enter'],
      ['A new line in the text', 'Alt+Enter'],
      ['Leave it as it was', 'Esc'],
      ['Arrows point at cells, or move in the text', 'F2'],
      ['Fix row or column of a reference with $', 'F4'],
      ['Empty the cells', 'Delete', 'Backspace'],
    ],
  },
  {
    title: 'Clipboard',
    only: 'electron',
    rows: [
      ['Copy', 'CmdOrCtrl+C'],
      ['Cut', 'CmdOrCtrl+X'],
      ['Paste', 'CmdOrCtrl+V'],
    ],
  },
  {
    title: 'A selected chart',
    rows: [
      ['To the next point', 'Left', 'Right'],
      ['To the next line', 'Up', 'Down'],
      ['Zoom in or out', 'Plus', '-'],
      ['Move what is in sight', 'Shift+Left', 'Shift+Right', 'Shift+Up', 'Shift+Down'],
      ['Show all again', '0'],
      ['Type its title, then the next text', 'F2', 'Tab'],
      ['Delete it', 'Delete', 'Backspace'],
    ],
  },
  {
    title: 'Sheet tabs and menus',
    rows: [
      ['To the next tab', 'Left', 'Right'],
      ['Rename the sheet', 'F2'],
      ['Menu of the cells or of the sheet', 'Shift+F10'],
      ['Back to the sheet', 'Esc'],
    ],
  },
]
