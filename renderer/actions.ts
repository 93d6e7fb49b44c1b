import type { ActionId } from '../electron/contract/actions.ts'
import { areaName } from '../model/core/reference.ts'
import { fewerDecimals, moreDecimals } from '../model/format/decimals.ts'
import { type BorderPlace, type Look, lookKeys } from '../model/workbook/command.ts'
import type { BorderLine, Cell, StyleName } from '../model/workbook/workbook.ts'
import { focusArea } from './areas.ts'
import { duplicateChart } from './charts/duplicateChart.ts'
import { focusChart } from './charts/focusChart.ts'
import { stepTyping } from './editor/formulaField.ts'
import type { Effect } from './effect.ts'
import { runClipboard } from './grid/clipboard.ts'
import { fillSelection } from './grid/fill.ts'
import { fitColumns } from './grid/fitColumns.ts'
import { takeLooks } from './grid/paintFormat.ts'
import { insertChart } from './insertChart.ts'
import { currentCell } from './panels/currentCell.ts'
import { type FormatActionId, formatCode } from './panels/formatActions.ts'
import { recalculate } from './recalculate.ts'
import { formattedArea } from './store/formattedArea.ts'
import { windowStore } from './store/store.ts'
import type { DialogName, PanelName, WindowState } from './store/windowState.ts'
import { nextZoom } from './store/zoomSteps.ts'
import { structureEffects } from './structureActions.ts'

const { getState } = windowStore
const bareLook = Object.fromEntries(lookKeys.map((key) => [key, null])) as Look
const atWork = (window: WindowState) => window.screen === 'workbook'

/** Gives the selected cells a look, as one step. */
function format(look: Look): void {
  const { run, sheet } = getState()
  run({ name: 'formatCells', sheet, area: areaName(formattedArea(getState())), look })
}

/** A look that is taken away again where the current cell has it. */
function toggle<K extends 'style' | 'bold' | 'italic' | 'underline' | 'strike' | 'wrap'>(
  key: K,
  value: NonNullable<Cell[K]>,
): Effect {
  const checked = (window: WindowState) => atWork(window) && currentCell(window)[key] === value
  return { enabled: atWork, checked, perform: () => format({ [key]: checked(getState()) ? null : value }) }
}

const style = (name: StyleName) => toggle('style', name)

const numbers = (id: FormatActionId): Effect => ({
  enabled: atWork,
  checked: (window) => atWork(window) && (currentCell(window).format ?? null) === formatCode(id),
  perform: () => format({ format: formatCode(id) }),
})

const align = (side: NonNullable<Cell['align']> | null): Effect => ({
  enabled: atWork,
  checked: (window) => atWork(window) && (currentCell(window).align ?? null) === side,
  perform: () => format({ align: side }),
})

const vertical = (side: NonNullable<Cell['vertical']>): Effect => ({
  enabled: atWork,
  checked: (window) => atWork(window) && (currentCell(window).vertical ?? 'bottom') === side,
  perform: () => format({ vertical: side === 'bottom' ? null : side }),
})

const borders = (border: BorderPlace, line: BorderLine = 'thin'): Effect => ({
  enabled: atWork,
  perform() {
    const { run, sheet } = getState()
    run({ name: 'borderCells', sheet, area: areaName(formattedArea(getState())), border, line })
  },
})

const decimals = (step: typeof moreDecimals): Effect => ({
  enabled: atWork,
  perform() {
    const { values, sheet, selection } = getState()
    const value = values.value(sheet, selection.cell.row, selection.cell.column)
    format({ format: step(currentCell(getState()).format, value) })
  },
})

const dialog = (name: DialogName, always = false): Effect => ({
  ...(always ? {} : { enabled: atWork }),
  perform: () => getState().openDialog(name),
})

const panel = (name: PanelName): Effect => ({
  enabled: atWork,
  checked: (window) => atWork(window) && window.panel === name,
  whileEditing: true,
  perform: () => getState().showPanel(getState().panel === name ? null : name),
})

