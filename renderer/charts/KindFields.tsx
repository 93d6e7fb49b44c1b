import type { Chart } from '../../model/workbook/workbook.ts'
import { CheckField } from './CheckField.tsx'
import { ChoiceField, TextField } from './formFields.tsx'
import { PlaceField } from './MarkFields.tsx'
import { withKey } from './withKey.ts'

export interface KindFieldsProps {
  readonly chart: Chart
  onChange(chart: Chart): void
}

/** What only some kinds of chart have. */
export function KindFields({ chart, onChange }: KindFieldsProps) {
  const kinds = new Set([chart.kind, ...chart.series.flatMap(({ kind }) => kind ?? [])])
  const stacks = kinds.has('area') || kinds.has('bar')
  const bars = kinds.has('bar')
  const plain = !kinds.has('histogram') && !kinds.has('tornado') && !kinds.has('heatmap')
  return (
    <>
      <div className="fc-chart-pair">
        {stacks ? (
          <ChoiceField<'' | 'stacked' | 'percent'>
            label="Areas and bars"
            value={chart.stack ?? ''}
            choices={[
              ['', 'Side by side'],
              ['stacked', 'Stacked'],
              ['percent', 'Shares of 100 %'],
            ]}
            onCommit={(stack) => onChange(withKey(chart, 'stack', stack || undefined))}
          />
        ) : null}
        {plain ? (
          <ChoiceField<'above' | 'ends' | 'none'>
            label="Legend"
            value={chart.legend ?? 'above'}
            choices={[
              ['above', 'Above the plot'],
              ['ends', 'At the ends of lines'],
              ['none', 'None'],
            ]}
            onCommit={(legend) => onChange(withKey(chart, 'legend', legend === 'above' ? undefined : legend))}
          />
        ) : null}
        {chart.kind === 'histogram' ? (
          <TextField
            label="Number of bars"
            value={chart.bins === undefined ? '' : String(chart.bins)}
            placeholder="Automatic"
            onCommit={(text) => {
              const bins = Number(text)
              if (text.trim() !== '' && !(Number.isInteger(bins) && bins >= 1 && bins <= 200)) {
                return 'Write a whole number from 1 to 200.'
              }
              onChange(withKey(chart, 'bins', text.trim() === '' ? undefined : bins))
              return null
            }}
          />
        ) : null}
        {chart.kind === 'tornado' ? (
          <PlaceField
            label="Where the sides meet"
            value={chart.base}
            sheet={chart.sheet}
            onCommit={(base) => onChange(withKey(chart, 'base', base))}
          />
        ) : null}
      </div>
      {bars ? (
        <CheckField
          label="Bars lie, with categories down the left side"
          value={chart.horizontal === true}
          onCommit={(on) => onChange(withKey(chart, 'horizontal', on || undefined))}
        />
      ) : null}
      {plain && chart.series.length > 1 ? (
        <CheckField
          label="A small plot for each series"
          value={chart.multiples === true}
          onCommit={(on) => onChange(withKey(chart, 'multiples', on || undefined))}
        />
      ) : null}
    </>
  )
}
