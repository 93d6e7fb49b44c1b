/** A number format offered by name. `code` is `null` for the default display. */
export interface FormatPreset {
  readonly label: string
  readonly code: string | null
}

/** The formats of the toolbar's menu, in its order. `[SI]` is ours: Excel's codes have no such prefixes. */
export const formatPresets: readonly FormatPreset[] = [
  { label: 'General', code: null },
  { label: 'Number', code: '0.00' },
  { label: 'Thousands', code: '#,##0' },
  { label: 'Scientific', code: '0.00E+00' },
  { label: 'Engineering', code: '##0.00E+00' },
  { label: 'SI prefix', code: '[SI]0.00' },
  { label: 'Percent', code: '0.0%' },
  { label: 'Currency', code: '$#,##0.00' },
  { label: 'Date', code: 'yyyy-mm-dd' },
  { label: 'Date and time', code: 'yyyy-mm-dd hh:mm' },
]
