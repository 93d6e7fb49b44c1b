import { type ReferenceToken, type StructuredToken, tokens } from '../../model/formula/tokens.ts'

/** A reference of a formula being typed. */
export interface ColouredReference {
  readonly token: ReferenceToken | StructuredToken
  /** Its colour is the theme's `--fc-reference-…` of this number, in the text and on the sheet. */
  readonly colour: number
  /** The same reference stands further to the left already. */
  readonly again: boolean
}

const colours = 6

/** The references of a formula in reading order. The same one has one colour wherever it stands. */
export function colouredReferences(text: string): readonly ColouredReference[] {
  const seen = new Map<string, number>()
  const found = tokens(text).filter((token) => token.kind === 'reference' || token.kind === 'structured')
  return found.map((token) => {
    const key = token.text.replaceAll('$', '').toUpperCase()
    const known = seen.get(key)
    if (known !== undefined) return { token, colour: known, again: true }
    const colour = (seen.size % colours) + 1
    seen.set(key, colour)
    return { token, colour, again: false }
  })
}
