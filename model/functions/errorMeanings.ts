import type { ErrorCode } from '../core/value.ts'
import type { ModelFunction } from './modelFunction.ts'
import { expected } from './refusal.ts'

/** When a function gives an error. */
export interface ErrorMeaning {
  readonly code: ErrorCode
  /** One or more sentences. */
  readonly when: string
  /** A formula that gives it. */
  readonly example?: string
}

/** What errors mean for this function, as its arguments and examples tell it. */
export function errorMeanings(fn: ModelFunction): readonly ErrorMeaning[] {
  const failing = new Map(
    fn.examples.flatMap((example) => ('fails' in example ? [[example.fails, example.formula] as const] : [])),
  )
  const told: readonly (readonly [ErrorCode, string])[] = [
    ['#NUM!', numberMeaning(fn)],
    ['#VALUE!', valueMeaning(fn)],
    ['#N/A', absenceMeaning(fn, failing.has('#N/A'))],
    ['#SPILL!', fn.returns.shape === 'spill' ? 'When a cell that the result would fill is not empty.' : ''],
  ]
  const known = new Set(told.map(([code]) => code))
  const more = [...failing.keys()]
    .filter((code) => !known.has(code))
    .map((code) => [code, 'When there is no answer.'] as const)
  return [...told, ...more]
    .filter(([, when]) => when !== '')
    .map(([code, when]) => {
      const example = failing.get(code)
      return example === undefined ? { code, when } : { code, when, example }
    })
}

function numberMeaning({ params, returns }: ModelFunction): string {
  const byRule = new Map<string, string[]>()
  const numbers = Object.entries(params)
    .flatMap(([name, param]) => (param.kind === 'word' ? [] : [{ name, param }]))
    // `each of` belongs to one name only, so it comes last.
    .sort((a, b) => Number(a.param.kind === 'vector') - Number(b.param.kind === 'vector'))
  for (const { name, param } of numbers) {
    if (param.domain.text === 'a number') continue
    const word = param.kind === 'number' && param.word !== undefined ? `, or "${param.word}"` : ''
    const rule = `must be ${param.domain.text}${word}`
    byRule.set(rule, [...(byRule.get(rule) ?? []), param.kind === 'vector' ? `each of ${name}` : name])
  }
  const rules = [...byRule].map(([rule, names]) => {
    const all = names.length > 2 && names.length === numbers.length
    return `${all ? 'every number' : listed(names)} ${rule}`
  })
  const domains = rules.length > 0 ? `an argument is outside its domain (${rules.join('; ')}), or ` : ''
  const result = returns.shape === 'spill' ? 'a result' : 'the result'
  return `When ${domains}${result} is too large to be a number, or there is none for these arguments.`
}

function valueMeaning({ params, returns, name }: ModelFunction): string {
  const all = Object.entries(params)
  const needed = all.flatMap(([each, param]) => (param.required ? [each] : []))
  const numbers = all.filter(([, param]) => param.kind === 'number').length
  const reasons: string[] = []
  if (needed.length > 0) reasons.push(`${listed(needed, 'or')} is missing`)
  if (all.some(([, param]) => param.kind !== 'word')) reasons.push('text, TRUE or FALSE stands where a number belongs')
  for (const [each, param] of all) {
    if (param.kind === 'word' && param.otherwise !== '#N/A') reasons.push(`${each} is not ${expected(param)}`)
    if (param.kind !== 'vector') continue
    const { oneFewerThan: other, exactly, atLeast = 1 } = param.length ?? {}
    reasons.push(`${each} is not one column or row of numbers`)
    if (other !== undefined) reasons.push(`${each} does not have one value fewer than ${other}`)
    else if (exactly !== undefined) reasons.push(`${each} does not have ${exactly} values`)
    else if (atLeast > 1) reasons.push(`${each} has fewer than ${atLeast} values`)
  }
  if (returns.shape === 'spill' && numbers > 0) reasons.push(`a range stands where ${name} takes a single value`)
  return reasons.length > 0 ? `When ${reasons.join('; when ')}.` : 'When there is an argument: it takes none.'
}

function absenceMeaning({ params, returns }: ModelFunction, fails: boolean): string {
  const all = Object.entries(params)
  const sentences: string[] = []
  for (const [name, param] of all) {
    if (param.kind === 'word' && param.otherwise === '#N/A') sentences.push(`When ${name} is not ${expected(param)}.`)
  }
  if (sentences.length === 0 && fails) sentences.push('When there is no answer for these arguments.')
  if (returns.shape === 'scalar' && all.filter(([, param]) => param.kind !== 'vector').length > 1) {
    sentences.push('In places of the result that only some of several ranges reach.')
  }
  return sentences.join(' ')
}

function listed(names: readonly string[], word = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
