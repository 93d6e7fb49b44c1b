import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { carriedCells } from '../../model/chart/carriedWorkbook.ts'
import { chartCsvRows, csvText } from '../../model/chart/chartCsvRows.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { chartJson } from '../../model/chart/chartJson.ts'
import { pictureSize, usualSize } from '../../model/chart/pictureSizes.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { Failure } from '../../model/core/failure.ts'
import { grouped } from '../../model/core/grouped.ts'
import type { Engine } from '../../model/engine/engine.ts'
import { type Chart, sheetById, type Workbook } from '../../model/workbook/workbook.ts'
import { exportName } from '../../renderer/charts/exportName.ts'
import { type CommandLine, oneOf, parsed, positive, usage } from './commandLine.ts'
import type { ChartDrawing } from './drawChart.ts'
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
  all: { type: 'boolean' },
  format: { type: 'string' },
} as const

export const chartCommand: CommandLine = {
  summary: 'draws a chart of a workbook to a file',
  help: `Usage: forecell chart FILE --list
       forecell chart FILE [--chart NAME] -o OUT.png|svg|pdf|csv|json [--scale 2] [--width PX] [--height PX]
                      [--size slide|square|column] [--mm 85] [--dpi 300]
                      [--theme light|dark] [--background COLOUR|transparent] [--no-data]
       forecell chart FILE --all -o FOLDER [--format png|svg|pdf|csv|json] …

Draws a chart without a window: the same picture as on screen. Without --chart, the first one.

  --list     one line a chart: title, kind, sheet, separated by tabs
  --all      every chart into a folder, each named after its title
  --size     made for a slide (PNG 1920 × 1080), square (640 × 640), or a column of a page: --mm wide, PNG at --dpi;
             taller where the texts of a chart would leave its plot too flat to read
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
    const { createEngine } = await import('../../model/engine/createEngine.ts')
    const engine = createEngine(workbook)
    try {
      const drawn = (chart: Chart, format: Format) => chartFile({ workbook, engine, chart }, format, values)
      if (!values.all) {
        const format = formatOf(values.output)
        const chart = chartNamed(workbook, values.chart)
        writeWhole(values.output, await drawn(chart, format))
        return 0
      }
      const format = oneOf(values.format ?? 'png', formats, '--format')
      makeFolder(values.output)
      const taken = new Set<string>()
      for (const chart of workbook.charts) {
        const name = freeName(exportName(chart.title, format), taken)
        writeWhole(path.join(values.output, name), await drawn(chart, format))
      }
    } finally {
      engine.dispose()
    }
    return 0
  },
}

type Flags = Readonly<Partial<Record<keyof typeof options, string | boolean>>>

/** What a chart becomes in a file, as the flags ask. */
async function chartFile(
  from: Pick<ChartDrawing, 'workbook' | 'chart'> & { readonly engine: Engine },
  format: Format,
  flags: Flags,
): Promise<Uint8Array | string> {
  const text = (name: keyof Flags): string | undefined => (typeof flags[name] === 'string' ? flags[name] : undefined)
  if (format === 'csv' || format === 'json') {
    const { workbook, engine, chart } = from
    const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
    const data = chartData(chart, referenceReader(source, chart.sheet))
    return format === 'csv' ? csvText(chartCsvRows(chart, data)) : chartJson(chart, data)
  }
  const number = (name: 'width' | 'height' | 'scale' | 'mm' | 'dpi', usual: number): number => {
    const given = text(name)
    return given === undefined ? usual : positive(given, `--${name}`)
  }
  const purpose = text('size')
  const size: ReturnType<typeof pictureSize> =
    purpose === undefined
      ? usualSize
      : pictureSize(oneOf(purpose, ['slide', 'square', 'column'], '--size'), {
          mm: number('mm', 85),
          dpi: number('dpi', 300),
        })
  const background = text('background')
  const { drawChart } = await import('./drawChart.ts')
  return drawChart({
    ...from,
    format,
    width: number('width', size.width),
    height: number('height', size.height),
    fits: purpose !== undefined && text('height') === undefined,
    scale: number('scale', size.scale ?? 2) * (size.enlarged ?? 1),
    carries: flags['no-data'] !== true,
    onTooMuch: () => {
      const most = grouped(carriedCells)
      process.stderr.write(
        `${from.chart.title}: the picture carries no data, for the chart draws more than ${most} cells.\n`,
      )
    },
    theme: oneOf(text('theme') ?? 'light', ['light', 'dark'], '--theme'),
    ...(background === undefined ? {} : { background }),
  })
}

/** `name`, or with a number where a chart before it has it. */
function freeName(name: string, taken: Set<string>): string {
  const ending = path.extname(name)
  const stem = name.slice(0, name.length - ending.length)
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} ${n}${ending}`
  taken.add(free.toLowerCase())
  return free
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('file-unwritable', `${folder} could not be made: ${reason}.`)
  }
}

function listLine(workbook: Workbook, chart: Chart): string {
  const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
  return [chart.title, chart.kind, sheetById(workbook, chart.sheet)?.name ?? ''].map(oneLine).join('\t')
}

const formats = ['png', 'svg', 'pdf', 'csv', 'json'] as const
type Format = (typeof formats)[number]

function formatOf(output: string): Format {
  const ending = path.extname(output).slice(1).toLowerCase()
  const format = formats.find((each) => each === ending)
  if (format) return format
  throw usage(`${output} does not end in .png, .svg, .pdf, .csv or .json.`)
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
