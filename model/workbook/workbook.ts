import type { Area } from '../core/reference.ts'
import type { Scalar } from '../core/value.ts'
import type { ColourName } from './colourNames.ts'
import type { Condition } from './condition.ts'

export { type ColourName, colourNames } from './colourNames.ts'
export { type Condition, type ConditionTest, conditionTests } from './condition.ts'

/** The styles that make a model read as a model; the window gives them their looks in light and dark. */
export const styleNames = ['input', 'output', 'note', 'heading'] as const
export type StyleName = (typeof styleNames)[number]

export const borderLines = ['thin', 'thick'] as const
export type BorderLine = (typeof borderLines)[number]

/**
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
  readonly underline?: true
  readonly strike?: true
  readonly align?: 'left' | 'center' | 'right'
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
  /** Unit of the value, such as `FLOP`. */
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
  readonly conditions?: readonly Condition[]
  /** Heights in CSS pixels of rows that were given one, by row index. */
  readonly rowHeights?: Readonly<Record<number, number>>
  /** Indices of what was hidden by hand, ascending. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** How many rows and columns stay in sight while the rest scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** Areas of at least two cells that show their top left cell only; no two meet. */
  readonly merges?: readonly Area[]
  /** Over a block that is no table and meets none; tables have their own. */
  readonly filter?: SheetFilter
  /** Colour of the tab. */
  readonly color?: TabColor
}

/** Colours of tabs; the window gives each its shade in light and dark. */
export const tabColors = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey'] as const
export type TabColor = (typeof tabColors)[number]

export const filterTests = [
  'equals',
  'differs',
  'contains',
  'lacks',
  'begins',
  'ends',
  'above',
  'atLeast',
  'below',
  'atMost',
] as const
export type FilterTest = (typeof filterTests)[number]

/** What a row must show in one column to stay. */
export type FilterRule =
  /** One of these texts, as cells show them; `''` is an empty cell. */
  { readonly keep: readonly string[] } | { readonly test: FilterTest; readonly against: string }

/** A filter over a block whose first row is its header. Like a sort it is applied once, and again when asked. */
export interface SheetFilter {
  readonly area: Area
  /** By column index of the sheet. */
  readonly rules: Readonly<Record<number, FilterRule>>
  /** Indices of the rows that it hides, ascending. */
  readonly hidden: readonly number[]
}

/** The filter of a table, over its headers and data. */
export type TableFilter = Pick<SheetFilter, 'rules' | 'hidden'>

/** A named cell, range, constant or expression, usable in every sheet. */
export interface DefinedName {
  readonly name: string
  /** Formula text starting with `=`; references are absolute and name their sheet, such as `=Model!$B$3`. */
  readonly refersTo: string
  readonly unit?: string
  readonly source?: string
  readonly note?: string
}

/** A block of rows under a row of headers, whose columns formulas name: `Sales[Amount]`. */
export interface Table {
  /** Stable; never shown. */
  readonly id: string
  /** Unique among tables and names, whatever the case. */
  readonly name: string
  /** Id of its sheet. */
  readonly sheet: string
  /** The header row, at least one row below it, and the totals row; no two meet. */
  readonly area: Area
  /** The texts in the header row, which are not empty and differ whatever the case. */
  readonly columns: readonly string[]
  /** Its last row sums it up and is none of its data. */
  readonly totals?: true
  /** Its headers have the buttons of a filter. */
  readonly filter?: TableFilter
}

