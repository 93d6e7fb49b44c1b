import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type ChartKind, type ChartSeries, seriesKinds } from '../../model/workbook/workbook.ts'
import { ColourField } from './ColourField.tsx'
import { ChoiceField, kindLabels, TextField } from './formFields.tsx'
import { ReferenceField } from './ReferenceField.tsx'
import { nameProblem, typedName } from './seriesName.ts'
import { withKey } from './withKey.ts'

export interface SeriesFieldsProps {
  /** `Series 1`. */
  readonly title: string
  readonly series: ChartSeries
  /** What the series is drawn as. */
  readonly kind: ChartKind
  readonly sheet: string
  /** There is another series for the left axis. */
  readonly mayStandRight: boolean
  onChange(series: ChartSeries): void
  onRemove(): void
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

export function SeriesFields({
  title,
  series,
  kind,
  sheet,
  mayStandRight,
  onChange,
  onRemove,
  onUp,
  onDown,
}: SeriesFieldsProps) {
  return (
    <fieldset className="fc-chart-group">
      <legend>{title}</legend>
      <div className="fc-chart-group-buttons">
        <SmallButton label={`Move ${title} up`} onClick={onUp}>
          <ArrowUp size={14} aria-hidden />
        </SmallButton>
        <SmallButton label={`Move ${title} down`} onClick={onDown}>
          <ArrowDown size={14} aria-hidden />
        </SmallButton>
        <SmallButton label={`Remove ${title}`} onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
        </SmallButton>
      </div>
      <ReferenceField
        label="Values"
        value={series.values}
        sheet={sheet}
        required
        onCommit={(values) => values !== undefined && onChange({ ...series, values })}
      />
      <div className="fc-chart-pair">
        <TextField
          label="Name"
          value={series.name ?? ''}
          placeholder="Text, or =Model!B1"
          problem={nameProblem(series.name ?? '', sheet)}
          onCommit={(text) => {
            const name = typedName(text)
            const problem = nameProblem(name, sheet)
            if (problem === null) onChange(withKey(series, 'name', name || undefined))
            return problem
          }}
        />
        <ChoiceField<ChartKind | ''>
          label="Drawn as"
          value={series.kind ?? ''}
          choices={[['', 'As the chart'], ...seriesKinds.map((kind) => [kind, kindLabels[kind]] as const)]}
          onCommit={(kind) => onChange(withKey(series, 'kind', kind || undefined))}
        />
      </div>
      <div className="fc-chart-pair">
        <ReferenceField
          label="Own x values"
          value={series.x}
          sheet={sheet}
          placeholder="As the chart"
          onCommit={(x) => onChange(withKey(series, 'x', x))}
        />
        <ReferenceField
          label="Labels"
          value={series.labels}
          sheet={sheet}
          placeholder="None"
          onCommit={(labels) => onChange(withKey(series, 'labels', labels))}
        />
      </div>
      {kind === 'band' ? (
        <ReferenceField
          label="Upper edge"
          value={series.high}
          sheet={sheet}
          onCommit={(high) => onChange(withKey(series, 'high', high))}
        />
      ) : null}
      {kind === 'scatter' ? (
        <ReferenceField
          label="Sizes"
          value={series.size}
          sheet={sheet}
          placeholder="All the same"
          onCommit={(size) => onChange(withKey(series, 'size', size))}
        />
      ) : null}
      <ColourField
        label={`Colour of ${title}`}
        value={series.colour}
        onCommit={(colour) => onChange(withKey(series, 'colour', colour))}
      />
      {mayStandRight ? (
        <ChoiceField<'left' | 'right'>
          label="y axis"
          value={series.axis ?? 'left'}
          choices={[
            ['left', 'Left'],
            ['right', 'Right'],
          ]}
          onCommit={(axis) => onChange(withKey(series, 'axis', axis === 'right' ? axis : undefined))}
        />
      ) : null}
    </fieldset>
  )
}

function SmallButton({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: (() => void) | null
  readonly children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className="fc-button fc-button-icon"
      aria-label={label}
      title={label}
      disabled={onClick === null}
      onClick={onClick ?? undefined}
    >
      {children}
    </button>
  )
}
