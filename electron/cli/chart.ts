import path from 'node:path'
import { chartCsvRows, csvText } from '../../model/chart/chartCsvRows.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { chartJson } from '../../model/chart/chartJson.ts'
import { pictureSize } from '../../model/chart/pictureSizes.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { Failure } from '../../model/core/failure.ts'
import { type Chart, sheetById, type Workbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, oneOf, parsed, positive, usage } from './commandLine.ts'
import { workbookOf } from './workbookFile.ts'
import { writeWhole } from './writeWhole.ts'

const options = {
  list: { type: 'boolean' },
  chart: { type: 'string' },
  output: { type: 'string', short: 'o' },
  scale: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  theme: { type: 'string' },
  background: { type: 'string' },
  size: { type: 'string' },
  mm: { type: 'string' },
  dpi: { type: 'string' },
  'no-data': { type: 'boolean' },
} as const

export const chartCommand: CommandLine = {
  summary: 'draws a chart of a workbook to a file',
  help: `Usage: forecell chart FILE --list
       forecell chart FILE [--chart NAME] -o OUT.png|svg|pdf|csv|json [--scale 2] [--width PX] [--height PX]
                      [--size slide|square|column] [--mm 85] [--dpi 300]
                      [--theme light|dark] [--background COLOUR|transparent] [--no-data]

Draws a chart without a window: the same picture as on screen. Without --chart, the first one.

  --list     one line a chart: title, kind, sheet, separated by tabs
  --size     made for a slide (960 × 540), square (640 × 640), or a column of a page: --mm wide, PNG at --dpi
  --no-data  PNG and SVG do not carry the chart and its data; else dropping them on Forecell opens a live chart`,
  async run(args) {
    const { values, positionals } = parsed(args, options)
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('chart takes one file.')
    const workbook = workbookOf(file)
    if (values.list) {
      for (const chart of workbook.charts) process.stdout.write(`${listLine(workbook, chart)}\n`)
      return 0
    }
    if (values.output === undefined) throw usage('Say where to draw it, with -o chart.png, .svg, .pdf, .csv or .json.')
    const format = formatOf(values.output)
    const chart = chartNamed(workbook, values.chart)
    if (format === 'csv' || format === 'json') {
      writeWhole(values.output, await chartTable(workbook, chart, format))
      return 0
    }
    const size = sizeOf(values)
    const { drawChart } = await import('./drawChart.ts')
    const drawn = await drawChart({
      workbook,
      chart,
      format,
      width: values.width === undefined ? size.width : positive(values.width, '--width'),
      height: values.height === undefined ? size.height : positive(values.height, '--height'),
      scale: values.scale === undefined ? (size.scale ?? 2) : positive(values.scale, '--scale'),
      carries: values['no-data'] !== true,
      theme: oneOf(values.theme ?? 'light', ['light', 'dark'], '--theme'),
      ...(values.background === undefined ? {} : { background: values.background }),
    })
    writeWhole(values.output, drawn)
    return 0
  },
}

function listLine(workbook: Workbook, chart: Chart): string {
  const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
  return [chart.title, chart.kind, sheetById(workbook, chart.sheet)?.name ?? ''].map(oneLine).join('\t')
}

function sizeOf(values: { readonly size?: string; readonly mm?: string; readonly dpi?: string }) {
  if (values.size === undefined) return { width: 720, height: 420 }
  const name = oneOf(values.size, ['slide', 'square', 'column'], '--size')
  return pictureSize(name, {
    mm: positive(values.mm ?? '85', '--mm'),
    dpi: positive(values.dpi ?? '300', '--dpi'),
  })
}

const formats = ['png', 'svg', 'pdf', 'csv', 'json'] as const

function formatOf(output: string): (typeof formats)[number] {
  const ending = path.extname(output).slice(1).toLowerCase()
  const format = formats.find((each) => each === ending)
  if (format) return format
  throw usage(`${output} does not end in .png, .svg, .pdf, .csv or .json.`)
}

/** What a chart draws, as a table or as JSON. */
async function chartTable(workbook: Workbook, chart: Chart, format: 'csv' | 'json'): Promise<string> {
  const { createEngine } = await import('../../model/engine/createEngine.ts')
  const engine = createEngine(workbook)
  try {
    const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
    const data = chartData(chart, referenceReader(source, chart.sheet))
    return format === 'csv' ? csvText(chartCsvRows(chart, data)) : chartJson(chart, data)
  } finally {
    engine.dispose()
  }
}

function chartNamed(workbook: Workbook, title: string | undefined): Chart {
  const [first] = workbook.charts
  if (!first) throw new Failure('chart-invalid', 'The workbook has no charts.')
  if (title === undefined) return first
  const wanted = title.toLowerCase()
  const found = workbook.charts.find((chart) => chart.title.toLowerCase() === wanted)
  if (found) return found
  throw usage(`There is no chart ${title}; the charts are ${workbook.charts.map((chart) => chart.title).join(', ')}.`)
}