const zoomTo = (wanted: (zoom: number) => number): Effect => ({
  enabled: (window) => atWork(window) && wanted(window.zoom) !== window.zoom,
  whileEditing: true,
  perform: () => getState().setZoom(wanted(getState().zoom)),
})

/** Shows the sheet so many tabs to the right, around the ends. */
const turn = (step: 1 | -1): Effect => ({
  enabled: (window) => atWork(window) && window.workbook.sheets.length > 1,
  whileEditing: true,
  perform() {
    const { workbook, sheet, showSheet } = getState()
    const count = workbook.sheets.length
    const index = workbook.sheets.findIndex(({ id }) => id === sheet)
    const next = workbook.sheets[(index + step + count) % count]
    if (next) showSheet(next.id)
  },
})

/** Of the chart while one is selected, else of the cells. */
const clipboard = (kind: 'cut' | 'copy'): Effect => ({
  enabled: atWork,
  perform() {
    const { panel, chart } = getState()
    // The chart hears the event that follows, as it hears the key.
    const event = new ClipboardEvent(kind, { bubbles: true, cancelable: true })
    if (panel === 'charts' && focusChart(chart)) document.activeElement?.dispatchEvent(event)
    else runClipboard(kind)
  },
})

/** Ctrl+D copies a chart, as in Excel. @returns whether one is selected */
function duplicateSelected(): boolean {
  const { panel, chart: id, workbook } = getState()
  const chart = panel === 'charts' && workbook.charts.find((each) => each.id === id)
  if (chart) duplicateChart(chart)
  return Boolean(chart)
}

const structure = (name: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'): Effect => ({
  enabled: atWork,
  perform() {
    const { run, sheet, selection } = getState()
    const { top, left, bottom, right } = selection.area
    if (name === 'insertRows' || name === 'deleteRows') run({ name, sheet, row: top, count: bottom - top + 1 })
    else run({ name, sheet, column: left, count: right - left + 1 })
  },
})

/** In the editor undo concerns the text being typed. */
function undoText(step: 'undo' | 'redo'): boolean {
  const { editing } = getState()
  if (editing) stepTyping(editing.where, step)
  return editing !== null
}

