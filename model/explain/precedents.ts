import { sheetPrefix } from '../core/reference.ts'
import type { CellError } from '../core/value.ts'
import { isError } from '../core/value.ts'
import { optionalWords } from '../formula/optionalWords.ts'
import { referenceText } from '../formula/referenceText.ts'
import { sheetSpan, sheetsWithin } from '../formula/sheetSpan.ts'
import { type Reference, tokens } from '../formula/tokens.ts'
import { withoutTables } from '../workbook/tableFormulas.ts'
import type { DefinedName } from '../workbook/workbook.ts'
import { cellOf, owner, type Place, type Reading } from './reading.ts'
import type { Target } from './step.ts'
import { isTarget } from './steps.ts'
import { target } from './target.ts'

/** Something that a formula refers to. */
export interface Precedent {
  /** As the formula writes it: a reference or a name. */
  readonly text: string
  readonly name: DefinedName | null
  /** The cells; `null` if it points nowhere. */
  readonly target: Target | null
  /** Why it points nowhere. */
  readonly error: CellError | null
}

/**
 * What the formula of a cell refers to directly, in the order of its text, each once: cells, ranges, spills, and names; of
 * a name that stands for an expression, what the expression refers to. A cell that another one's result spills over has
 * that one's precedents. Empty for constants.
 */
export function precedents(reading: Reading, place: Place): readonly Precedent[] {
  const from = owner(reading, place)
  const formula = cellOf(reading, from)?.formula
  if (formula === undefined) return []
  const found = new Map<string, Precedent>()
  collect(reading, formula, from, found, [])
  return [...found.values()]
}

function collect(
  reading: Reading,
  formula: string,
  place: Place,
  found: Map<string, Precedent>,
  open: readonly string[],
): void {
  const all = tokens(formula)
  const optional = optionalWords(all)
  for (const token of all) {
    if (token.kind !== 'reference' && token.kind !== 'name' && token.kind !== 'structured') continue
    if (optional.has(token.start)) continue
    const key = token.text.replaceAll('$', '').toLowerCase()
    if (found.has(key) || open.includes(key)) continue
    const each = token.kind === 'reference' ? throughSheets(token.reference, reading) : null
    if (each) {
      for (const text of each) collect(reading, `=${text}`, place, found, open)
      continue
    }
    const name =
      token.kind === 'name' ? (reading.workbook.names.find((each) => each.name.toLowerCase() === key) ?? null) : null
    const resolved = reading.resolve(withoutTables(reading.workbook, token.text, place), place.sheet)
    if (isTarget(resolved)) {
      found.set(key, { text: token.text, name, target: target(reading, resolved), error: null })
    } else if (name && token.kind === 'name') {
      collect(reading, name.refersTo, place, found, [...open, key])
    } else if (isError(resolved)) {
      found.set(key, { text: token.text, name, target: null, error: resolved })
    }
  }
}

/** A reference through several sheets as one to each of them; `null` for any other. */
function throughSheets(reference: Reference, { workbook }: Reading): readonly string[] | null {
  const span = reference.sheet === null ? null : sheetSpan(reference.sheet)
  if (!span) return null
  const names = sheetsWithin(
    span,
    workbook.sheets.map(({ name }) => name),
  )
  return names.map((name) => referenceText({ ...reference, sheet: name, prefix: sheetPrefix(name) }))
}
