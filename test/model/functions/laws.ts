import fc from 'fast-check'

/** Positive numbers spread evenly over their orders of magnitude. */
export const spread = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log10(low), max: Math.log10(high), noNaN: true }).map((x) => 10 ** x)

export const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true })

/** Multipliers of n milestones and the n − 1 gaps between them, some of them 0, some multipliers equal or falling. */
export const takeoff = fc.integer({ min: 1, max: 4 }).chain((gaps) =>
  fc.record({
    multipliers: fc.array(fc.oneof(spread(0.5, 3000), fc.constantFrom(5, 25)), {
      minLength: gaps + 1,
      maxLength: gaps + 1,
    }),
    gaps: fc.array(fc.oneof({ weight: 5, arbitrary: spread(0.1, 100) }, { weight: 1, arbitrary: fc.constant(0) }), {
      minLength: gaps,
      maxLength: gaps,
    }),
  }),
)

/** Checks a law for random arguments, always the same ones. */
export function holds<Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  law: (...args: Ts) => void,
  numRuns = 200,
): void {
  fc.assert(fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), law as unknown as (arg: unknown) => void), {
    seed: 2027,
    numRuns,
  })
}
