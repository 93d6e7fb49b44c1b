import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Failure } from '../../model/core/failure.ts'
import { type Area, areaName, namedArea } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import type { Engine } from '../../model/engine/engine.ts'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import type { Command } from '../../model/workbook/command.ts'
import { createHistory } from '../../model/workbook/history.ts'
import { mergeAt, wholeMerges } from '../../model/workbook/merges.ts'
import {
  emptyWorkbook,
  type Sheet,
  sheetById,
  type View,
  type Workbook,
  zoomLimits,
} from '../../model/workbook/workbook.ts'
import { areaSelection, commandPlace, firstCell, type Place, savedSelection, sheetAfter } from './place.ts'
import type { PanelName, Selection, WindowState } from './windowState.ts'
import { createWorkerEngine, isLarge } from './workerEngine.ts'

export const panelWidths = { least: 280, usual: 400, most: 1200 } as const

/** What an exception says on screen; anything but a `Failure` is a fault of the program. */
export function sentence(thrown: unknown): string {
  if (thrown instanceof Failure) return thrown.message
  console.error(thrown)
  return `Something went wrong inside Forecell: ${thrown instanceof Error ? thrown.message : String(thrown)}`
}

const panelNamed = (name: string | null | undefined): PanelName | null =>
  name === 'charts' || name === 'functions' || name === 'explain' ? name : null

const panelWidthNear = (width: number) => Math.round(Math.min(Math.max(width, panelWidths.least), panelWidths.most))

/** The store as code outside React uses it: `getState()` and `subscribe()`. */
export type WindowStore = StoreApi<WindowState>

