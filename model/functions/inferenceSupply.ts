import { flopsPerH100, worldFlops } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast, share } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as shared from './sharedArguments.ts'
import * as texts from './sources.ts'

const family = 'Inference supply'

const { params, trainFlop, trainSeconds, tokensPerParam, horizon, flopPerParamToken, backwardRatio } = shared
const { flops, utilisation } = shared

/** How much compute there is, and how many tokens and copies it runs; speed and workers stand in copiesAndSpeed.ts. */
export const inferenceSupplyFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'clusterFlops',
    family,
    summary: 'Compute rate of a cluster of chips.',
    formula: String.raw`F = u\,n\,f`,
    params: {
      chips: required('n', 'chips', 'Chips in the cluster.', atLeast(0)),
      flopPerSecondPerChip: optional(
        'f',
        'FLOP/s',
        'Nominal rate of one chip; by default an H100-equivalent at 16 bit.',
        flopsPerH100,
        above(0),
      ),
      utilisation,
    },
    returns: { unit: 'FLOP/s', shape: 'scalar' },
    source: texts.ai2027Compute,
    related: ['worldComputeAvailable', 'tokensPerSecond', 'workforceFlops'],
    examples: [
      { formula: '=clusterFlops(1e6)', gives: 1e21 },
      { formula: '=clusterFlops(1e7, 1e15, 0.4)', gives: 4e21 },
    ],
    remark: 'The source counts with a utilisation of 30 to 40 per cent.',
    evaluate: ({ chips, flopPerSecondPerChip, utilisation }) => chips * flopPerSecondPerChip * utilisation,
  }),
  defineFunction({
    name: 'worldComputeAvailable',
    family,
    summary: "Share of the world's AI compute that one actor can use.",
    formula: String.raw`F = \sigma\,F_{\text{world}}`,
    params: {
      worldFlops: optional(
        String.raw`F_{\text{world}}`,
        'FLOP/s',
        'Compute rate of the world.',
        worldFlops,
        atLeast(0),
      ),
      share: optional(String.raw`\sigma`, '1', 'Share of it that is available.', 0.25, share),
    },
    returns: { unit: 'FLOP/s', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['worldTokensLowerBound', 'clusterFlops'],
    examples: [
      { formula: '=worldComputeAvailable()', gives: 1e21 },
      { formula: '=worldComputeAvailable(1e23, 0.2)', gives: 2e22 },
      { formula: '=worldComputeAvailable(4e21, 1.2)', fails: '#NUM!' },
    ],
    evaluate: ({ worldFlops, share }) => worldFlops * share,
  }),
  defineFunction({
    name: 'inferenceFlopPerToken',
    family,
    summary: 'Compute that a model needs to process or write one token.',
    formula: String.raw`k\,N`,
    params: { params, flopPerParamToken },
    returns: { unit: 'FLOP/token', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.steinhardt2022),
    related: ['trainingCompute', 'tokensPerSecond'],
    examples: [
      { formula: '=inferenceFlopPerToken(1e13)', gives: 20000000000000 },
      {
        formula: '=inferenceFlopPerToken(19245008972987.523, 1.5)',
        gives: 28867513459481.285,
        because: 'sheet: 2.89e13',
      },
    ],
    remark: 'A dense model needs 2 FLOP per parameter; the convention of Bio Anchors and of the sheet is k = 1.5.',
    evaluate: ({ params, flopPerParamToken }) => flopPerParamToken * params,
  }),
  defineFunction({
    name: 'tokensPerSecond',
    family,
    summary: 'Throughput of a cluster that runs one model, all copies together.',
    formula: String.raw`R = \frac{u\,F}{k\,N}`,
    params: { flops, params, flopPerParamToken, utilisation },
    returns: { unit: 'token-equivalents/s', shape: 'scalar' },
    source: texts.finnveden2023,
    related: [
      'tokensPerSecondFromTraining',
      'workforceFlops',
      'serialStreams',
      'decodeTokensPerSecond',
      'costPerToken',
    ],
    examples: [
      {
        formula: '=tokensPerSecond(1e21, chinchillaParams(1e21*31536000))',
        gives: 30843050.42490022,
        because: 'Finnveden bound, plain reading',
      },
      { formula: '=tokensPerSecond(1e21, 1e13)', gives: 50000000 },
    ],
    remark:
      'Bound by compute; decodeTokensPerSecond gives the speed of each stream where memory bandwidth is the bound.',
    evaluate: ({ flops, params, flopPerParamToken, utilisation }) =>
      (utilisation * flops) / (flopPerParamToken * params),
  }),
  defineFunction({
    name: 'tokensPerSecondFromTraining',
    family,
    summary: 'Throughput of the finished model on the cluster that trained it.',
    formula: String.raw`R = \frac{b\,m\,H\,N}{T}`,
    params: { params, trainSeconds, tokensPerParam, horizon, backwardRatio },
    returns: { unit: 'token-equivalents/s', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.finnvedenSheet),
    related: ['copiesFromTrainingCompute', 'tokensPerSecond', 'trainingComputeHorizon'],
    examples: [
      {
        formula: '=tokensPerSecondFromTraining(70e9, 7776000)',
        gives: 540123.4567901235,
        because: 'Chinchilla-size, 90 days',
      },
      {
        formula: '=tokensPerSecondFromTraining(5.256e14)',
        gives: 1000000000,
        because: '"a billion token-equivalents per second" in the thread on a 30x speed-up',
      },
      { formula: '=tokensPerSecondFromTraining(1e14, 31536000, 20, 3600)', gives: 684931506849.3151 },
    ],
    remark: 'Independent of the FLOP per parameter and token, which cancel. Reconstructed from the sheet.',
    evaluate: ({ params, trainSeconds, tokensPerParam, horizon, backwardRatio }) =>
      (backwardRatio * tokensPerParam * horizon * params) / trainSeconds,
  }),
  defineFunction({
    name: 'copiesFromTrainingCompute',
    family,
    summary: 'Copies of the trained model that its own training cluster can run.',
    formula: String.raw`\frac{\rho}{T\,s}\sqrt{\frac{b\,m\,H\,C}{k}}`,
    params: {
      trainFlop,
      trainSeconds,
      tokensPerSecondPerCopy: optional('s', 'tokens/s', 'Tokens that one copy processes per second.', 1, above(0)),
      tokensPerParam,
      horizon,
      flopPerParamToken,
      backwardRatio,
      relativeUtilisation: optional(
        String.raw`\rho`,
        '1',
        'Utilisation when running, divided by that in training; holds gains from lower precision and distillation too.',
        1,
        above(0),
      ),
    },
    returns: { unit: 'copies', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.finnvedenSheet),
    related: ['tokensPerSecondFromTraining', 'worldTokensLowerBound', 'chinchillaParams', 'workerEquivalents'],
    examples: [
      {
        formula: '=copiesFromTrainingCompute(1e29, 1e7, 1, 20, 3, 1.5)',
        gives: 346410161.51377547,
        because: "the sheet's own result, 3.46e8",
      },
      { formula: '=copiesFromTrainingCompute(3.1536e28, 31536000, 50)', gives: 616861.0084980044 },
      { formula: '=copiesFromTrainingCompute(3.1536e28, 31536000, 0)', fails: '#NUM!' },
    ],
    remark: 'Not rounded. The model has the parameters that chinchillaParams gives, and training takes T seconds.',
    evaluate: (args) =>
      (args.relativeUtilisation *
        Math.sqrt(
          (args.backwardRatio * args.tokensPerParam * args.horizon * args.trainFlop) / args.flopPerParamToken,
        )) /
      (args.trainSeconds * args.tokensPerSecondPerCopy),
  }),
  defineFunction({
    name: 'worldTokensLowerBound',
    family,
    summary: 'Tokens per second if a share of world compute trains a model and then runs it.',
    formula: String.raw`R = \sqrt{\frac{b\,m\,H\,F}{k\,T}},\quad F = u\,\sigma\,F_{\text{world}}`,
    params: {
      worldFlops: optional(
        String.raw`F_{\text{world}}`,
        'FLOP/s',
        'Compute rate of the world.',
        worldFlops,
        atLeast(0),
      ),
      share: optional(String.raw`\sigma`, '1', 'Share of it that is available.', 0.25, share),
      trainSeconds,
      tokensPerParam,
      horizon,
      flopPerParamToken,
      backwardRatio,
      utilisation,
    },
    returns: { unit: 'token-equivalents/s', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['worldComputeAvailable', 'copiesFromTrainingCompute', 'serialStreams', 'patchesPerDay'],
    examples: [
      {
        formula: '=worldTokensLowerBound()',
        gives: 30843050.42490022,
        because: 'plain reading: k = 2, m = 20, one 365-day year',
      },
      {
        formula: '=worldTokensLowerBound(4e21, 0.25, 31536000, 20, 1, 2, 3, 0.5560848097)',
        gives: 23000000.2005989,
        because: 'calibrated to exactly 23.0 million',
      },
      { formula: '=worldTokensLowerBound(4e21, 0.25, 31536000, 20, 1, 1.5)', gives: 35614486.93089069 },
    ],
    remark:
      'The published bound is "at least 23 million"; the formula as it stands gives 30.8 million, and the assumption that ' +
      'closes the gap is lost. k = 1.5 with a utilisation of 0.4 gives 22.5 million. Utilisation applies to training and ' +
      'to running.',
    evaluate: ({ utilisation, share, worldFlops, ...rest }) =>
      Math.sqrt(
        (rest.backwardRatio * rest.tokensPerParam * rest.horizon * utilisation * share * worldFlops) /
          (rest.flopPerParamToken * rest.trainSeconds),
      ),
  }),
]
