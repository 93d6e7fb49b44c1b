import type { Change } from '../formula/restructured.ts'
import { restructured } from '../formula/restructured.ts'
import { withMovedConditions } from './conditionalLooks.ts'
import type { Cell, Chart, ChartMark, ChartPlace, ChartSeries, DefinedName, Sheet, Workbook } from './workbook.ts'

/** The list with each item mapped; the same list if every item stays the same object. */
export function mapped<T>(list: readonly T[], change: (item: T, index: number) => T): readonly T[] {
  let result: T[] | undefined
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as T
    const next = change(item, i)
    if (next === item) continue
    result ??= list.slice()
    result[i] = next
  }
  return result ?? list
}

/** The sheet with every formula mapped; rows, blocks and cells without changes are shared. */
export function withFormulas(sheet: Sheet, change: (formula: string) => string): Sheet {
  const changedCell = (cell: Cell | undefined): Cell | undefined => {
    if (cell?.formula === undefined) return cell
    const formula = change(cell.formula)
    return formula === cell.formula ? cell : { ...cell, formula }
  }
  const blocks = mapped(sheet.blocks, (block) => block && mapped(block, (row) => row && mapped(row, changedCell)))
  return blocks === sheet.blocks ? sheet : { ...sheet, blocks }
}

/** The sheet with every formula of its conditions mapped, each given with the area for whose top left cell it is. */
export function withConditionFormulas(sheet: Sheet, change: (formula: string, area: string) => string): Sheet {
  if (!sheet.conditions) return sheet
  const conditions = mapped(sheet.conditions, (condition) =>
    rewritten(condition, ['formula', 'toFormula'], (formula) => change(formula, condition.area)),
  )
  return conditions === sheet.conditions ? sheet : { ...sheet, conditions }
}

function changedName(name: DefinedName, change: Change): DefinedName {
  const refersTo = restructured(name.refersTo, '', change)
  return refersTo === name.refersTo ? name : { ...name, refersTo }
}

function changedSeries(series: ChartSeries, rewrite: (reference: string) => string): ChartSeries {
  const { name } = series
  const plain = rewritten(series, ['values', 'x', 'labels', 'high', 'size'], rewrite)
  return name?.startsWith('=') ? rewritten(plain, ['name'], rewrite) : plain
}

/** The record with the texts under `keys` rewritten; the same record if none changes. */
function rewritten<T extends object>(record: T, keys: readonly (keyof T)[], rewrite: (text: string) => string): T {
  let result = record
  for (const key of keys) {
    const text = record[key]
    if (typeof text !== 'string') continue
    const next = rewrite(text)
    if (next !== text) result = { ...result, [key]: next }
  }
  return result
}

/** Texts of marks are references only with their `=`. */
function changedMark(mark: ChartMark, rewrite: (reference: string) => string): ChartMark {
  return rewritten(mark, ['x', 'xTo', 'y', 'yTo', 'text'], (text) => (text.startsWith('=') ? rewrite(text) : text))
}

/** A chart after `change`, when its own sheet is called `sheetName`. */
export function changedChart(chart: Chart, sheetName: string, change: Change): Chart {
  return withReferences(chart, (reference) => restructured(reference, sheetName, change))
}

/** The chart with every reference mapped, those of names with their `=`; the same chart if none changes. */
export function withReferences(chart: Chart, rewrite: (reference: string) => string): Chart {
  const x = chart.x === undefined ? undefined : rewrite(chart.x)
  const series = mapped(chart.series, (each) => changedSeries(each, rewrite))
  const marks = chart.marks && mapped(chart.marks, (mark) => changedMark(mark, rewrite))
  const isReference = typeof chart.base === 'string' && chart.base.startsWith('=')
  const base: ChartPlace | undefined = isReference ? rewrite(chart.base as string) : chart.base
  if (x === chart.x && series === chart.series && marks === chart.marks && base === chart.base) return chart
  return {
    ...chart,
    series,
    ...(x !== undefined && { x }),
    ...(marks !== undefined && { marks }),
    ...(base !== undefined && { base }),
  }
}

/** All references of a chart, some of them with a `=`. */
export function chartReferences(chart: Chart): readonly string[] {
  const found: string[] = []
  withReferences(chart, (reference) => {
    found.push(reference)
    return reference
  })
  return found
}

/**
 * The workbook with every formula, name and chart rewritten after `change`; the cells themselves stay where they
 * are. What the change does not concern is shared, be it all of the workbook.
 */
export function restructuredWorkbook(workbook: Workbook, change: Change): Workbook {
  const sheetNames = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]))
  const sheets = mapped(workbook.sheets, (sheet) =>
    withMovedConditions(
      withFormulas(sheet, (formula) => restructured(formula, sheet.name, change)),
      change,
    ),
  )
  const names = mapped(workbook.names, (name) => changedName(name, change))
  const charts = mapped(workbook.charts, (chart) => changedChart(chart, sheetNames.get(chart.sheet) ?? '', change))
  const same = sheets === workbook.sheets && names === workbook.names && charts === workbook.charts
  return same ? workbook : { ...workbook, sheets, names, charts }
}
