import { formulaReferences } from '../../model/formula/formulaReferences.ts'
import { referenceText } from '../../model/formula/referenceText.ts'

/** What F4 makes of the reference at the caret: `A1`, `$A$1`, `A$1`, `$A1`, `A1`. `null`: there is none. */
export function withNextFixing(text: string, caret: number): { readonly text: string; readonly caret: number } | null {
  if (!text.startsWith('=')) return null
  const token = formulaReferences(text).find(({ start, text: own }) => start <= caret && caret <= start + own.length)
  if (!token) return null
  const { from, to } = token.reference
  const [rowFixed, columnFixed] =
    from.rowFixed && from.columnFixed
      ? [true, false]
      : from.rowFixed
        ? [false, true]
        : from.columnFixed
          ? [false, false]
          : [true, true]
  const next = referenceText({
    ...token.reference,
    from: { ...from, rowFixed, columnFixed },
    to: { ...to, rowFixed, columnFixed },
  })
  const start = text.slice(0, token.start) + next
  return { text: start + text.slice(token.start + token.text.length), caret: start.length }
}
