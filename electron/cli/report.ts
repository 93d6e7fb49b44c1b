import path from 'node:path'
import { chartData } from '../../model/chart/chartData.ts'
import { chartSummary } from '../../model/chart/chartSummary.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { reportHtml } from '../../model/report/reportHtml.ts'
import { type ReportChart, reportSheets } from '../../model/report/reportSheets.ts'
import { type CommandLine, oneOf, parsed, usage } from './commandLine.ts'
import { drawChart } from './drawChart.ts'
import { sheetOf, workbookOf } from './workbookFile.ts'
import { writeWhole } from './writeWhole.ts'

const options = {
  output: { type: 'string', short: 'o' },
  sheet: { type: 'string' },
  theme: { type: 'string' },
  title: { type: 'string' },
} as const

const size = { width: 720, height: 420 }

export const reportCommand: CommandLine = {
  summary: 'writes a workbook with its charts as one page of HTML or as PDF',
  help: `Usage: forecell report FILE -o OUT.html|pdf [--sheet NAME] [--title TEXT] [--theme light|dark]

Writes the values of every sheet, its charts and its sources. HTML is one self-contained page that can be mailed, with
formulas on hover; PDF has pages of A4. The same workbook gives the same bytes.

  --sheet  only this sheet
  --title  the heading; the file's name unless given
  --theme  colours of the charts`,
  async run(args) {
    const { values: flags, positionals } = parsed(args, options)
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('report takes one file.')
    if (flags.output === undefined) throw usage('Say where to write it, with -o report.html or .pdf.')
    const format = path.extname(flags.output).slice(1).toLowerCase()
    if (format !== 'html' && format !== 'pdf') throw usage(`${flags.output} does not end in .html or .pdf.`)
    const theme = oneOf(flags.theme ?? 'light', ['light', 'dark'], '--theme')
    const workbook = workbookOf(file)
    const only = flags.sheet === undefined ? undefined : sheetOf(workbook, flags.sheet).id
    const title = flags.title ?? path.basename(file).replace(/\.[^.]*$/, '')
    const engine = createEngine(workbook)
    try {
      const charts = new Map<string, ReportChart>()
      for (const chart of workbook.charts) {
        if (only !== undefined && chart.sheet !== only) continue
        const drawn = await drawChart({ workbook, engine, chart, format: 'svg', theme, carries: false, ...size })
        const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
        const summary = chartSummary(chart, chartData(chart, referenceReader(source, chart.sheet))).join(' ')
        charts.set(chart.id, { title: chart.title, svg: new TextDecoder().decode(drawn), ...size, summary })
      }
      const sheets = reportSheets(workbook, engine.values, charts, only)
      writeWhole(flags.output, format === 'html' ? reportHtml(title, sheets, workbook.names) : await pdf(title, sheets))
    } finally {
      engine.dispose()
    }
    return 0
  },
}

async function pdf(title: string, sheets: ReturnType<typeof reportSheets>): Promise<Uint8Array> {
  const [{ reportPdf }, { chartFonts }] = await Promise.all([
    import('../../renderer/charts/reportPdf.ts'),
    import('./chart/pngOfSvg.ts'),
  ])
  return reportPdf(title, sheets, chartFonts())
}
