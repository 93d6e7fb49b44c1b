import type { ErrorCode } from '../core/value.ts'
import type { ModelFunction, Param } from './modelFunction.ts'
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
    ['#SPILL!', fn.returns.shape === 'spill' ? 'A cell that the result would fill is not empty.' : ''],
  ]
  const known = new Set(told.map(([code]) => code))
  const more = [...failing.keys()]
    .filter((code) => !known.has(code))
    .map((code) => [code, 'There is no answer.'] as const)
  return [...told, ...more]
    .filter(([, when]) => when !== '')
    .map(([code, when]) => {
      const example = failing.get(code)
      return example === undefined ? { code, when } : { code, when, example }
    })
}

function numberMeaning({ params, returns }: ModelFunction): string {
  const byDomain = new Map<string, string[]>()
  for (const [name, param] of Object.entries(params)) {
    if (param.kind === 'word' || param.domain.text === 'a number') continue
    const word = param.kind === 'number' && param.word !== undefined ? `, or "${param.word}"` : ''
    const must = `must be ${param.domain.text}${word}`
    const subject = param.kind === 'vector' ? `each of ${name}` : name
    byDomain.set(must, [...(byDomain.get(must) ?? []), subject])
  }
  const rules = [...byDomain].map(([must, names]) => `${listed(names)} ${must}`)
  const domains = rules.length > 0 ? `An argument is outside its domain: ${rules.join('; ')}. ` : ''
  const result = returns.shape === 'spill' ? 'A result' : 'The result'
  return `${domains}${result} is too large to be a number, or there is none for these arguments.`
}

function valueMeaning({ params, returns, name }: ModelFunction): string {
  const all = Object.entries(params)
  const needed = all.filter(([, param]) => param.required).map(([each]) => each)
  const of = (kind: Param['kind']) => all.filter(([, param]) => param.kind === kind)
  const reasons: string[] = []
  if (needed.length > 0) reasons.push(`${listed(needed)} ${needed.length === 1 ? 'is' : 'are'} required and missing`)
  if (of('number').length + of('vector').length > 0) reasons.push('text, TRUE or FALSE stands where a number belongs')
  for (const [each, param] of of('word')) {
    if (param.kind === 'word' && param.otherwise !== '#N/A') reasons.push(`${each} is not ${expected(param)}`)
  }
  for (const [each, param] of of('vector')) {
    const other = param.kind === 'vector' ? param.length?.oneFewerThan : undefined
    reasons.push(
      other === undefined
        ? `${each} is not one column or row of numbers`
        : `${each} does not have one value fewer than ${other}`,
    )
  }
  if (returns.shape === 'spill' && of('number').length > 0) {
    reasons.push(`a range stands where ${name} takes a single value`)
  }
  const [first = 'there are too many arguments', ...rest] = reasons
  return `${[`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest].join('; ')}.`
}

function absenceMeaning({ params, returns }: ModelFunction, fails: boolean): string {
  const all = Object.entries(params)
  const sentences: string[] = []
  for (const [name, param] of all) {
    if (param.kind === 'word' && param.otherwise === '#N/A') sentences.push(`${name} is not ${expected(param)}.`)
  }
  if (sentences.length === 0 && fails) sentences.push('There is no answer for these arguments.')
  if (returns.shape === 'scalar' && all.filter(([, param]) => param.kind !== 'vector').length > 1) {
    sentences.push('Ranges of different sizes leave this place of the result without a partner.')
  }
  return sentences.join(' ')
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
