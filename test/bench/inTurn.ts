import { median } from './table.ts'

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Medians of both, measured in turn, A B A B …, so that a drift of the machine's speed hits both. */
export function inTurn(rounds: number, ours: () => number, other: () => number): { ours: number; other: number } {
  const a: number[] = []
  const b: number[] = []
  ours()
  other()
  for (let round = 0; round < rounds; round++) {
    a.push(ours())
    b.push(other())
  }
  return { ours: median(a), other: median(b) }
}
