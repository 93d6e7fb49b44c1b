import { matches } from './matches.ts'

interface Described {
  readonly name: string
  readonly family: string
  readonly summary: string
}

/**
 * Those that a text finds: by name first, then by what they answer, then by `more` that is said of them; among equals
 * the order stays.
 */
export function foundFunctions<F extends Described>(
  all: readonly F[],
  text: string,
  more: (fn: F) => string,
): readonly F[] {
  if (text.trim() === '') return all
  const found = all.map((fn) => {
    const head = `${fn.name} ${fn.family} ${fn.summary}`
    const rank = [fn.name, head, `${head} ${more(fn)}`].findIndex((words) => matches(words, text))
    return { fn, rank }
  })
  return found
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ fn }) => fn)
}
