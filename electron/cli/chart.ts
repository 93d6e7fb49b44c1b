import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../../model/core/failure.ts'
import { type Chart, sheetById, type Workbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, oneOf, parsed, positive, usage } from './commandLine.ts'
import { workbookOf } from './workbookFile.ts'

const options = {
  list: { type: 'boolean' },
  chart: { type: 'string' },
  output: { type: 'string', short: 'o' },
  scale: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  theme: { type: 'string' },
  background: { type: 'string' },
} as const

export const chartCommand: CommandLine = {
  summary: 'draws a chart of a workbook to a file',
  help: `Usage: forecell chart FILE --list
       forecell chart FILE [--chart NAME] -o OUT.png|svg|pdf [--scale 2] [--width PX] [--height PX]
                      [--theme light|dark] [--background COLOUR|transparent]

Draws a chart without a window: the same picture as on screen. Without --chart, the first one.

  --list  one line a chart: title, kind, sheet, separated by tabs`,
  async run(args) {
    const { values, positionals } = parsed(args, options)
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('chart takes one file.')
    const workbook = workbookOf(file)
    if (values.list) {
      for (const chart of workbook.charts) process.stdout.write(`${listLine(workbook, chart)}\n`)
      return 0
    }
    if (values.output === undefined) throw usage('Say where to draw it, with -o chart.png, .svg or .pdf.')
    const format = formatOf(values.output)
    const chart = chartNamed(workbook, values.chart)
    const { drawChart } = await import('./drawChart.ts')
    const drawn = await drawChart({
      workbook,
      chart,
      format,
      width: positive(values.width ?? '720', '--width'),
      height: positive(values.height ?? '420', '--height'),
      scale: positive(values.scale ?? '2', '--scale'),
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

function formatOf(output: string): 'png' | 'svg' | 'pdf' {
  const ending = path.extname(output).slice(1).toLowerCase()
  if (ending === 'png' || ending === 'svg' || ending === 'pdf') return ending
  throw usage(`${output} does not end in .png, .svg or .pdf.`)
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

/** The whole file or none: beside it first, then in its place. */
function writeWhole(output: string, bytes: Uint8Array | string): void {
  const beside = path.join(path.dirname(output), `.${path.basename(output)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, output)
  } catch (thrown) {
    rmSync(beside, { force: true })
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('file-unwritable', `${output} could not be written: ${reason}.`)
  }
}
