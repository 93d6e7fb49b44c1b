import { chartData } from '../model/chart/chartData.ts'
import { type ChartPicture, chartPicture } from '../model/chart/chartPicture.ts'
import { referenceReader } from '../model/chart/readReference.ts'
import { createEngine } from '../model/engine/createEngine.ts'
import type { Workbook } from '../model/workbook/workbook.ts'
import { ChartFigure } from './charts/ChartFigure.tsx'
import { useColorTheme } from './charts/useColorTheme.ts'
import './charts/charts.css'

/** Drawn at this size and shown smaller. */
const size = { width: 400, height: 256 }

/** Drawn once for each template, whenever the start screen comes back. */
const pictures = new WeakMap<Workbook, ChartPicture | null>()

/** The first chart of a workbook that is not open, without its title and source: the card says what it is. */
export function TemplatePicture({ workbook }: { workbook: Workbook }) {
  const theme = useColorTheme()
  let picture = pictures.get(workbook)
  if (picture === undefined) {
    picture = mainPicture(workbook)
    pictures.set(workbook, picture)
  }
  return picture ? <ChartFigure picture={picture} theme={theme} title="" /> : null
}

function mainPicture(workbook: Workbook): ChartPicture | null {
  const [first] = workbook.charts
  if (!first) return null
  const { source: _, ...chart } = { ...first, title: '' }
  const engine = createEngine(workbook)
  const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
  const data = chartData(chart, referenceReader(source, chart.sheet))
  engine.dispose()
  return chartPicture(chart, data, size)
}
