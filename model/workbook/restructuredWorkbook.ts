import type { Change } from '../formula/restructured.ts'
import { restructured } from '../formula/restructured.ts'
import type { Cell, Chart, ChartSeries, DefinedName, Sheet, Workbook } from './workbook.ts'

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

function changedName(name: DefinedName, change: Change): DefinedName {
  const refersTo = restructured(name.refersTo, '', change)
  return refersTo === name.refersTo ? name : { ...name, refersTo }
}

function changedSeries(series: ChartSeries, rewrite: (reference: string) => string): ChartSeries {
  const { values, x, name, labels } = series
  const next = {
    values: rewrite(values),
    x: x === undefined ? x : rewrite(x),
    name: name?.startsWith('=') ? rewrite(name) : name,
    labels: labels === undefined ? labels : rewrite(labels),
  }
  if (next.values === values && next.x === x && next.name === name && next.labels === labels) return series
  return {
    ...series,
    values: next.values,
    ...(next.x !== undefined && { x: next.x }),
    ...(next.name !== undefined && { name: next.name }),
    ...(next.labels !== undefined && { labels: next.labels }),
  }
}

function changedChart(chart: Chart, sheetName: string, change: Change): Chart {
  const rewrite = (reference: string): string => restructured(reference, sheetName, change)
  const x = chart.x === undefined ? undefined : rewrite(chart.x)
  const series = mapped(chart.series, (each) => changedSeries(each, rewrite))
  if (x === chart.x && series === chart.series) return chart
  return { ...chart, series, ...(x !== undefined && { x }) }
}

/**
 * The workbook with every formula, name and chart rewritten after `change`; the cells themselves stay where they
 * are. What the change does not concern is shared, be it all of the workbook.
 */
export function restructuredWorkbook(workbook: Workbook, change: Change): Workbook {
  const sheetNames = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]))
  const sheets = mapped(workbook.sheets, (sheet) =>
    withFormulas(sheet, (formula) => restructured(formula, sheet.name, change)),
  )
  const names = mapped(workbook.names, (name) => changedName(name, change))
  const charts = mapped(workbook.charts, (chart) => changedChart(chart, sheetNames.get(chart.sheet) ?? '', change))
  const same = sheets === workbook.sheets && names === workbook.names && charts === workbook.charts
  return same ? workbook : { sheets, names, charts }
}
