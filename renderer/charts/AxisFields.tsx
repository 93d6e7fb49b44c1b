import { codeKind } from '../../model/format/code.ts'
import { editText } from '../../model/format/editText.ts'
import { formatPresets } from '../../model/format/presets.ts'
import { typed } from '../../model/format/typed.ts'
import type { AxisScale, ChartAxis } from '../../model/workbook/workbook.ts'
import { ChoiceField, TextField } from './formFields.tsx'
import { withKey } from './withKey.ts'

export interface AxisFieldsProps {
  /** `x axis`. */
  readonly name: string
  readonly axis: ChartAxis
  /** Those that fit it. */
  readonly scales: readonly AxisScale[]
  onChange(axis: ChartAxis): void
}

const codes = formatPresets.flatMap((preset) => preset.code ?? [])

const scaleLabels: Readonly<Record<AxisScale, string>> = {
  linear: 'Linear',
  log: 'Log',
  symlog: 'Log both ways from 0',
  date: 'Dates',
  category: 'Categories',
}

export function AxisFields({ name, axis, scales, onChange }: AxisFieldsProps) {
  const limit = (key: 'min' | 'max', label: string) => (
    <TextField
      label={label}
      value={axis[key] === undefined ? '' : editText(axis[key], axis.format)}
      placeholder="Automatic"
      onCommit={(text) => {
        const input = typed(text.trim()).input
        const value = input && 'value' in input ? input.value : undefined
        if (input !== null && typeof value !== 'number') return `${text.trim()} is not a number or date.`
        onChange(withKey(axis, key, typeof value === 'number' ? value : undefined))
        return null
      }}
    />
  )
  return (
    <fieldset className="fc-chart-group">
      <legend>{name}</legend>
      <TextField
        label={`${name} title`}
        value={axis.title ?? ''}
        onCommit={(title) => {
          onChange(withKey(axis, 'title', title || undefined))
          return null
        }}
      />
      <div className="fc-chart-pair">
        <ChoiceField<AxisScale | ''>
          label={`${name} scale`}
          value={axis.scale ?? ''}
          choices={[['', 'Automatic'], ...scales.map((scale) => [scale, scaleLabels[scale]] as const)]}
          onCommit={(scale) => onChange(withKey(axis, 'scale', scale || undefined))}
        />
        <TextField
          label={`${name} number format`}
          value={axis.format ?? ''}
          placeholder="Automatic"
          mono
          list={codes}
          onCommit={(text) => {
            const code = text.trim()
            if (code !== '' && !codeKind(code).valid)
              return `${code} is not a number format; write one like 0.0% or yyyy.`
            onChange(withKey(axis, 'format', code || undefined))
            return null
          }}
        />
      </div>
      <div className="fc-chart-pair">
        {limit('min', `${name} minimum`)}
        {limit('max', `${name} maximum`)}
      </div>
      <TextField
        label={`${name} ticks`}
        value={(axis.ticks ?? []).map((tick) => editText(tick, axis.format)).join('; ')}
        placeholder="At round values; else 1; 2; 5"
        onCommit={(text) => {
          const ticks = text
            .split(';')
            .map((each) => each.trim())
            .filter((each) => each !== '')
            .map((each) => {
              const { input } = typed(each)
              return input && 'value' in input ? input.value : each
            })
          const wrong = ticks.find((tick) => typeof tick !== 'number')
          if (wrong !== undefined) return `${wrong} is not a number or date; put ; between ticks.`
          onChange(withKey(axis, 'ticks', ticks.length > 0 ? (ticks as number[]) : undefined))
          return null
        }}
      />
    </fieldset>
  )
}
