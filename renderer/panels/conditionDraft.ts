import { namedArea } from '../../model/core/reference.ts'
import type { Scalar } from '../../model/core/value.ts'
import { typed } from '../../model/format/typed.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import type { Condition, ScalePoint } from '../../model/workbook/condition.ts'
import type { ColourName, ConditionTest } from '../../model/workbook/workbook.ts'
import { colourLabel } from './formatLabels.ts'

export const conditionRules: readonly (readonly [ConditionTest, string])[] = [
  ['greater', 'Greater than'],
  ['less', 'Less than'],
  ['between', 'Between'],
  ['equal', 'Equal to'],
  ['differs', 'Not equal to'],
  ['contains', 'Text contains'],
  ['top', 'Largest numbers'],
  ['topPercent', 'Largest percent'],
  ['bottom', 'Smallest numbers'],
  ['bottomPercent', 'Smallest percent'],
  ['aboveAverage', 'Above average'],
  ['belowAverage', 'Below average'],
  ['duplicates', 'Duplicates'],
  ['unique', 'Unique values'],
  ['blank', 'Blank cells'],
  ['filled', 'Filled cells'],
  ['errors', 'Errors'],
  ['formula', 'A formula is true'],
  ['scale', 'Colour scale'],
]

/** What the field beside a rule is called; rules without one compare with nothing. */
export const valueLabels: Readonly<Partial<Record<ConditionTest, string>>> = {
  greater: 'Value',
  less: 'Value',
  between: 'From',
  equal: 'Value',
  differs: 'Value',
  contains: 'Value',
  top: 'How many',
  topPercent: 'Percent',
  bottom: 'How many',
  bottomPercent: 'Percent',
  formula: 'Formula',
}

/** A condition as its fields show it. */
export interface ConditionDraft {
  readonly area: string
  readonly test: ConditionTest
  /** A constant, or a formula after `=`. */
  readonly value: string
  readonly to: string
  readonly fill: ColourName | ''
  readonly low: ColourName
  readonly mid: ColourName | ''
  readonly lowAt: string
  readonly midAt: string
  readonly highAt: string
  readonly colour: ColourName | ''
  readonly bold: boolean
  readonly stop: boolean
}

export const emptyDraft = (area: string): ConditionDraft => ({
  area,
  test: 'greater',
  value: '',
  to: '',
  fill: 'green',
  low: 'red',
  mid: '',
  lowAt: '',
  midAt: '',
  highAt: '',
  colour: '',
  bold: false,
  stop: false,
})

export function draftOf(condition: Condition): ConditionDraft {
  const { area, test, value, to, formula, toFormula, fill = '', low = 'red', mid = '', colour = '' } = condition
  const { lowAt, midAt, highAt, bold = false, stop = false } = condition
  const points = { lowAt: pointText(lowAt), midAt: pointText(midAt), highAt: pointText(highAt) }
  const operands = { value: formula ?? operandText(value), to: toFormula ?? operandText(to) }
  return { area, test, ...operands, fill, low, mid, ...points, colour, bold, stop }
}

/** The condition that the fields spell, or what is wrong with them. */
export function madeCondition(draft: ConditionDraft): Condition | string {
  const { area, test, fill, colour, bold, stop } = draft
  if (!namedArea(area)) return 'Name the cells as in B2 or B2:C5.'
  if (test === 'scale') return madeScale(draft)
  if (fill === '' && colour === '' && !bold && !stop) return 'Choose a colour or bold, else nothing would show.'
  const against = comparison(draft)
  if (typeof against === 'string') return against
  return {
    area,
    test,
    ...against,
    ...(fill && { fill }),
    ...(colour && { colour }),
    ...(bold && { bold: true as const }),
    ...(stop && { stop: true as const }),
  }
}

type Comparison = Pick<Condition, 'value' | 'to' | 'formula' | 'toFormula'>

