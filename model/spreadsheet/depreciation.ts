import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

interface Asset {
  readonly cost: number
  readonly salvage: number
  readonly life: number
  readonly factor: number
  /** To equal parts once they are larger. */
  readonly switches: boolean
}

/** What has been written off after some periods; within one it goes evenly. */
function writtenOff({ cost, salvage, life, factor, switches }: Asset, time: number): number {
  let value = cost
  let even: number | undefined
  let total = 0
  for (let period = 1; period < time + 1; period++) {
    const declining = Math.max(0, Math.min(value * Math.min(1, factor / life), value - salvage))
    const equal = (value - salvage) / (life - (period - 1))
    if (switches && even === undefined && equal > declining) even = equal
    const part = even ?? declining
    total += part * Math.min(1, time - (period - 1))
    value -= part
  }
  return total
}

const vdb = define({
  name: 'VDB',
  family: 'Financial',
  summary: 'What an asset loses in value between two times, by the declining balance method.',
  params: [
    needed('number', 'cost', 'What it costs.'),
    needed('number', 'salvage', 'What it is worth in the end.'),
    needed('number', 'life', 'How many periods it lasts.'),
    needed('number', 'start_period', 'The beginning, in the same periods.'),
    needed('number', 'end_period', 'The end, in the same periods.'),
    maybe('number', 'factor', 'How fast the value declines, 2 by default: twice as fast as in equal parts.'),
    maybe('boolean', 'no_switch', 'TRUE: never in equal parts, even where that would be more.'),
  ],
  evaluate: ([cost, salvage, life, start, end, factor = 2, noSwitch = false]) => {
    if (cost < 0 || salvage < 0 || life <= 0 || factor <= 0)
      refuse('#NUM!', 'amounts, life and factor must not be negative')
    if (start < 0 || end < start || end > life) refuse('#NUM!', 'the periods must lie from 0 to life, in their order')
    if (life > 1e6) refuse('#NUM!', 'life is too long')
    const asset = { cost, salvage, life, factor, switches: !noSwitch }
    return writtenOff(asset, end) - writtenOff(asset, start)
  },
})

export const depreciationFunctions = [vdb]
