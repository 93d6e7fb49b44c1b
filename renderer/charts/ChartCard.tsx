import { Pencil, Trash2 } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { type ChartData, chartData } from '../../model/chart/chartData.ts'
import { chartPicture } from '../../model/chart/chartPicture.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { isDateFormat } from '../../model/format/code.ts'
import { dateText } from '../../model/format/date.ts'
import { display } from '../../model/format/display.ts'
import { type Chart, sheetById } from '../../model/workbook/workbook.ts'
import { sentence, useWindow, windowStore } from '../store/store.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { ChartForm } from './ChartForm.tsx'
import type { HoverTexts } from './ChartHover.tsx'
import { chartElement } from './chartSvg.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { type ExportHost, type ExportHow, type ExportScale, exportChart } from './exportChart.ts'
import { useColorTheme } from './useColorTheme.ts'
import { useWidth } from './useWidth.ts'

export interface ChartCardProps {
  readonly chart: Chart
  readonly host: ExportHost
  readonly edited: boolean
  onEdit(open: boolean): void
  onDelete(): void
}

/** Height at a width: what stands around the plot needs the same at every width. */
const figureHeight = (width: number): number => Math.round(Math.min(120 + width * 0.45, 560))

const hoverTexts = (data: ChartData): HoverTexts => {
  const dated = isDateFormat(data.xFormat)
  return {
    x: (x) => data.categories?.[x] ?? (dated ? dateText(x)?.slice(0, 10) : undefined) ?? display(x, data.xFormat).text,
    y: (y) => display(y, data.yFormat).text,
  }
}

/** One chart with its buttons and, while it is edited, its form. */
export function ChartCard({ chart, host, edited, onEdit, onDelete }: ChartCardProps) {
  const workbook = useWindow((window) => window.workbook)
  const revision = useWindow((window) => window.revision)
  const theme = useColorTheme()
  const { ref, width } = useWidth<HTMLDivElement>()
  const edit = useRef<HTMLButtonElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the values changed.
  const data = useMemo(() => {
    const { values, resolve } = windowStore.getState()
    return chartData(chart, referenceReader({ workbook, values, resolve }, chart.sheet))
  }, [chart, workbook, revision])
  const picture = useMemo(
    () => (width > 0 ? chartPicture(chart, data, { width, height: figureHeight(width) }) : null),
    [chart, data, width],
  )
  const title = chart.title || 'Untitled chart'

  const exportAs = async (how: ExportHow, scale: ExportScale): Promise<void> => {
    const { notify } = windowStore.getState()
    const svg = ref.current && chartElement(ref.current)
    if (!svg) return
    try {
      const told = await exportChart({ chart, data, svg, theme }, how, scale, host)
      if (told !== null) notify({ kind: 'status', text: told })
    } catch (thrown) {
      notify({ kind: 'error', text: sentence(thrown) })
    }
  }

  return (
    <figure className="fc-chart" aria-label={title} data-edited={edited || undefined}>
      <div className="fc-chart-head">
        <span className="fc-quiet">{sheetById(workbook, chart.sheet)?.name}</span>
        <button
          ref={edit}
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Edit chart"
          aria-expanded={edited}
          title="Edit chart"
          onClick={() => onEdit(!edited)}
        >
          <Pencil size={15} aria-hidden />
        </button>
        <ExportMenu onExport={(how, scale) => void exportAs(how, scale)} />
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Delete chart"
          title="Delete chart"
          onClick={onDelete}
        >
          <Trash2 size={15} aria-hidden />
        </button>
      </div>
      <div className="fc-chart-picture" ref={ref} style={{ minHeight: figureHeight(width) }}>
        {picture ? <ChartFigure picture={picture} theme={theme} title={title} hover={hoverTexts(data)} /> : null}
      </div>
      {edited ? (
        <ChartForm
          chart={chart}
          onClose={() => {
            onEdit(false)
            edit.current?.focus()
          }}
        />
      ) : null}
    </figure>
  )
}
