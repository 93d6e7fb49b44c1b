import { type ClipboardEvent, useMemo, useRef, useState } from 'react'
import { chartAreas } from '../../model/chart/chartAreas.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { isZoomed, type Zoom } from '../../model/chart/zoomedChart.ts'
import { type Chart, sheetById } from '../../model/workbook/workbook.ts'
import { sentence, useWindow, windowStore } from '../store/store.ts'
import { ChartForm } from './ChartForm.tsx'
import { ChartHead, chartDragKind } from './ChartHead.tsx'
import { ChartTable } from './ChartTable.tsx'
import { ChartView } from './ChartView.tsx'
import { copyChart } from './copyChart.ts'
import { duplicateChart } from './duplicateChart.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { ExportOptionsDialog } from './ExportOptionsDialog.tsx'
import { type ExportHost, type ExportHow, exportChart } from './exportChart.ts'
import { exportOptions } from './exportOptions.ts'
import { figureHeight } from './figureHeight.ts'
import { isField } from './focusChart.ts'
import { pasteFromMenu } from './pasteFromMenu.ts'
import { shownChart } from './shownChart.ts'
import { useColorTheme } from './useColorTheme.ts'
import { useWidth } from './useWidth.ts'

export interface ChartCardProps {
  readonly chart: Chart
  readonly host: ExportHost
  readonly edited: boolean
  /** Height of the picture where it is not the usual one at its width. */
  readonly height?: number
  readonly maximised?: boolean
  onEdit(open: boolean): void
  onMaximise(on: boolean): void
  onDelete(): void
  /** Takes the chart away, as what Undo calls a cut. */
  onCut(): void
}

/** One chart with its buttons and, while it is edited, its form. */
export function ChartCard({
  chart,
  host,
  edited,
  height,
  maximised = false,
  onEdit,
  onMaximise,
  onDelete,
  onCut,
}: ChartCardProps) {
  const workbook = useWindow((window) => window.workbook)
  const revision = useWindow((window) => window.revision)
  const selected = useWindow((window) => window.chart === chart.id)
  const theme = useColorTheme()
  const { ref, width } = useWidth<HTMLDivElement>()
  const edit = useRef<HTMLButtonElement>(null)
  const [zoom, setZoom] = useState<Zoom>({})
  const [asTable, setAsTable] = useState(false)
  const [asksOptions, setAsksOptions] = useState(false)
  const [over, setOver] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the values changed.
  const { data, areas } = useMemo(() => {
    const { values, resolve } = windowStore.getState()
    const source = { workbook, values, resolve }
    return { data: chartData(chart, referenceReader(source, chart.sheet)), areas: chartAreas(chart, source) }
  }, [chart, workbook, revision])
  const uses = useWindow(({ sheet, selection: { cell } }) =>
    areas.some(
      ({ sheet: home, area }) =>
        home === sheet &&
        cell.row >= area.top &&
        cell.row <= area.bottom &&
        cell.column >= area.left &&
        cell.column <= area.right,
    ),
  )
  const size = useMemo(() => ({ width, height: height ?? figureHeight(width) }), [width, height])
  const title = chart.title || 'Untitled chart'
  const { run, notify, showSheet, selectChart } = windowStore.getState()
  const index = workbook.charts.indexOf(chart)
  const moveTo = (to: number) => run({ name: 'moveChart', chart: chart.id, index: to })

  const exportAs = async (how: ExportHow): Promise<void> => {
    try {
      const told = await exportChart(shownChart(chart, size, theme), how, exportOptions(), host)
      if (told !== null) notify({ kind: 'status', text: told })
    } catch (thrown) {
      notify({ kind: 'error', text: sentence(thrown) })
    }
  }

  const copy = (cut: boolean): void => {
    void copyChart(shownChart(chart, size, theme), exportOptions(), host, cut ? onCut : null)
  }
  const hearClipboard = (event: ClipboardEvent): void => {
    // Of a field or of the table it is the selected text.
    if (isField(event.target) || window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    copy(event.type === 'cut')
  }

  return (
    <figure
      className="fc-chart"
      aria-label={title}
      data-chart={chart.id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && event.key === 'Delete') onDelete()
      }}
      onCopy={hearClipboard}
      onCut={hearClipboard}
      data-edited={edited || undefined}
      data-selected={selected || undefined}
      data-uses={uses || undefined}
      data-over={over || undefined}
      onFocus={() => selectChart(chart.id)}
      onPointerDown={() => selectChart(chart.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(chartDragKind)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const id = event.dataTransfer.getData(chartDragKind)
        setOver(false)
        if (id === '') return
        event.preventDefault()
        run({ name: 'moveChart', chart: id, index })
      }}
    >
      <ChartHead
        id={chart.id}
        sheetName={sheetById(workbook, chart.sheet)?.name ?? ''}
        edited={edited}
        maximised={maximised}
        asTable={asTable}
        zoomed={isZoomed(zoom)}
        editButton={edit}
        onEdit={onEdit}
        onMaximise={onMaximise}
        onTable={setAsTable}
        onResetZoom={() => setZoom({})}
        onCopy={() => copy(false)}
        onCut={() => copy(true)}
        onPaste={() => void pasteFromMenu()}
        onDuplicate={() => duplicateChart(chart)}
        onShowCells={() => {
          const [first] = areas
          if (first) showSheet(first.sheet)
        }}
        onMove={{
          up: index > 0 ? () => moveTo(index - 1) : null,
          down: index < workbook.charts.length - 1 ? () => moveTo(index + 1) : null,
        }}
        onDelete={onDelete}
      >
        <ExportMenu shown={size} onExport={(how) => void exportAs(how)} onOptions={() => setAsksOptions(true)} />
      </ChartHead>
      {asTable ? (
        <ChartTable chart={chart} data={data} />
      ) : (
        <ChartView
          chart={chart}
          data={data}
          size={size}
          theme={theme}
          zoom={zoom}
          measure={ref}
          onZoom={setZoom}
          onChange={(next) => run({ name: 'editChart', chart: next })}
          onDelete={onDelete}
        />
      )}
      {edited ? (
        <ChartForm
          chart={chart}
          onClose={() => {
            onEdit(false)
            edit.current?.focus()
          }}
        />
      ) : null}
      {asksOptions ? <ExportOptionsDialog shown={size} onClose={() => setAsksOptions(false)} /> : null}
    </figure>
  )
}
