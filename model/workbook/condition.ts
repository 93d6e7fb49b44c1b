import type { Scalar } from '../core/value.ts'
import type { ColourName } from './colourNames.ts'

export const conditionTests = [
  'greater',
  'less',
  'between',
  'equal',
  'differs',
  'contains',
  'top',
  'topPercent',
  'bottom',
  'bottomPercent',
  'aboveAverage',
  'belowAverage',
  'duplicates',
  'unique',
  'blank',
  'filled',
  'errors',
  'formula',
  'scale',
] as const
export type ConditionTest = (typeof conditionTests)[number]

export const scalePointKinds = ['number', 'percent', 'percentile'] as const

/** Where a colour of a scale stands: a number, or a share of the way from the least number, or of the numbers. */
export interface ScalePoint {
  readonly kind: (typeof scalePointKinds)[number]
  /** For `percent` and `percentile` from 0 to 100. */
  readonly value: number
}

/** Looks that cells of an area have while their values pass a test. Earlier ones win over later ones. */
export interface Condition {
  /** Such as `B2:C5`; goes along with rows and columns. */
  readonly area: string
  readonly test: ConditionTest
  /** What values are compared with; for `between` the lower bound, for `top` and `bottom` how many. */
  readonly value?: Scalar
  /** The upper bound of `between`. */
  readonly to?: number
  /**
   * In place of `value` what gives it, for `formula` the test itself; as it reads in the top left cell of `area`, relative
   * references move along over the others.
   */
  readonly formula?: string
  /** The same in place of `to`. */
  readonly toFormula?: string
  readonly colour?: ColourName
  /** For `scale` the fill of the largest number. */
  readonly fill?: ColourName
  /** For `scale` the fill of the smallest number. */
  readonly low?: ColourName
  /** For `scale` the fill in the middle; absent: there is none. */
  readonly mid?: ColourName
  /** For `scale` where the colours stand; absent: at the least, the median and the largest number. */
  readonly lowAt?: ScalePoint
  readonly midAt?: ScalePoint
  readonly highAt?: ScalePoint
  readonly bold?: true
  /** Later ones give nothing to cells that pass this one. */
  readonly stop?: true
}
