import path from 'node:path'
import { chartData } from '../../model/chart/chartData.ts'
import { chartSummary } from '../../model/chart/chartSummary.ts'
import { usualSize } from '../../model/chart/pictureSizes.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import type { Computed } from '../../model/engine/sheetConditions.ts'
import { lettersOf } from '../../model/report/inlineCharts.ts'
import { reportHtml } from '../../model/report/reportHtml.ts'
import { type ReportChart, type ReportSheet, reportSheets } from '../../model/report/reportSheets.ts'
import type { Chart, Workbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, parsed, usage } from './commandLine.ts'
import { drawChart } from './drawChart.ts'
import { sheetOf, workbookOf } from './workbookFile.ts'
import { writeWhole } from './writeWhole.ts'

const options = {
  output: { type: 'string', short: 'o' },
  sheet: { type: 'string' },
  title: { type: 'string' },
} as const

export const reportCommand: CommandLine = {
  summary: 'writes a workbook with its charts as one page of HTML or as PDF',
  help: `Usage: forecell report FILE -o OUT.html|pdf [--sheet NAME] [--title TEXT]

Writes the values of every sheet as they look there, its charts, notes and sources. HTML is one self-contained page that
can be mailed, with formulas where the pointer or the keyboard is, for light and dark; PDF has pages of A4 with the
frozen rows and the headers of tables on each. The same workbook gives the same bytes.

  --sheet  only this sheet
  --title  the heading; the file's name unless given`,
  async run(args) {
    const { values: flags, positionals } = parsed(args, options)
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('report takes one file.')
    if (flags.output === undefined) throw usage('Say where to write it, with -o report.html or .pdf.')
    const format = path.extname(flags.output).slice(1).toLowerCase()
    if (format !== 'html' && format !== 'pdf') throw usage(`${flags.output} does not end in .html or .pdf.`)
    const workbook = workbookOf(file)
    const only = flags.sheet === undefined ? undefined : sheetOf(workbook, flags.sheet).id
    const title = flags.title ?? path.basename(file).replace(/\.[^.]*$/, '')
    const engine = createEngine(workbook)
    try {
      const computed = {
        values: engine.values,
        resolve: engine.resolve.bind(engine),
        evaluate: engine.evaluate.bind(engine),
      }
      const charts = new Map<string, ReportChart>()
      for (const chart of workbook.charts) {
        if (only !== undefined && chart.sheet !== only) continue
        charts.set(chart.id, await reportChart(workbook, computed, chart))
      }
      const sheets = reportSheets(workbook, computed, charts, only)
      writeWhole(flags.output, format === 'html' ? await html(title, sheets, workbook.names) : await pdf(title, sheets))
    } finally {
      engine.dispose()
    }
    return 0
  },
}

async function reportChart(workbook: Workbook, computed: Computed, chart: Chart): Promise<ReportChart> {
  const drawn = async (theme: 'light' | 'dark'): Promise<string> => {
    const drawing = { workbook, engine: computed, chart, format: 'svg', theme, carries: false, fonts: false } as const
    return new TextDecoder().decode(await drawChart({ ...drawing, ...usualSize }))
  }
  const summary = chartSummary(chart, chartData(chart, referenceReader({ workbook, ...computed }, chart.sheet)))
  const { title } = chart
  return { title, light: await drawn('light'), dark: await drawn('dark'), ...usualSize, summary: summary.join(' ') }
}

async function html(title: string, sheets: readonly ReportSheet[], names: Workbook['names']): Promise<string> {
  const [{ fontStyle }, { chartFonts }] = await Promise.all([
    import('../../renderer/charts/fontStyle.ts'),
    import('./chart/pngOfSvg.ts'),
  ])
  const fonts = fontStyle(chartFonts(), lettersOf(sheets.flatMap(({ charts }) => charts)))
  return reportHtml({ title, sheets, names, fonts })
}

async function pdf(title: string, sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const [{ reportPdf }, { chartFonts }] = await Promise.all([
    import('../../renderer/charts/reportPdf.ts'),
    import('./chart/pngOfSvg.ts'),
  ])
  return reportPdf(title, sheets, chartFonts())
}
