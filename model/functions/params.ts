import type { ErrorCode } from '../core/value.ts'
import type { Domain, NumberParam, VectorParam, WordParam } from './modelFunction.ts'

/** Types that keep what `evaluate` must know: whether a default exists and which words are allowed. */
export type Required = NumberParam & { readonly required: true }
export type Defaulted = NumberParam & { readonly required: false; readonly default: number }
export type Omissible = NumberParam & { readonly required: false; readonly defaultText: string }
export type Vector = VectorParam & { readonly default: readonly number[] }
export type Word<W extends string> = WordParam & { readonly words: readonly W[] } & (
    | { readonly required: true }
    | { readonly required: false; readonly default: W }
  )
export type OrWord<P extends NumberParam, W extends string> = P & { readonly word: W }

/** A number that a call must give. `symbol` is TeX, `unit` is `1` for a dimensionless number. */
export const required = (symbol: string, unit: string, doc: string, domain: Domain): Required => ({
  kind: 'number',
  symbol,
  unit,
  doc,
  domain,
  required: true,
})

/** A number with a default; `defaultText` where the default is better read as `4/3` than as its digits. */
export const optional = (
  symbol: string,
  unit: string,
  doc: string,
  value: number,
  domain: Domain,
  defaultText?: string,
): Defaulted => ({
  kind: 'number',
  symbol,
  unit,
  doc,
  domain,
  required: false,
  default: value,
  ...(defaultText === undefined ? {} : { defaultText }),
})

/** A number whose absence means something of its own, which `defaultText` tells: `widthRatio²`, `no ceiling`. */
export const omissible = (
  symbol: string,
  unit: string,
  doc: string,
  defaultText: string,
  domain: Domain,
): Omissible => ({
  kind: 'number',
  symbol,
  unit,
  doc,
  domain,
  required: false,
  defaultText,
})

/** Lets a word stand for the number, such as `"none"`. */
export const orWord = <P extends NumberParam, const W extends string>(param: P, word: W): OrWord<P, W> => ({
  ...param,
  word,
})

/** A column or row of numbers with a default. */
export const vector = (
  symbol: string,
  unit: string,
  doc: string,
  values: readonly number[],
  domain: Domain,
  length: NonNullable<VectorParam['length']>,
): Vector => ({ kind: 'vector', symbol, unit, doc, domain, required: false, default: values, length })

/** An option word with a default. */
export const word = <const W extends string>(
  symbol: string,
  doc: string,
  words: readonly W[],
  value: NoInfer<W>,
): Word<W> => ({ kind: 'word', symbol, unit: 'text', doc, words, required: false, default: value })

/** A word that a call must give; another text gives `otherwise`. */
export const requiredWord = <const W extends string>(
  symbol: string,
  doc: string,
  words: readonly W[],
  otherwise: ErrorCode,
): Word<W> => ({ kind: 'word', symbol, unit: 'text', doc, words, required: true, otherwise })