/** One window's state: history and engine inside, plain values outside. */
export function createWindowStore(): WindowStore {
  let history = createHistory(emptyWorkbook)
  let engine: Engine = createEngine(emptyWorkbook)
  let savedWorkbook: Workbook = emptyWorkbook
  let selections: Readonly<Record<string, Selection>> = {}
  let zooms: ReadonlyMap<string, number> = new Map()
  // Which place belongs to the step that made a workbook; forgotten together with that workbook.
  let places = new WeakMap<Workbook, Place>()
  let answered: ((id: string | null) => void) | null = null

  return createStore<WindowState>()((set, get) => {
    const front = (): Place => ({ sheet: get().sheet, selection: get().selection })

    const shown = (sheet: string, selection: Selection) => {
      selections = { ...selections, [sheet]: selection }
      return { sheet, selection, zoom: zooms.get(sheet) ?? 100 }
    }

    /** No merged cell of the sheet is selected in part. */
    const whole = (id: string, selection: Selection): Selection => {
      const sheet = sheetById(get().workbook, id)
      return sheet?.merges ? mergedSelection(sheet, selection) : selection
    }

    // Every engine counts from its own start, but views must see that a newly opened workbook has other values.
    let revision = 0
    let counted = { values: engine.values, at: engine.values.revision }
    const count = () => {
      const { values } = engine
      if (counted.values !== values || counted.at !== values.revision) revision += 1
      counted = { values, at: values.revision }
      return revision
    }

    const followed = (workbook: Workbook) => {
      engine.follow(workbook)
      return {
        workbook,
        values: engine.values,
        revision: count(),
        undoLabel: history.undoLabel,
        redoLabel: history.redoLabel,
        unsaved: workbook !== savedWorkbook,
      }
    }

    /** Redraws what undo or redo brought back, where it happened. */
    const restore = (before: Workbook, place: Place | undefined) => {
      const after = history.workbook
      const wanted = place && after.sheets.some(({ id }) => id === place.sheet) ? place : undefined
      const sheet = wanted?.sheet ?? sheetAfter(before, after, get().sheet)
      const selection = wanted?.selection ?? selections[sheet] ?? firstCell
      set({ ...followed(after), ...shown(sheet, selection), editing: null, notice: null })
    }

    return {
      screen: 'start',
      showScreen: (screen) => set({ screen, notice: null }),

      workbook: emptyWorkbook,
      values: engine.values,
      revision,
      undoLabel: null,
      redoLabel: null,

      run(command: Command) {
        const before = history.workbook
        const place = commandPlace(command, front())
        try {
          history.run(command)
        } catch (thrown) {
          get().notify({ kind: 'error', text: sentence(thrown) })
          return false
        }
        const after = history.workbook
        if (after === before) return true
        if (place) places.set(after, place)
        const sheet = sheetAfter(before, after, get().sheet)
        const moved = sheet === get().sheet ? {} : shown(sheet, selections[sheet] ?? firstCell)
        set({ ...followed(after), ...moved, ...(get().notice?.kind === 'error' ? { notice: null } : {}) })
        return true
      },
      undo() {
        const before = history.workbook
        if (history.undo()) restore(before, places.get(before))
      },
      redo() {
        const before = history.workbook
        if (history.redo()) restore(before, places.get(history.workbook))
      },
      evaluate: (formula, sheet) => engine.evaluate(formula, sheet),
      resolve: (reference, sheet) => engine.resolve(reference, sheet),

      document: null,
      title: 'Untitled',
      unsaved: false,
      show(workbook, view, document, title) {
        const inWorker = typeof Worker !== 'undefined' && isLarge(workbook)
        const next = inWorker ? createWorkerEngine(workbook, () => set({ revision: count() })) : createEngine(workbook)
        engine.dispose()
        engine = next
        history = createHistory(workbook)
        savedWorkbook = workbook
        places = new WeakMap()
        selections = {}
        zooms = new Map(Object.entries(view.zooms ?? {}))
        for (const { id } of workbook.sheets) {
          const saved = view.selections?.[id]
          if (saved !== undefined) selections = { ...selections, [id]: savedSelection(saved) }
        }
        const sheet = workbook.sheets.find(({ id }) => id === view.sheet)?.id ?? workbook.sheets[0]?.id ?? ''
        set({
          ...followed(workbook),
          ...shown(sheet, selections[sheet] ?? firstCell),
          screen: 'workbook',
          document,
          chart: null,
          title: document?.name ?? title ?? 'Untitled',
          editing: null,
          painting: null,
          copiedChart: null,
          panel: view.panel === undefined ? (workbook.charts.length > 0 ? 'charts' : null) : panelNamed(view.panel),
          panelWidth: panelWidthNear(view.panelWidth ?? panelWidths.usual),
          topic: null,
          dialog: null,
          notice: null,
        })
      },
      openFile(file) {
        try {
          const { workbook, view } = openWorkbook(file.name, file.bytes)
          const { bytes: _, ...document } = file
          get().show(workbook, view, document)
          return true
        } catch (thrown) {
          get().notify({ kind: 'error', text: sentence(thrown) })
          return false
        }
      },
      saved(document, workbook) {
        savedWorkbook = workbook
        set({ document, title: document.name, unsaved: get().workbook !== workbook })
      },
      view(): View {
        const { workbook, sheet, panel, panelWidth } = get()
        const kept: Record<string, string> = {}
        const zoomed: [string, number][] = []
        for (const { id } of workbook.sheets) {
          const selection = selections[id]
          if (selection) kept[id] = areaName(selection.area)
          const zoom = zooms.get(id) ?? 100
          if (zoom !== 100) zoomed.push([id, zoom])
        }
        const larger = zoomed.length > 0 && { zooms: Object.fromEntries(zoomed) }
        return { sheet, selections: kept, panel, panelWidth, ...larger }
      },

      sheet: emptyWorkbook.sheets[0]?.id ?? '',
      selection: firstCell,
      zoom: 100,
      setZoom(percent) {
        const zoom = Math.round(Math.min(Math.max(percent, zoomLimits.least), zoomLimits.most))
        zooms = new Map([...zooms, [get().sheet, zoom]])
        set({ zoom })
      },
      showSheet(sheet) {
        if (sheet === get().sheet || !get().workbook.sheets.some(({ id }) => id === sheet)) return
        set(shown(sheet, selections[sheet] ?? firstCell))
      },
      select(cell, area) {
        const single = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
        const selection = whole(get().sheet, { cell, area: area ?? single })
        if (!same(selection, get().selection)) set({ ...shown(get().sheet, selection), chart: null })
      },
      goTo(place) {
        const text = place.trim()
        const area = namedArea(text)
        if (area) {
          set({ ...shown(get().sheet, whole(get().sheet, areaSelection(area))), chart: null })
          return true
        }
        const found = text === '' ? null : engine.resolve(text, get().sheet)
        if (found !== null && typeof found === 'object' && !isError(found)) {
          set({ ...shown(found.sheet, whole(found.sheet, areaSelection(found.area))), chart: null })
          return true
        }
        const named = get().workbook.names.find(({ name }) => name.toLowerCase() === text.toLowerCase())
        get().notify({
          kind: 'error',
          text: named
            ? `${named.name} stands for ${named.refersTo}, which is no place on a sheet.`
            : `There is no place called ${text || 'nothing'}; write a cell like B12, a range like A1:C3, Sheet!B2 or a name.`,
        })
        return false
      },

      chart: null,
      selectChart: (chart) => {
        if (chart !== get().chart) set({ chart })
      },

      editing: null,
      setEditing: (editing) => set({ editing, ...(editing && { painting: null }) }),
      painting: null,
      setPainting(painting) {
        // What was said of it is over with it.
        const over = painting === null && get().painting !== null && get().notice?.kind === 'status'
        set({ painting, ...(over && { notice: null }) })
      },

      copiedChart: null,
      setCopiedChart: (copiedChart) => set({ copiedChart }),

      panel: null,
      panelWidth: panelWidths.usual,
      showPanel: (panel) => set({ panel }),
      setPanelWidth: (width) => set({ panelWidth: panelWidthNear(width) }),
      topic: null,
      showTopic: (topic) => set({ topic, panel: 'functions' }),

      dialog: null,
      openDialog: (dialog) => set({ dialog }),
      finding: null,
      findingAsked: 0,
      openFinding: (finding) => set({ finding, findingAsked: get().findingAsked + 1 }),
      insertTopic: null,
      openInsertFunction: (insertTopic) => set({ insertTopic, dialog: 'insertFunction' }),

      question: null,
      ask(question) {
        get().answer(null)
        return new Promise((resolve) => {
          answered = resolve
          set({ question })
        })
      },
      answer(id) {
        const tell = answered
        answered = null
        set({ question: null })
        tell?.(id)
      },

      notice: null,
      notify: (notice) => set({ notice }),
    }
  })
}

function same(a: Selection, b: Selection): boolean {
  return a.cell.row === b.cell.row && a.cell.column === b.cell.column && sameArea(a.area, b.area)
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** No merged cell is selected in part, and its top left is the current cell. */
function mergedSelection(sheet: Sheet, { cell, area }: Selection): Selection {
  const merge = mergeAt(sheet, cell.row, cell.column)
  return { cell: merge ? { row: merge.top, column: merge.left } : cell, area: wholeMerges(sheet, area) }
}

/** The state of this window. */
export const windowStore: WindowStore = createWindowStore()

/** Redraws a component when what `selector` gives changes. */
export function useWindow<T>(selector: (state: WindowState) => T): T {
  return useStore(windowStore, selector)
}