function comparison({ test, value, to }: ConditionDraft): Comparison | string {
  if (valueLabels[test] === undefined) return {}
  const text = value.trim()
  const problem = operandProblem(text)
  if (problem) return problem
  if (test === 'formula') {
    return text.startsWith('=') ? { formula: text } : 'Write the test as a formula, such as =$B2>10.'
  }
  const given = constant(test, value)
  const refused = text.startsWith('=') ? null : constantProblem(test, given)
  if (refused) return refused
  const against: Comparison = text.startsWith('=') || given === null ? { formula: text } : { value: given }
  if (test !== 'between') return against
  const upper = to.trim()
  if (upper.startsWith('=')) return operandProblem(upper) ?? { ...against, toFormula: upper }
  const bound = constant(test, upper)
  if (typeof bound !== 'number' || (typeof against.value === 'number' && bound < against.value)) {
    return 'The upper bound must be a number, not below the lower one.'
  }
  return { ...against, to: bound }
}

const operandProblem = (text: string) => (text.startsWith('=') ? (formulaProblem(text)?.message ?? null) : null)

function constantProblem(test: ConditionTest, value: Scalar | null): string | null {
  if (test === 'contains') return value === '' || value === null ? 'Say which text.' : null
  if (test === 'equal' || test === 'differs') return value === null ? 'Say which value.' : null
  if (typeof value !== 'number') return 'The value must be a number or a date, or a formula that begins with =.'
  if (test === 'top' || test === 'bottom') {
    return value < 1 || !Number.isInteger(value) ? 'How many must be a whole number above 0.' : null
  }
  if (test === 'topPercent' || test === 'bottomPercent') {
    return value <= 0 || value > 100 ? 'The percent must be above 0 and at most 100.' : null
  }
  return null
}

function constant(test: ConditionTest, text: string): Scalar | null {
  if (test === 'contains') return text
  const { input } = typed(text.trim())
  return input && 'value' in input ? input.value : null
}

function madeScale({ area, low, mid, fill, lowAt, midAt, highAt, stop }: ConditionDraft): Condition | string {
  const points = { lowAt: pointOf(lowAt), midAt: mid === '' ? undefined : pointOf(midAt), highAt: pointOf(highAt) }
  if (Object.values(points).includes(null)) {
    return 'Write where a colour stands as a number, a share as 10% or a percentile as p10, or leave it empty.'
  }
  const given = Object.entries(points).filter(([, point]) => point !== undefined)
  return {
    area,
    test: 'scale',
    low,
    ...(mid && { mid }),
    fill: fill || 'green',
    ...Object.fromEntries(given),
    ...(stop && { stop: true as const }),
  }
}

/** `null` if it is none; an empty text is no point. */
function pointOf(text: string): ScalePoint | null | undefined {
  const bare = text.trim()
  if (bare === '') return undefined
  const [, percentile, number, percent] = /^(p?)\s*([^%]*?)\s*(%?)$/i.exec(bare) ?? []
  const value = number ? Number(number.replaceAll(',', '')) : Number.NaN
  if (!Number.isFinite(value) || (percentile && percent)) return null
  if (!percentile && !percent) return { kind: 'number', value }
  if (value < 0 || value > 100) return null
  return { kind: percentile ? 'percentile' : 'percent', value }
}

function pointText(point: ScalePoint | undefined): string {
  if (!point) return ''
  return point.kind === 'number'
    ? String(point.value)
    : point.kind === 'percent'
      ? `${point.value}%`
      : `p${point.value}`
}

const operandText = (value: Scalar | undefined) => (value === undefined ? '' : String(value))

/** Such as `A1:A3: Greater than 4`. */
export function conditionSentence({
  area,
  test,
  value,
  to,
  formula,
  toFormula,
  low,
  mid,
  fill,
  stop,
}: Condition): string {
  const rule = conditionRules.find(([each]) => each === test)?.[1] ?? test
  const end = stop ? ', then stop' : ''
  if (test === 'scale') {
    const colours = [low ?? 'red', ...(mid ? [mid] : []), fill ?? 'green'].map(colourLabel)
    return `${area}: ${rule}, ${colours.join(' to ')}${end}`
  }
  const against = formula ?? value
  const upper = toFormula ?? to
  return `${area}: ${rule}${against === undefined ? '' : ` ${against}`}${upper === undefined ? '' : ` and ${upper}`}${end}`
}
