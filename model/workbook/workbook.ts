import type { Scalar } from '../core/value.ts'

/** The styles that make a model read as a model; the window gives them their looks in light and dark. */
export const styleNames = ['input', 'output', 'note', 'heading'] as const
export type StyleName = (typeof styleNames)[number]

/**
/**
 * Colours of text and fills, by name: the window and the exports give each its shades for light and dark, such that
 * every text colour can be read on every fill.
 */
export const colourNames = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const
export type ColourName = (typeof colourNames)[number]

export const borderLines = ['thin', 'thick'] as const
export type BorderLine = (typeof borderLines)[number]

 * What a person put into a cell. Immutable. At most one of `formula` and `value` is there; a cell with neither
 * carries looks or notes only.
 */
export interface Cell {
  /** Formula text in the stored spelling, starting with `=`. */
  readonly formula?: string
  /** A constant. Text starting with `=` is allowed here: it is text. */
  readonly value?: Scalar
  /** Excel format code, such as `0.0%`; absent: the default display. */
  readonly format?: string
  readonly style?: StyleName
  readonly bold?: true
  readonly italic?: true
  readonly align?: 'left' | 'center' | 'right'
  readonly underline?: true
  readonly strike?: true
  /** Unit of the value, such as `FLOP`. */
  /** Absent: at the bottom. */
  readonly vertical?: 'top' | 'middle' | 'bottom'
  /** Breaks the text into lines that fit the column; the row grows. */
  readonly wrap?: true
  readonly colour?: ColourName
  readonly fill?: ColourName
  /** A line between two cells may belong to either of them or both. */
  readonly borderTop?: BorderLine
  readonly borderRight?: BorderLine
  readonly borderBottom?: BorderLine
  readonly borderLeft?: BorderLine
  readonly unit?: string
  /** Where the value comes from: a citation. */
  readonly source?: string
  /** A remark. */
  readonly note?: string
}

/** Cells of one row by column; no trailing gaps. */
export type Row = readonly (Cell | undefined)[]

/** `rowsPerBlock` rows; no trailing gaps. */
export type Block = readonly (Row | undefined)[]

/** Rows are shared in blocks between an edit's before and after, so that an edit copies a short path. */
export const rowsPerBlock = 256

export interface Sheet {
  /** Stable; never shown. */
  readonly id: string
  /** Shown and written in formulas; unique in the workbook whatever the case. */
  readonly name: string
  /** No trailing gaps. */
  readonly blocks: readonly (Block | undefined)[]
  /** Widths in CSS pixels of columns that differ from the default, by column index. */
  readonly columnWidths: Readonly<Record<number, number>>
}

/** A named cell, range, constant or expression, usable in every sheet. */
export interface DefinedName {
  readonly name: string
  /** Formula text starting with `=`; references are absolute and name their sheet, such as `=Model!$B$3`. */
  readonly refersTo: string
  readonly unit?: string
  readonly source?: string
  readonly note?: string
}

export const chartKinds = ['line', 'area', 'bar', 'scatter'] as const
export type ChartKind = (typeof chartKinds)[number]

/**
 * A reference as formulas write it, without `=`: `Model!B3:B20`, `'My sheet'!A10#` (a spill), or a name.
 * After what it pointed to was deleted it is `#REF!`.
 */
export type ReferenceText = string

export interface ChartSeries {
  readonly values: ReferenceText
  /** Its own x values; absent: those of the chart. */
  readonly x?: ReferenceText
  /** Text of the legend: a reference if it starts with `=`, else the text itself; absent: made from the reference. */
  readonly name?: string
  /** Text beside each point, such as names of milestones. */
  readonly labels?: ReferenceText
  /** Drawn as this instead of the chart's own kind. */
  readonly kind?: ChartKind
}

export interface ChartAxis {
  readonly title?: string
  readonly scale?: 'linear' | 'log'
  /** Excel format code of the tick labels. */
  readonly format?: string
  readonly min?: number
  readonly max?: number
}

export interface Chart {
  /** Stable; never shown. */
  readonly id: string
  readonly title: string
  readonly kind: ChartKind
  /** Id of the sheet it was made on. */
  readonly sheet: string
  /** x values or categories; absent: 1, 2, 3 … */
  readonly x?: ReferenceText
  readonly series: readonly ChartSeries[]
  readonly xAxis?: ChartAxis
  readonly yAxis?: ChartAxis
  /** The line under the chart that says where its numbers come from. */
  readonly source?: string
}

/** The document: everything that saving keeps, undo restores and "unsaved" looks at. Deeply immutable. */
export interface Workbook {
  /** At least one, in the order of their tabs. */
  readonly sheets: readonly Sheet[]
  /** Sorted by name. */
  readonly names: readonly DefinedName[]
  readonly charts: readonly Chart[]
}

/** What the window looks like. Saved with the next save, but neither an undo step nor an unsaved change. */
export interface View {
  /** Id of the sheet in front. */
  readonly sheet?: string
  /** Selected area of each sheet by id, such as `B2:C5`. */
  readonly selections?: Readonly<Record<string, string>>
  readonly panel?: string | null
  readonly panelWidth?: number
}

export const emptySheet = (id: string, name: string): Sheet => ({ id, name, blocks: [], columnWidths: {} })

export const emptyWorkbook: Workbook = { sheets: [emptySheet('s1', 'Sheet1')], names: [], charts: [] }

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.blocks[Math.floor(row / rowsPerBlock)]?.[row % rowsPerBlock]?.[column]
}

/** Rows and columns up to the last cell that holds anything; both 0 for an empty sheet. */
export function extent(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  sheet.blocks.forEach((block, b) => {
    if (!block) return
    block.forEach((row) => {
      if (row && row.length > columns) columns = row.length
    })
    rows = b * rowsPerBlock + block.length
  })
  return { rows, columns }
}

export function sheetById(workbook: Workbook, id: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id)
}

/** Case does not matter. */
export function sheetByName(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase()
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)
}
