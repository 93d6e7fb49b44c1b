import type { SimpleCellAddress } from 'hyperformula'
import { nearestNames } from '../formula/nearestNames.ts'
import { tokens } from '../formula/tokens.ts'
import { tablesOf } from '../workbook/tables.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { EngineContext } from './engineContext.ts'
import { functionNames } from './functionNames.ts'
import { alternatives } from './messages.ts'

/** Sentences about words that mean nothing; each is made once, since a word may stand in many cells. */
export function unknownWords(
  workbook: () => Workbook,
  formulaOf: (address: SimpleCellAddress) => string | undefined,
): Pick<EngineContext, 'unknownFunction' | 'unknownName'> {
  const sentences = new Map<string, string>()
  const sentence = (kind: 'function' | 'name', word: string, candidates: () => Iterable<string>) => {
    const key = `${kind} ${word}`
    const known = sentences.get(key)
    if (known !== undefined) return known
    const near = nearestNames(word, candidates())
    const hint = near.length === 0 ? '.' : `; did you mean ${alternatives(near)}?`
    const made = `There is no ${kind} ${word}${hint}`
    sentences.set(key, made)
    return made
  }
  return {
    unknownFunction(name, { formulaAddress }) {
      // The engine knows the name in capitals only.
      const typed = tokens(formulaOf(formulaAddress) ?? '').find(
        ({ kind, text }) => kind === 'function' && text.toUpperCase() === name,
      )
      return sentence('function', typed?.text ?? name, functionNames)
    },
    unknownName(name, { formulaAddress }) {
      // An alias has lost its capitals.
      const typed = tokens(formulaOf(formulaAddress) ?? '').find(
        ({ kind, text }) => kind === 'name' && text.toLowerCase() === name.toLowerCase(),
      )
      return sentence('name', typed?.text ?? name, () => [
        ...workbook().names.map((each) => each.name),
        ...tablesOf(workbook()).map((each) => each.name),
        ...functionNames(),
      ])
    },
  }
}
