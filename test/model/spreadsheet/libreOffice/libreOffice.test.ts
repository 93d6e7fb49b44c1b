import { expect, test } from 'vitest'
import { Session, type Typed } from '../../engine/session.ts'
import { cells, names, otherCells } from './cells.mjs'
import differences from './differences.json' with { type: 'json' }
import { listedFormulas } from './formulas.mjs'
import golden from './values.json' with { type: 'json' }

// `computeValues.mjs` had LibreOffice compute the formulas of `formulas.txt`. Where ours differs, `differences.json` says
// what ours gives and why; that covers what ours gets wrong too, so that a repair shows here.
const values: Readonly<Record<string, unknown>> = golden.values
const differing = new Map(differences.map((each) => [each.formula, each]))

const session = new Session(cells as Typed)
session.run({ name: 'addSheet', id: 's2', title: 'Other data' })
session.type(otherCells as Typed, 's2')
for (const [name, area] of Object.entries(names)) {
  session.run({ name: 'defineName', definition: { name, refersTo: `=${area}` } })
}

const matrix = (value: unknown): unknown[][] => (Array.isArray(value) ? value : [[value]])
/** The code alone: LibreOffice gives no reasons. */
const bare = (value: unknown) =>
  typeof value === 'string' && /^#[A-Z]/.test(value) ? (value.split(' ')[0] as string) : value

function agrees(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    // LibreOffice saves 15 digits, and sums and iterates in another order; distributions agree to 10 or so.
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs), 1e-3)
  }
  // LibreOffice saves errors of its own, which Excel does not know, as #VALUE!.
  if (theirs === '#VALUE!')
    return typeof bare(ours) === 'string' && /^#(VALUE!|N\/A|NUM!|REF!)$/.test(String(bare(ours)))
  return bare(ours) === theirs || (ours === null && theirs === '')
}

/** LibreOffice saves errors of its own, which Excel does not know, as #VALUE!. */
const isItsOwnError = (ours: unknown, theirs: unknown) =>
  theirs === '#VALUE!' && /^#(VALUE!|N\/A|NUM!|REF!)$/.test(String(bare(ours)))

function allAgree(ours: unknown, theirs: unknown): boolean {
  const [a, b] = [matrix(ours), matrix(theirs)]
  return (
    a.length === b.length &&
    a.every((row, y) => row.length === b[y]?.length && row.every((each, x) => agrees(each, b[y]?.[x])))
  )
}

test('differences are of formulas that are compared, each once', () => {
  const compared = new Set(listedFormulas().map(({ formula }) => formula))
  expect(differences.filter(({ formula }) => !compared.has(formula))).toEqual([])
  expect(differing.size).toBe(differences.length)
})

test.each(listedFormulas())('$heading: $formula', ({ formula }) => {
  const ours = session.value(formula)
  const known = differing.get(formula)
  if (known) {
    expect(allAgree(ours, values[formula]), 'is listed among the differences, but agrees').toBe(false)
    expect(allAgree(ours, known.ours), `gives ${JSON.stringify(ours)}`).toBe(true)
  } else if (!isItsOwnError(ours, values[formula]) && !allAgree(ours, values[formula]))
    expect(ours).toEqual(values[formula])
})
