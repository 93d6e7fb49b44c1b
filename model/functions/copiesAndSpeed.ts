import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as shared from './sharedArguments.ts'
import * as texts from './sources.ts'

const family = 'Inference supply'

const { params, tokens, flopPerParamToken, utilisation, tokensPerHumanSecond } = shared

const totalTokensPerSecond = required('R', 'tokens/s', 'Throughput of all copies together.', atLeast(0))
const copies = required('n', 'copies', 'Copies that run in parallel.', atLeast(0))
const speedMultiple = required('v', '1', 'Speed of one copy as a multiple of human thinking speed.', atLeast(0))

const humanSecondRemark =
  'AI 2027 counts 10 words or tokens as a human second of thinking; for the framing of Finnveden (2023), value per token ' +
  'against value per human second, pass 1.'

/** How many copies a throughput keeps running and how many workers they make up; belongs to the family of inferenceSupply.ts. */
export const copiesAndSpeedFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'serialStreams',
    family,
    summary: 'Streams of thought that a total throughput keeps running at a given speed.',
    formula: String.raw`\frac{R}{s}`,
    params: {
      totalTokensPerSecond,
      streamTokensPerSecond: required('s', 'tokens/s', 'Tokens per second of one stream.', above(0)),
    },
    returns: { unit: 'streams', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['copiesAtSpeed', 'streamTokensPerSecond', 'worldTokensLowerBound'],
    examples: [
      { formula: '=serialStreams(23e6, 50)', gives: 460000 },
      { formula: '=serialStreams(8e7, 400)', gives: 200000 },
    ],
    remark: 'Not rounded.',
    evaluate: ({ totalTokensPerSecond, streamTokensPerSecond }) => totalTokensPerSecond / streamTokensPerSecond,
  }),
  defineFunction({
    name: 'speedMultiple',
    family,
    summary: 'How many times faster than a human a stream thinks.',
    formula: String.raw`v = \frac{s}{h}`,
    params: {
      streamTokensPerSecond: required('s', 'tokens/s', 'Tokens per second of one stream.', atLeast(0)),
      tokensPerHumanSecond,
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.ai2027Takeoff, texts.ai2027Compute, texts.greenblatt2025),
    related: ['streamTokensPerSecond', 'workerEquivalents', 'subjectiveYears', 'humanSeconds'],
    examples: [
      { formula: '=speedMultiple(400)', gives: 40 },
      { formula: '=speedMultiple(230)', gives: 23, because: 'compute forecast Q1 2027' },
    ],
    remark: humanSecondRemark,
    evaluate: ({ streamTokensPerSecond, tokensPerHumanSecond }) => streamTokensPerSecond / tokensPerHumanSecond,
  }),
  defineFunction({
    name: 'humanSeconds',
    family,
    summary: 'Human thinking time that a number of tokens stands for.',
    formula: String.raw`\frac{D}{h}`,
    params: { tokens: { ...tokens, doc: 'Tokens of thinking.' }, tokensPerHumanSecond },
    returns: { unit: 's', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['speedMultiple', 'subjectiveYears', 'aiLabourCost', 'tokensPerPatch'],
    examples: [
      {
        formula: '=humanSeconds(2.6e6)',
        gives: 260000,
        because: 'median patch, 72 hours at 10 tok/s',
      },
      { formula: '=humanSeconds(0)', gives: 0 },
    ],
    remark: humanSecondRemark,
    evaluate: ({ tokens, tokensPerHumanSecond }) => tokens / tokensPerHumanSecond,
  }),
  defineFunction({
    name: 'workerEquivalents',
    family,
    summary: 'Human workers that fast copies make up together.',
    formula: String.raw`n^{\lambda}\,v`,
    params: {
      copies,
      speedMultiple,
      parallelExponent: optional(
        String.raw`\lambda`,
        '1',
        'Exponent on the number of copies; below 1 it discounts parallel against serial work.',
        1,
        above(0),
      ),
    },
    returns: { unit: 'worker equivalents', shape: 'scalar' },
    source: texts.sources(texts.greenblatt2025, texts.fullTakeoffModel),
    related: ['copiesAtSpeed', 'speedMultiple', 'workforceFlops', 'copiesFromTrainingCompute', 'effectivePopulation'],
    examples: [
      { formula: '=workerEquivalents(200000, 40)', gives: 8000000 },
      { formula: '=workerEquivalents(200000, 40, 0.7)', gives: 205485.40859324433 },
    ],
    remark: 'The Full Takeoff Model takes 0.7 for the exponent; a square root, 0.5, is another proposal.',
    evaluate: ({ copies, speedMultiple, parallelExponent }) => copies ** parallelExponent * speedMultiple,
  }),
  defineFunction({
    name: 'copiesAtSpeed',
    family,
    summary: 'Copies that a total throughput runs at a multiple of human speed.',
    formula: String.raw`n = \frac{R}{v\,h}`,
    params: { totalTokensPerSecond, speedMultiple: { ...speedMultiple, domain: above(0) }, tokensPerHumanSecond },
    returns: { unit: 'copies', shape: 'scalar' },
    source: texts.sources(texts.greenblatt2025, texts.finnveden2023, texts.ai2027Takeoff),
    related: ['serialStreams', 'workforceFlops', 'workerEquivalents'],
    examples: [
      { formula: '=copiesAtSpeed(8e7, 40)', gives: 200000 },
      { formula: '=copiesAtSpeed(23e6, 50, 1)', gives: 460000 },
    ],
    remark: humanSecondRemark,
    evaluate: ({ totalTokensPerSecond, speedMultiple, tokensPerHumanSecond }) =>
      totalTokensPerSecond / (speedMultiple * tokensPerHumanSecond),
  }),
  defineFunction({
    name: 'workforceFlops',
    family,
    summary: 'Compute rate that a workforce of copies needs.',
    formula: String.raw`F = \frac{n\,v\,h\,k\,N}{u}`,
    params: { copies, speedMultiple, params, tokensPerHumanSecond, flopPerParamToken, utilisation },
    returns: { unit: 'FLOP/s', shape: 'scalar' },
    source: texts.sources(texts.greenblatt2025, texts.ai2027Takeoff, texts.ai2027Compute),
    related: ['tokensPerSecond', 'copiesAtSpeed', 'clusterFlops'],
    examples: [
      {
        formula: '=workforceFlops(200000, 40, 5e12, 10, 2, 0.4)',
        gives: 2e21,
        because: 'one fifth of 1e7 H100-equivalents at 1e15',
      },
      { formula: '=workforceFlops(300000, 50, 5e12, 10, 2, 0.4)', gives: 3.75e21 },
    ],
    remark:
      'Which share of its compute the leading company spends on these copies is disputed: one fifth in the comment of ' +
      'Greenblatt, 5 and 6 per cent in the AI 2027 forecasts.',
    evaluate: ({ copies, speedMultiple, params, tokensPerHumanSecond, flopPerParamToken, utilisation }) =>
      (copies * speedMultiple * tokensPerHumanSecond * flopPerParamToken * params) / utilisation,
  }),
  defineFunction({
    name: 'subjectiveYears',
    family,
    summary: 'Years of thinking that a copy lives through in a span of calendar time.',
    formula: String.raw`t\,v`,
    params: {
      calendarYears: required('t', 'years', 'Calendar time.', atLeast(0)),
      speedMultiple,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.ai2027,
    related: ['speedMultiple', 'humanSeconds'],
    examples: [
      {
        formula: '=subjectiveYears(7/365, 50)',
        gives: 0.9589041095890412,
        because: '"a year passes every week" at 50x',
      },
      { formula: '=subjectiveYears(1, 40)', gives: 40 },
    ],
    evaluate: ({ calendarYears, speedMultiple }) => calendarYears * speedMultiple,
  }),
  defineFunction({
    name: 'readingTokensPerSecond',
    family,
    summary: 'Tokens per second that a human reads.',
    formula: String.raw`\frac{w}{60}\,r`,
    params: {
      wordsPerMinute: optional('w', 'words/min', 'Reading speed.', 300, atLeast(0)),
      tokensPerWord: optional('r', 'tokens/word', 'Tokens that one word makes.', 4 / 3, above(0), '4/3'),
    },
    returns: { unit: 'tokens/s', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.steinhardt2022),
    related: ['speedMultiple', 'humanSeconds'],
    examples: [
      { formula: '=readingTokensPerSecond()', gives: 6.666666666666666 },
      { formula: '=readingTokensPerSecond(300, 1)', gives: 5 },
    ],
    evaluate: ({ wordsPerMinute, tokensPerWord }) => (wordsPerMinute / 60) * tokensPerWord,
  }),
]
