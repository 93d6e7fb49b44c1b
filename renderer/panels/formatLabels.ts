import type { BorderPlace } from '../../model/workbook/command.ts'
import { type ColourName, colourNames } from '../../model/workbook/workbook.ts'

/** What colours are called on screen. */
export const colourLabel = (name: ColourName) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

export const colourChoices: readonly (readonly [ColourName | '', string])[] = [
  ['', 'Automatic'],
  ...colourNames.map((name) => [name, colourLabel(name)] as const),
]

export const fillChoices: typeof colourChoices = [['', 'None'], ...colourChoices.slice(1)]

export const borderChoices: readonly (readonly [BorderPlace | '', string])[] = [
  ['', 'As they are'],
  ['none', 'None'],
  ['all', 'All'],
  ['outline', 'Outline'],
  ['top', 'Top'],
  ['bottom', 'Bottom'],
  ['left', 'Left'],
  ['right', 'Right'],
]
