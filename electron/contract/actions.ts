/**
 * Everything a person can ask the program to do by menu, toolbar, palette or key, as plain data. The native menu, the
 * browser's menus, the palette and the key map are made from this one list; the renderer holds what each does.
 */
export interface Action {
  /** `area:verb`. */
  readonly id: ActionId
  readonly label: string
  readonly menu: 'File' | 'Edit' | 'View' | 'Insert' | 'Format' | 'Data' | 'Help'
  /** Electron's accelerator syntax; the first is the one shown. */
  readonly keys?: readonly string[]
  /** The one that works in a browser, where it keeps `keys` for itself. */
  readonly browserKeys?: readonly string[]
  /** Draws a line above it in menus. */
  readonly separated?: true
  /** Not shown in the browser, or only there. */
  readonly only?: 'electron' | 'browser'
}

export const actions = [
  { id: 'file:new', label: 'New', menu: 'File', keys: ['CmdOrCtrl+N'], browserKeys: ['Alt+Shift+N'] },
  { id: 'file:open', label: 'Open…', menu: 'File', keys: ['CmdOrCtrl+O'] },
  { id: 'file:save', label: 'Save', menu: 'File', keys: ['CmdOrCtrl+S'], separated: true },
  { id: 'file:saveAs', label: 'Save as…', menu: 'File', keys: ['CmdOrCtrl+Shift+S'] },
  { id: 'file:exportCharts', label: 'Export all charts', menu: 'File', separated: true },
  { id: 'file:exportPdf', label: 'Save sheet as PDF', menu: 'File' },
  { id: 'file:exportHtml', label: 'Save report as web page', menu: 'File' },
  { id: 'file:start', label: 'Start screen', menu: 'File', separated: true },
  { id: 'edit:undo', label: 'Undo', menu: 'Edit', keys: ['CmdOrCtrl+Z'] },
  { id: 'edit:redo', label: 'Redo', menu: 'Edit', keys: ['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'] },
  {
    id: 'edit:pasteSpecial',
    label: 'Paste special…',
    menu: 'Edit',
    keys: ['CmdOrCtrl+Alt+V'],
    separated: true,
  },
  { id: 'edit:pasteValues', label: 'Paste values', menu: 'Edit', keys: ['CmdOrCtrl+Shift+V'] },
  { id: 'edit:fillDown', label: 'Fill down', menu: 'Edit', keys: ['CmdOrCtrl+D'] },
  { id: 'edit:fillRight', label: 'Fill right', menu: 'Edit', keys: ['CmdOrCtrl+R'] },
  { id: 'edit:find', label: 'Find…', menu: 'Edit', keys: ['CmdOrCtrl+F'], separated: true },
  { id: 'edit:replace', label: 'Replace…', menu: 'Edit', keys: ['CmdOrCtrl+H'] },
  {
    id: 'edit:goTo',
    label: 'Go to…',
    menu: 'Edit',
    keys: ['CmdOrCtrl+G', 'F5'],
    // F5 reloads a page.
    browserKeys: ['CmdOrCtrl+G'],
  },
  { id: 'edit:describe', label: 'Unit, source and note…', menu: 'Edit', keys: ['Shift+F2'] },
  { id: 'edit:names', label: 'Names…', menu: 'Edit', keys: ['CmdOrCtrl+F3'] },
  { id: 'edit:recalculate', label: 'Recalculate random numbers', menu: 'Edit', keys: ['F9'] },
  { id: 'insert:function', label: 'Insert function', menu: 'Insert', keys: ['Shift+F3'] },
  { id: 'insert:chart', label: 'Insert chart', menu: 'Insert', keys: ['Alt+F1'] },
  { id: 'insert:rows', label: 'Insert rows', menu: 'Insert', separated: true },
  { id: 'insert:columns', label: 'Insert columns', menu: 'Insert' },
  { id: 'insert:deleteRows', label: 'Delete rows', menu: 'Insert' },
  { id: 'insert:deleteColumns', label: 'Delete columns', menu: 'Insert' },
  { id: 'insert:cellsDown', label: 'Insert cells, shift down', menu: 'Insert', separated: true },
  { id: 'insert:cellsRight', label: 'Insert cells, shift right', menu: 'Insert' },
  { id: 'insert:deleteCellsUp', label: 'Delete cells, shift up', menu: 'Insert' },
  { id: 'insert:deleteCellsLeft', label: 'Delete cells, shift left', menu: 'Insert' },
  { id: 'insert:sheet', label: 'Add sheet', menu: 'Insert', keys: ['Shift+F11'], separated: true },
  { id: 'insert:renameSheet', label: 'Rename sheet…', menu: 'Insert' },
  { id: 'insert:copySheet', label: 'Copy sheet', menu: 'Insert' },
  { id: 'insert:deleteSheet', label: 'Delete sheet', menu: 'Insert' },
  { id: 'format:cells', label: 'Format cells…', menu: 'Format', keys: ['CmdOrCtrl+1'] },
  { id: 'format:conditions', label: 'Conditional formats…', menu: 'Format' },
  { id: 'format:clear', label: 'Clear formats', menu: 'Format', keys: ['CmdOrCtrl+\\'] },
  { id: 'format:input', label: 'Input style', menu: 'Format' },
  { id: 'format:output', label: 'Output style', menu: 'Format' },
  { id: 'format:note', label: 'Note style', menu: 'Format' },
  { id: 'format:heading', label: 'Heading style', menu: 'Format' },
  { id: 'format:bold', label: 'Bold', menu: 'Format', keys: ['CmdOrCtrl+B'], separated: true },
  { id: 'format:italic', label: 'Italic', menu: 'Format', keys: ['CmdOrCtrl+I'] },
  { id: 'format:underline', label: 'Underline', menu: 'Format', keys: ['CmdOrCtrl+U'] },
  { id: 'format:strike', label: 'Strikethrough', menu: 'Format', keys: ['CmdOrCtrl+5', 'Alt+Shift+5'] },
  { id: 'format:wrap', label: 'Wrap text', menu: 'Format' },
  { id: 'format:borderAll', label: 'All borders', menu: 'Format', separated: true },
  { id: 'format:borderOutline', label: 'Outline border', menu: 'Format', keys: ['CmdOrCtrl+Shift+7'] },
  { id: 'format:borderThick', label: 'Thick outline border', menu: 'Format' },
  { id: 'format:borderTop', label: 'Top border', menu: 'Format' },
  { id: 'format:borderBottom', label: 'Bottom border', menu: 'Format' },
  { id: 'format:borderLeft', label: 'Left border', menu: 'Format' },
  { id: 'format:borderRight', label: 'Right border', menu: 'Format' },
  { id: 'format:borderNone', label: 'No borders', menu: 'Format', keys: ['CmdOrCtrl+Shift+_'] },
  { id: 'format:moreDecimals', label: 'More decimals', menu: 'Format', separated: true },
  { id: 'format:fewerDecimals', label: 'Fewer decimals', menu: 'Format' },
  { id: 'format:general', label: 'General', menu: 'Format', keys: ['CmdOrCtrl+Shift+~'], separated: true },
  { id: 'format:number', label: 'Number', menu: 'Format', keys: ['CmdOrCtrl+Shift+1'] },
  { id: 'format:thousands', label: 'Thousands', menu: 'Format' },
  { id: 'format:scientific', label: 'Scientific', menu: 'Format', keys: ['CmdOrCtrl+Shift+6'] },
  { id: 'format:engineering', label: 'Engineering', menu: 'Format' },
  { id: 'format:si', label: 'SI prefix', menu: 'Format' },
  { id: 'format:percent', label: 'Percent', menu: 'Format', keys: ['CmdOrCtrl+Shift+5'] },
  { id: 'format:currency', label: 'Currency', menu: 'Format', keys: ['CmdOrCtrl+Shift+4'] },
  { id: 'format:date', label: 'Date', menu: 'Format', keys: ['CmdOrCtrl+Shift+3'] },
  { id: 'format:dateTime', label: 'Date and time', menu: 'Format' },
  { id: 'format:alignAutomatic', label: 'Automatic alignment', menu: 'Format', separated: true },
  { id: 'format:alignLeft', label: 'Align left', menu: 'Format' },
  { id: 'format:alignCenter', label: 'Align centre', menu: 'Format' },
  { id: 'format:alignRight', label: 'Align right', menu: 'Format' },
  { id: 'format:alignTop', label: 'Align top', menu: 'Format', separated: true },
  { id: 'format:alignMiddle', label: 'Align middle', menu: 'Format' },
  { id: 'format:alignBottom', label: 'Align bottom', menu: 'Format' },
  { id: 'format:merge', label: 'Merge cells', menu: 'Format', separated: true },
  { id: 'format:unmerge', label: 'Unmerge cells', menu: 'Format' },
  { id: 'format:hideRows', label: 'Hide rows', menu: 'Format', keys: ['CmdOrCtrl+9'], separated: true },
  { id: 'format:showRows', label: 'Show rows', menu: 'Format', keys: ['CmdOrCtrl+Shift+9'] },
  { id: 'format:hideColumns', label: 'Hide columns', menu: 'Format' },
  { id: 'format:showColumns', label: 'Show columns', menu: 'Format' },
  { id: 'format:fitRows', label: 'Fit row heights', menu: 'Format' },
  { id: 'data:sortAscending', label: 'Sort ascending', menu: 'Data' },
  { id: 'data:sortDescending', label: 'Sort descending', menu: 'Data' },
  { id: 'data:sort', label: 'Sort…', menu: 'Data' },
  { id: 'data:filter', label: 'Filter', menu: 'Data', keys: ['CmdOrCtrl+Shift+L'], separated: true },
  { id: 'data:reapplyFilter', label: 'Apply filter again', menu: 'Data' },
  { id: 'view:charts', label: 'Charts', menu: 'View' },
  { id: 'view:functions', label: 'Functions', menu: 'View' },
  {
    id: 'view:explain',
    label: 'Explain',
    menu: 'View',
    keys: ['CmdOrCtrl+Shift+E'],
    // Firefox and Edge have their own use for it.
    browserKeys: ['Alt+Shift+E'],
  },
  { id: 'view:closePanel', label: 'Close panel', menu: 'View' },
  { id: 'view:freeze', label: 'Freeze panes', menu: 'View', separated: true },
  { id: 'view:freezeTopRow', label: 'Freeze top row', menu: 'View' },
  { id: 'view:freezeFirstColumn', label: 'Freeze first column', menu: 'View' },
  {
    id: 'view:nextSheet',
    label: 'Next sheet',
    menu: 'View',
    keys: ['CmdOrCtrl+PageDown'],
    browserKeys: ['Alt+Shift+Right'],
    separated: true,
  },
  {
    id: 'view:previousSheet',
    label: 'Previous sheet',
    menu: 'View',
    keys: ['CmdOrCtrl+PageUp'],
    browserKeys: ['Alt+Shift+Left'],
  },
  { id: 'view:nextArea', label: 'Next part of the window', menu: 'View', keys: ['F6'], separated: true },
  { id: 'view:previousArea', label: 'Previous part of the window', menu: 'View', keys: ['Shift+F6'] },
  { id: 'view:palette', label: 'Command palette', menu: 'View', keys: ['CmdOrCtrl+Shift+P'], separated: true },
  // On some keyboards the slash needs Shift, so F1 comes first.
  { id: 'help:shortcuts', label: 'Keyboard shortcuts', menu: 'Help', keys: ['F1', 'CmdOrCtrl+/'] },
  { id: 'help:about', label: 'About Forecell', menu: 'Help' },
] as const satisfies readonly (Omit<Action, 'id'> & { readonly id: string })[]

export type ActionId = (typeof actions)[number]['id']
