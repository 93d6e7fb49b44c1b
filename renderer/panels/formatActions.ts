import type { ActionId } from '../../electron/contract/actions.ts'
import { formatPresets } from '../../model/format/presets.ts'

/** Which action sets which of the presets. */
export const formatActions = {
  'format:general': 'General',
  'format:number': 'Number',
  'format:thousands': 'Thousands',
  'format:scientific': 'Scientific',
  'format:engineering': 'Engineering',
  'format:si': 'SI prefix',
  'format:percent': 'Percent',
  'format:currency': 'Currency',
  'format:date': 'Date',
  'format:dateTime': 'Date and time',
} as const satisfies Partial<Record<ActionId, string>>

export type FormatActionId = keyof typeof formatActions

/** The format code that an action sets; `null` for the default display. */
export function formatCode(id: FormatActionId): string | null {
  return formatPresets.find((preset) => preset.label === formatActions[id])?.code ?? null
}
