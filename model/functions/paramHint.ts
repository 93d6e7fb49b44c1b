import type { Param } from './modelFunction.ts'
import { shownNumber } from './shownNumber.ts'

/** What hints, help and the command line say of an argument beside its sentence. */
export interface ParamHint {
  /** `1` for a dimensionless number, `text` for a word. */
  readonly unit: string
  /** As a person would type it, or in words where omitting means something of its own; absent if required. */
  readonly default?: string
  /** `> 0`, `each ≥ 0, one fewer than multipliers`, `"hold", "na"`. */
  readonly domain: string
}

export function paramHint(param: Param): ParamHint {
  const shownDefault = defaultText(param)
  const hint = { unit: param.unit, domain: domainText(param) }
  return shownDefault === undefined ? hint : { ...hint, default: shownDefault }
}

function defaultText(param: Param): string | undefined {
  if (param.kind === 'number' && param.defaultText !== undefined) return param.defaultText
  if (param.default === undefined) return undefined
  if (param.kind === 'vector') return `{${param.default.map(shownNumber).join(';')}}`
  return param.kind === 'word' ? `"${param.default}"` : shownNumber(param.default)
}

function domainText(param: Param): string {
  if (param.kind === 'word') return param.words.map((word) => `"${word}"`).join(', ')
  if (param.kind === 'number') {
    return param.word === undefined ? param.domain.symbol : `${param.domain.symbol} or "${param.word}"`
  }
  const { exactly, atLeast, oneFewerThan } = param.length ?? {}
  const length =
    exactly !== undefined
      ? `, ${exactly} of them`
      : atLeast !== undefined
        ? `, at least ${atLeast} of them`
        : oneFewerThan !== undefined
          ? `, one fewer than ${oneFewerThan}`
          : ''
  return `each ${param.domain.symbol}${length}`
}