/** Kinds that can be mixed in one chart, series by series. A band lies between `values` and `high`. */
export const seriesKinds = ['line', 'step', 'area', 'bar', 'scatter', 'band'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/**
 * The kinds of charts: those of series, and three that take the whole chart. A `histogram` counts the values of each
 * series; a `tornado` has a bar from the first series (low) to the second (high) for each label in `x`, the widest on
 * top; a `heatmap` colours the matrix of its first series, under the headings in `x`, beside the series' `labels`.
 * A fan chart is a line chart with bands.
 */
export const chartKinds = [...seriesKinds, 'histogram', 'tornado', 'heatmap'] as const
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
  /** Upper edge of a band. */
  readonly high?: ReferenceText
  /** Numbers that the areas of a scatter's marks show. */
  readonly size?: ReferenceText
  /** Stands on the second y axis. */
  readonly axis?: 'right'
  /** Its colour of the palette, from 0; absent: by its place. */
  readonly colour?: number
}

export const axisScales = ['linear', 'log', 'symlog', 'date', 'category'] as const
export type AxisScale = (typeof axisScales)[number]

export interface ChartAxis {
  /** Absent: the unit, where what is drawn says its own. */
  readonly title?: string
  /** Absent: by the values. `symlog` is a log axis both ways from 0; `date` and `category` are for x. */
  readonly scale?: AxisScale
  /** Excel format code of the tick labels. */
  readonly format?: string
  readonly min?: number
  readonly max?: number
  /** Where the ticks stand; absent: at round values. */
  readonly ticks?: readonly number[]
}

/** A number, or a reference to one cell with its `=`; on an axis of texts the text itself. */
export type ChartPlace = number | string

/**
 * A mark that explains. What is given says what it is: `x` alone is a line at that x, `x` and `xTo` a band; so with
 * `y`. `x` and `y` is a point, `x`, `xTo` and `y` a span at that height.
 */
export interface ChartMark {
  readonly x?: ChartPlace
  readonly xTo?: ChartPlace
  readonly y?: ChartPlace
  readonly yTo?: ChartPlace
  /** A reference if it starts with `=`, else the text itself. */
  readonly text?: string
}

export const chartStackings = ['stacked', 'percent'] as const
export const chartLegends = ['above', 'ends', 'none'] as const

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
  /** The second y axis, of the series that ask for it. */
  readonly rightAxis?: ChartAxis
  /** Areas and bars stand on one another, as they are or as shares of 100 %. */
  readonly stack?: (typeof chartStackings)[number]
  /** Bars lie: categories run down the left side. */
  readonly horizontal?: true
  /** Absent: above the plot. `ends` writes names at the ends of lines where they fit. */
  readonly legend?: (typeof chartLegends)[number]
  /** A small plot for each series, all on the same axes. */
  readonly multiples?: true
  readonly marks?: readonly ChartMark[]
  /** About how many bars a histogram has; absent: by the values. */
  readonly bins?: number
  /** Where the two sides of a tornado meet; absent: in the middle of what all bars share. */
  readonly base?: ChartPlace
  /** A sentence of its author above the source line. */
  readonly note?: string
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
  /** Sorted by name; absent: none. */
  readonly tables?: readonly Table[]
  /** What RAND and its kin draw from; a whole number, absent: 0. A recalculation (F9) takes the next. */
  readonly seed?: number
}

/** What the window looks like. Saved with the next save, but neither an undo step nor an unsaved change. */
export interface View {
  /** Id of the sheet in front. */
  readonly sheet?: string
  /** Selected area of each sheet by id, such as `B2:C5`. */
  readonly selections?: Readonly<Record<string, string>>
  readonly panel?: string | null
  readonly panelWidth?: number
  /** In percent of the usual size, of each sheet by id; absent: 100. */
  readonly zooms?: Readonly<Record<string, number>>
}

/** Whether a value or formula is in a cell, not looks alone. */
export const holdsInput = (cell: Cell | undefined): boolean => cell?.formula !== undefined || cell?.value !== undefined

/** How far a sheet can be made smaller and larger, in percent. */
export const zoomLimits = { least: 50, most: 200 } as const

/**
 * How low and high a person can make a row, in CSS pixels: a line of text, as high as a row that nobody changed, and
 * Excel's own most, beyond which a row would hide its neighbours from sight.
 */
export const rowHeightLimits = { least: 24, most: 546 } as const

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
