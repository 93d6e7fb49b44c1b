import { cellError } from '../core/value.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required, word } from './params.ts'
import { shortNumber } from './shownNumber.ts'
import * as texts from './sources.ts'

const family = 'Population and science'

const source = texts.horizonComments

const models = required('n', 'models', 'Models that run.', atLeast(0))
const sizeRatio = required('x', '1', 'Parameters of each, divided by those of the reference.', above(0))
const kDoc = 'How many times more models of the old size are as useful as models of twice the size.'
const computeExponent = optional(
  'e',
  '1',
  'Exponent of size on compute per model: 2 for training-style compute, 1 for inference alone.',
  2,
  atLeast(0),
)

const computeRemark =
  'With training-style compute, in the square of the parameters, larger models break even at k = 4; with compute for ' +
  'inference alone, in proportion to them, at k = 2.'

/** Whether few large minds or many small ones get more done. */
export const populationFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'effectivePopulation',
    family,
    summary: 'Models of the reference size that are as useful as a number of models of another size.',
    formula: String.raw`n\,x^{\log_2 k}`,
    params: { models, sizeRatio, k: optional('k', '1', kDoc, 4, above(0)) },
    returns: { unit: 'models', shape: 'scalar' },
    source,
    related: ['fixedComputePopulation', 'populationGain', 'timeEquivalenceK', 'workerEquivalents'],
    examples: [
      { formula: '=effectivePopulation(250e6, 2)', gives: 1000000000, because: 'equals a billion at k = 4' },
      { formula: '=effectivePopulation(1000, 8)', gives: 64000 },
    ],
    remark: 'The comment of Christiano expects k to be above 4.',
    evaluate: ({ models, sizeRatio, k }) => models * sizeRatio ** Math.log2(k),
  }),
  defineFunction({
    name: 'fixedComputePopulation',
    family,
    summary: 'Models of another size that the same compute pays for.',
    formula: String.raw`\frac{n}{x^{e}}`,
    params: { models, sizeRatio, computeExponent },
    returns: { unit: 'models', shape: 'scalar' },
    source,
    related: ['effectivePopulation', 'populationGain'],
    examples: [
      { formula: '=fixedComputePopulation(1e9, 2)', gives: 250000000 },
      { formula: '=fixedComputePopulation(1e9, 2, 1)', gives: 500000000 },
    ],
    remark: computeRemark,
    evaluate: ({ models, sizeRatio, computeExponent }) => models / sizeRatio ** computeExponent,
  }),
  defineFunction({
    name: 'populationGain',
    family,
    summary: 'Factor on effective population from doubling the size of models at the same compute.',
    formula: String.raw`\frac{k}{2^{e}}`,
    params: { k: required('k', '1', kDoc, above(0)), computeExponent },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['effectivePopulation', 'fixedComputePopulation', 'timeEquivalenceK'],
    examples: [
      { formula: '=populationGain(4)', gives: 1 },
      { formula: '=populationGain(4, 1)', gives: 2 },
    ],
    remark: `Above 1, larger models win. ${computeRemark}`,
    evaluate: ({ k, computeExponent }) => k / 2 ** computeExponent,
  }),
  defineFunction({
    name: 'scientificOutput',
    family,
    summary: 'Scientific output of a number of people over some years, in arbitrary units.',
    formula: String.raw`\sqrt{N}\,T,\quad N\,T,\quad N^{a}\,T \quad\text{or}\quad (1 + \ln N)\,T`,
    params: {
      people: required('N', 'people', 'People who work on it; at least 1 for the form "log".', {
        ...atLeast(0),
        symbol: '≥ 0 (≥ 1 for "log")',
      }),
      years: required('T', 'years', 'Years that they work.', atLeast(0)),
      form: word(
        String.raw`\text{form}`,
        'How output depends on the number of people.',
        ['root', 'linear', 'power', 'log'],
        'root',
      ),
      exponent: optional('a', '1', 'Exponent on the number of people, for the form "power".', 0.5, above(0)),
    },
    returns: { unit: 'arbitrary', shape: 'scalar' },
    source,
    related: ['timeEquivalenceK', 'effectivePopulation'],
    examples: [
      { formula: '=scientificOutput(10000, 2)', gives: 200 },
      { formula: '=scientificOutput(10000, 2, "power", 0.7)', gives: 1261.914688960386 },
      { formula: '=scientificOutput(10000, 2, "cube")', fails: '#VALUE!' },
    ],
    remark:
      'The source prefers the root and names the logarithm as an alternative without a scale; here one person-year gives 1 in ' +
      'every form.',
    evaluate: ({ people, years, form, exponent }) => {
      if (form === 'root') return Math.sqrt(people) * years
      if (form === 'linear') return people * years
      if (form === 'power') return people ** exponent * years
      if (people >= 1) return (1 + Math.log(people)) * years
      return cellError('#NUM!', `people is ${shortNumber(people)}; for the form "log" it must be at least 1.`)
    },
  }),
  defineFunction({
    name: 'timeEquivalenceK',
    family,
    summary: 'How many times more people get done in a time what some get done in twice the time.',
    formula: 'k = 2^{1/a}',
    params: { exponent: optional('a', '1', 'Exponent on the number of people.', 0.5, above(0)) },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['scientificOutput', 'populationGain', 'effectivePopulation'],
    examples: [
      { formula: '=timeEquivalenceK()', gives: 4 },
      { formula: '=timeEquivalenceK(1)', gives: 2 },
    ],
    evaluate: ({ exponent }) => 2 ** (1 / exponent),
  }),
]
