import { matches } from './matches.ts'

interface Described {
  readonly name: string
  readonly family: string
  readonly summary: string
}

/** Those that a text finds; a find in the name comes before one in the words about it, else the order stays. */
export function foundFunctions<F extends Described>(all: readonly F[], text: string): readonly F[] {
  const found = all.filter(({ name, family, summary }) => matches(`${name} ${family} ${summary}`, text))
  if (text.trim() === '') return found
  const inName = (fn: F) => Number(matches(fn.name, text))
  return found.toSorted((a, b) => inName(b) - inName(a))
}
