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
      ['A new row behind the last cell of a table', 'Tab'],
    ],
  },
  {
    title: 'Selecting',
    rows: [
      ['Stretch the block', 'Shift+Up', 'Shift+Down', 'Shift+Left', 'Shift+Right'],
      [
        'Stretch it to the edge of the data',
        'CmdOrCtrl+Shift+Up',
        'CmdOrCtrl+Shift+Down',
        'CmdOrCtrl+Shift+Left',
        'CmdOrCtrl+Shift+Right',
      ],
      ['Stretch it to the start or the last filled cell of the row', 'Shift+Home', 'Shift+End'],
      ['Stretch it to A1 or the last cell of the sheet', 'CmdOrCtrl+Shift+Home', 'CmdOrCtrl+Shift+End'],
      ['Stretch it by a page', 'Shift+PageUp', 'Shift+PageDown'],
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
      ['Point at cells after an operator', 'Up', 'Down', 'Left', 'Right'],
      ['Choose in the list of completions', 'Up', 'Down'],
      ['Take the chosen completion', 'Tab', 'Enter'],
      ['Undo and redo what was typed', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'],
      ['Fix row or column of a reference with $', 'F4'],
      ['Empty the cells', 'Delete', 'Backspace'],
    ],
  },
  {
    title: 'Lists, painting and dragging',
    rows: [
      ['Open the list of a filter or of a total', 'Alt+Down'],
      ['Paint the selected cells with the brush', 'Enter'],
      ['Put the brush down, or forget what was copied', 'Esc'],
      ['Leave a dragged block where it was', 'Esc'],
    ],
  },
  {
    title: 'Find bar',
    rows: [
      ['To the next match', 'Enter', 'F3'],
      ['To the previous match', 'Shift+Enter', 'Shift+F3'],
      ['Close it', 'Esc'],
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
      ['To the first or last point', 'Home', 'End'],
      ['Zoom in or out', 'Plus', '=', '-'],
      ['Move what is in sight', 'Shift+Left', 'Shift+Right', 'Shift+Up', 'Shift+Down'],
      ['Show all again', '0'],
      ['Type its title, then the next text', 'F2', 'Tab'],
      ['Keep or drop what was typed there', 'Enter', 'Esc'],
      ['Delete it', 'Delete', 'Backspace'],
    ],
  },
  {
    title: 'Sheet tabs and menus',
    rows: [
      ['To the next tab', 'Left', 'Right'],
      ['Rename the sheet', 'F2'],
      ['Keep or drop its new name', 'Enter', 'Esc'],
      ['Menu of the cells or of the sheet', 'Shift+F10'],
      ['Back to the sheet', 'Esc'],
    ],
  },
]
