import { referenceProblem } from './referenceProblem.ts'
import { typedReference } from './selectedReference.ts'

/** Why a series cannot be named so, as a sentence, or `null`. */
export const nameProblem = (name: string, sheet: string): string | null =>
  name.startsWith('=') ? referenceProblem(name.slice(1), sheet) : null

/** A typed name as charts keep it: a reference with its sheet, or the text. */
export const typedName = (text: string): string => (text.trim().startsWith('=') ? `=${typedReference(text)}` : text)
