import { Plus } from 'lucide-react'
import {
  axisScales,
  type Chart,
  type ChartAxis,
  type ChartSeries,
  chartKinds,
  seriesKinds,
} from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { AxisFields } from './AxisFields.tsx'
import { ChoiceField, kindLabels, TextField } from './formFields.tsx'
import { KindFields } from './KindFields.tsx'
import { MarkFields } from './MarkFields.tsx'
import { ReferenceField } from './ReferenceField.tsx'
import { SeriesFields } from './SeriesFields.tsx'
import { selectedReference } from './selectedReference.ts'
import { withKey } from './withKey.ts'

export interface ChartFormProps {
  readonly chart: Chart
  onClose(): void
}

/** Everything about a chart that can be changed; each field is one undo step when it is left or Enter is pressed. */
export function ChartForm({ chart, onClose }: ChartFormProps) {
  const change = (next: Chart): null => {
    windowStore.getState().run({ name: 'editChart', chart: next })
    return null
  }
  const setSeries = (series: readonly ChartSeries[]) => change({ ...chart, series })
  const mixable = seriesKinds.some((kind) => kind === chart.kind)
  const setAxis = (key: 'xAxis' | 'yAxis' | 'rightAxis', axis: ChartAxis): void => {
    change(withKey(chart, key, Object.keys(axis).length > 0 ? axis : undefined))
  }
  return (
    <form
      className="fc-chart-form"
      aria-label="Edit chart"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField label="Title" value={chart.title} onCommit={(title) => change({ ...chart, title })} />
      <div className="fc-chart-pair fc-chart-pair-uneven">
        <ChoiceField
          label="Kind"
          value={chart.kind}
          choices={chartKinds.map((kind) => [kind, kindLabels[kind]])}
          onCommit={(kind) => change({ ...chart, kind })}
        />
        <ReferenceField
          label="x values"
          value={chart.x}
          sheet={chart.sheet}
          placeholder="1, 2, 3 …"
          onCommit={(x) => change(withKey(chart, 'x', x))}
        />
      </div>
      <KindFields chart={chart} onChange={change} />
      {chart.series.map((series, i) => (
        <SeriesFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place in the chart.
          key={i}
          title={`Series ${i + 1}`}
          series={series}
          kind={series.kind ?? chart.kind}
          mayStandRight={mixable && chart.series.length > 1}
          sheet={chart.sheet}
          onChange={(next) => setSeries(chart.series.with(i, next))}
          onRemove={() => setSeries(chart.series.toSpliced(i, 1))}
          onUp={i > 0 ? () => setSeries(moved(chart.series, i, i - 1)) : null}
          onDown={i < chart.series.length - 1 ? () => setSeries(moved(chart.series, i, i + 1)) : null}
        />
      ))}
      <button
        type="button"
        className="fc-button fc-button-outlined fc-chart-add"
        onClick={() => setSeries([...chart.series, { values: selectedReference() }])}
      >
        <Plus size={14} aria-hidden /> Add series from selection
      </button>
      <AxisFields
        name="x axis"
        axis={chart.xAxis ?? {}}
        scales={axisScales}
        onChange={(axis) => setAxis('xAxis', axis)}
      />
      <AxisFields
        name="y axis"
        axis={chart.yAxis ?? {}}
        scales={['linear', 'log', 'symlog']}
        onChange={(axis) => setAxis('yAxis', axis)}
      />
      {chart.rightAxis || chart.series.some(({ axis }) => axis === 'right') ? (
        <AxisFields
          name="Right y axis"
          axis={chart.rightAxis ?? {}}
          scales={['linear', 'log', 'symlog']}
          onChange={(axis) => setAxis('rightAxis', axis)}
        />
      ) : null}
      {mixable ? (
        <MarkFields
          marks={chart.marks ?? []}
          sheet={chart.sheet}
          onChange={(marks) => change(withKey(chart, 'marks', marks.length > 0 ? marks : undefined))}
        />
      ) : null}
      <TextField
        label="Note"
        value={chart.note ?? ''}
        placeholder="A sentence above the source line"
        onCommit={(note) => change(withKey(chart, 'note', note || undefined))}
      />
      <TextField
        label="Source line"
        value={chart.source ?? ''}
        onCommit={(source) => change(withKey(chart, 'source', source || undefined))}
      />
      <div className="fc-chart-form-foot">
        <button type="button" className="fc-button fc-button-outlined" onClick={onClose}>
          Done
        </button>
      </div>
    </form>
  )
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from] as T)
}
