import { useId } from 'react'
import { palettes } from './palette.ts'
import { useColorTheme } from './useColorTheme.ts'

export interface ColourFieldProps {
  readonly label: string
  /** Place in the palette; absent: by the place of the series. */
  readonly value: number | undefined
  onCommit(value: number | undefined): void
}

const names = ['Blue', 'Orange', 'Green', 'Violet', 'Brown', 'Light blue', 'Dark', 'Plum'] as const

/** One colour of the palette, which is the same colour in light and dark, or that of the place. */
export function ColourField({ label, value, onCommit }: ColourFieldProps) {
  const name = useId()
  const { series } = palettes[useColorTheme()]
  const choice = (of: number | undefined, text: string) => (
    <label key={text} className="fc-chart-colour" title={text}>
      <input type="radio" name={name} aria-label={text} checked={value === of} onChange={() => onCommit(of)} />
      <span aria-hidden>{of === undefined ? 'Auto' : ''}</span>
      {of === undefined ? null : (
        <svg width="18" height="18" aria-hidden>
          <rect width="18" height="18" rx="4" fill={series[of] ?? ''} />
        </svg>
      )}
    </label>
  )
  return (
    <fieldset className="fc-chart-colours" aria-label={label}>
      {choice(undefined, 'By its place')}
      {series.map((_, i) => choice(i, names[i] ?? `Colour ${i + 1}`))}
    </fieldset>
  )
}