export const effects: Readonly<Record<ActionId, Effect>> = {
  'file:new': { perform: (session) => session.newWorkbook() },
  'file:open': { perform: (session) => session.open() },
  'file:save': { enabled: atWork, perform: (session) => session.save() },
  'file:saveAs': { enabled: atWork, perform: (session) => session.saveAs() },
  'file:exportCharts': {
    enabled: (window) => atWork(window) && window.workbook.charts.length > 0,
    perform: (session) => session.exportCharts(),
  },
  'file:print': { enabled: atWork, perform: (session) => session.printSheet() },
  'file:exportPdf': { enabled: atWork, perform: (session) => session.exportReport('pdf') },
  'file:exportHtml': { enabled: atWork, perform: (session) => session.exportReport('html') },
  'file:start': { enabled: atWork, perform: () => getState().showScreen('start') },

  'edit:undo': {
    enabled: (window) => atWork(window) && (window.undoLabel !== null || window.editing !== null),
    label: ({ undoLabel }) => undoLabel && `Undo ${undoLabel}`,
    whileEditing: true,
    perform: () => undoText('undo') || getState().undo(),
  },
  'edit:redo': {
    enabled: (window) => atWork(window) && (window.redoLabel !== null || window.editing !== null),
    label: ({ redoLabel }) => redoLabel && `Redo ${redoLabel}`,
    whileEditing: true,
    perform: () => undoText('redo') || getState().redo(),
  },
  'edit:cut': clipboard('cut'),
  'edit:copy': clipboard('copy'),
  'edit:paste': { enabled: atWork, perform: () => runClipboard('paste') },
  'edit:pasteSpecial': dialog('pasteSpecial'),
  'edit:pasteValues': { enabled: atWork, perform: () => runClipboard('paste', { part: 'values' }) },
  'edit:fillDown': { enabled: atWork, perform: () => duplicateSelected() || fillSelection('down') },
  'edit:fillRight': { enabled: atWork, perform: () => fillSelection('right') },
  'edit:goTo': dialog('goTo'),
  'edit:describe': dialog('describe'),
  'edit:names': dialog('names'),
  'edit:recalculate': { enabled: atWork, perform: recalculate },

  'insert:function': {
    enabled: atWork,
    whileEditing: true,
    perform: () => getState().openInsertFunction(null),
  },
  'insert:chart': { enabled: atWork, perform: () => insertChart() },
  'insert:rows': structure('insertRows'),
  'insert:columns': structure('insertColumns'),
  'insert:deleteRows': structure('deleteRows'),
  'insert:deleteColumns': structure('deleteColumns'),
  'insert:sheet': {
    enabled: atWork,
    perform() {
      const { run, workbook, sheet } = getState()
      run({ name: 'addSheet', index: workbook.sheets.findIndex(({ id }) => id === sheet) + 1 })
    },
  },
  'insert:renameSheet': dialog('renameSheet'),
  ...structureEffects,

  'format:input': style('input'),
  'format:output': style('output'),
  'format:note': style('note'),
  'format:heading': style('heading'),
  'format:bold': toggle('bold', true),
  'format:italic': toggle('italic', true),
  'format:underline': toggle('underline', true),
  'format:strike': toggle('strike', true),
  'format:wrap': toggle('wrap', true),
  'format:cells': dialog('formatCells'),
  'format:conditions': dialog('conditions'),
  'format:rowHeight': dialog('rowHeight'),
  'format:columnWidth': dialog('columnWidth'),
  'format:fitColumns': { enabled: atWork, perform: fitColumns },
  'format:paint': {
    enabled: atWork,
    checked: ({ painting }) => painting !== null,
    perform: () => takeLooks(false),
  },
  'format:paintMany': {
    enabled: atWork,
    checked: ({ painting }) => painting?.keep === true,
    perform: () => takeLooks(true),
  },
  'format:clear': { enabled: atWork, perform: () => format(bareLook) },
  'format:borderAll': borders('all'),
  'format:borderOutline': borders('outline'),
  'format:borderThick': borders('outline', 'thick'),
  'format:borderTop': borders('top'),
  'format:borderBottom': borders('bottom'),
  'format:borderLeft': borders('left'),
  'format:borderRight': borders('right'),
  'format:borderNone': borders('none'),
  'format:si': numbers('format:si'),
  'format:alignTop': vertical('top'),
  'format:alignMiddle': vertical('middle'),
  'format:alignBottom': vertical('bottom'),
  'format:moreDecimals': decimals(moreDecimals),
  'format:fewerDecimals': decimals(fewerDecimals),
  'format:general': numbers('format:general'),
  'format:number': numbers('format:number'),
  'format:thousands': numbers('format:thousands'),
  'format:scientific': numbers('format:scientific'),
  'format:engineering': numbers('format:engineering'),
  'format:percent': numbers('format:percent'),
  'format:currency': numbers('format:currency'),
  'format:date': numbers('format:date'),
  'format:dateTime': numbers('format:dateTime'),
  'format:alignAutomatic': align(null),
  'format:alignLeft': align('left'),
  'format:alignCenter': align('center'),
  'format:alignRight': align('right'),

  'view:charts': panel('charts'),
  'view:functions': panel('functions'),
  'view:explain': panel('explain'),
  'view:closePanel': {
    enabled: (window) => atWork(window) && window.panel !== null,
    whileEditing: true,
    perform: () => getState().showPanel(null),
  },
  'view:zoomIn': zoomTo((zoom) => nextZoom(zoom, 1)),
  'view:zoomOut': zoomTo((zoom) => nextZoom(zoom, -1)),
  'view:zoomUsual': zoomTo(() => 100),
  'view:nextSheet': turn(1),
  'view:previousSheet': turn(-1),
  'view:nextArea': { perform: () => focusArea(1) },
  'view:previousArea': { perform: () => focusArea(-1) },
  'view:palette': dialog('palette', true),
  'help:shortcuts': dialog('shortcuts', true),
  'help:about': dialog('about', true),
}
