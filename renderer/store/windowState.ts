import type { DocumentInfo, OpenedFile } from '../../electron/contract/host.ts'
import type { Address, Area } from '../../model/core/reference.ts'
import type { CellValue, Matrix } from '../../model/core/value.ts'
import type { ResolvedReference, Values } from '../../model/engine/engine.ts'
import type { Clip } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import type { Chart, View, Workbook } from '../../model/workbook/workbook.ts'

export type PanelName = 'charts' | 'functions' | 'explain'

/** What may stand in front of the window; `palette` and the rest are drawn by App. */
export type DialogName =
  | 'formatCells'
  | 'pasteSpecial'
  | 'conditions'
  | 'rowHeight'
  | 'columnWidth'
  | 'palette'
  | 'sort'
  | 'table'
  | 'insertFunction'
  | 'goTo'
  | 'describe'
  | 'names'
  | 'renameSheet'
  | 'about'
  | 'shortcuts'

export interface Selection {
  /** The current cell. */
  readonly cell: Address
  /** The selected block; holds `cell`. */
  readonly area: Area
}

/** A formula or constant being typed: the same text in the cell and in the formula bar. */
export interface Editing {
  readonly sheet: string
  readonly cell: Address
  readonly text: string
  /** Caret or selection in `text`. */
  readonly from: number
  readonly to: number
  /** Which of the two has the keyboard. */
  readonly where: 'cell' | 'bar'
  /** Typing began it, so arrow keys end it; F2 gives them to the caret. */
  readonly quick?: true
}

export interface Notice {
  readonly kind: 'error' | 'status'
  readonly text: string
}

/** A question that must be answered before work goes on. */
export interface Question {
  readonly title: string
  readonly text: string
  /** The first is what Enter does; Escape is always Cancel. */
  readonly answers: readonly { readonly id: string; readonly label: string; readonly danger?: true }[]
}

/** What the views may know, and all that they may do. Every field is derived from the history, the engine or the view. */
export interface WindowState {
  readonly screen: 'start' | 'workbook'
  /** Goes to the start screen and back; the open workbook stays as it is. */
  showScreen(screen: 'start' | 'workbook'): void

  readonly workbook: Workbook
  /** Read values only here. */
  readonly values: Values
  /** Changes whenever `values` did; subscribe to it to redraw. */
  readonly revision: number
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** Runs a command; a failure becomes a notice. @returns whether it ran. */
  run(command: Command): boolean
  undo(): void
  redo(): void
  evaluate(formula: string, sheet: string): CellValue | Matrix
  resolve(reference: string, sheet: string): ResolvedReference | CellValue

  readonly document: DocumentInfo | null
  /** Name for the title and for saving: the document's, or that of the template, or `Untitled`. */
  readonly title: string
  readonly unsaved: boolean
  /** Replaces the open workbook. The caller has asked about unsaved work. */
  show(workbook: Workbook, view: View, document: DocumentInfo | null, title?: string): void
  /** Opens bytes of a `.forecell`, `.csv` or `.tsv`; a failure leaves everything as it was and becomes a notice. */
  openFile(file: OpenedFile): boolean
  /** Says that `workbook` is what the file now holds. */
  saved(document: DocumentInfo, workbook: Workbook): void
  view(): View

  /** Id of the sheet in front. */
  readonly sheet: string
  readonly selection: Selection
  /** How large the sheet in front is, in percent; each sheet has its own. */
  readonly zoom: number
  /** Makes it larger or smaller, within the limits. */
  setZoom(percent: number): void
  showSheet(sheet: string): void
  select(cell: Address, area?: Area): void
  /** Goes to `B12`, `A1:C3`, `Sheet!B2` or a name; anything else is a notice. @returns whether it went. */
  goTo(place: string): boolean

  /** Id of the chart that was last touched; its cells stand out on the sheet until a cell is selected. */
  readonly chart: string | null
  selectChart(chart: string | null): void

  readonly editing: Editing | null
  setEditing(editing: Editing | null): void

  /** Looks that were taken up to be painted on other cells, once or until they are put down. */
  readonly painting: { readonly clip: Clip; readonly keep: boolean } | null
  setPainting(painting: WindowState['painting']): void

  /**
   * The chart that this window copied last, as it was then, and the address of its picture: while that picture is on the
   * system's clipboard, pasting means this chart with its references. Forgotten with the workbook that it belongs to.
   */
  readonly copiedChart: { readonly chart: Chart; readonly picture: string } | null
  setCopiedChart(copied: WindowState['copiedChart']): void

  readonly panel: PanelName | null
  readonly panelWidth: number
  showPanel(panel: PanelName | null): void
  setPanelWidth(width: number): void
  /** The model function that the help panel shows; `null`: its list. */
  readonly topic: string | null
  /** Opens the help panel at a function. */
  showTopic(name: string | null): void

  readonly dialog: DialogName | null
  openDialog(dialog: DialogName | null): void
  /** The function that the dialog "Insert function" starts with; `null`: the one that is called where it will write. */
  readonly insertTopic: string | null
  /** Whether a text is being looked for, or also replaced. */
  readonly finding: 'find' | 'replace' | null
  /** Counts how often that was asked for. */
  readonly findingAsked: number
  openFinding(finding: 'find' | 'replace' | null): void
  /** Opens that dialog. */
  openInsertFunction(name: string | null): void

  readonly question: Question | null
  /** Asks, one question at a time; an earlier unanswered one counts as cancelled. @returns the answer's id, `null` for Cancel. */
  ask(question: Question): Promise<string | null>
  answer(id: string | null): void

  readonly notice: Notice | null
  notify(notice: Notice | null): void
}
