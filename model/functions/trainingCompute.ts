import { trainingFlopPerParamToken } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required, word } from './params.ts'
import * as shared from './sharedArguments.ts'
import * as texts from './sources.ts'

const family = 'Training compute'

const { params, tokens, trainFlop, tokensPerParam, horizon, flopPerParamToken, backwardRatio } = shared

/** Parametric loss L = E + A/N^α + B/D^β. `hoffmann`: as published, rounded. `besiroglu`: the 2024 refit. */
const fits = {
  hoffmann: { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 },
  besiroglu: { E: 1.8172, A: 482.01, B: 2085.43, alpha: 0.3478, beta: 0.3658 },
}

const fit = word(
  String.raw`\text{fit}`,
  'Whose constants of the parametric loss.',
  ['hoffmann', 'besiroglu'],
  'hoffmann',
)

const fitRemark =
  'The published constants are rounded: at the budget of Chinchilla they imply 92.6 tokens per parameter, against the 20 ' +
  'that the paper used. The refit "besiroglu" gives about 16 to 20; functions that need a rule use 20 tokens per parameter.'

function parametricLoss(params: number, tokens: number, { E, A, B, alpha, beta }: (typeof fits)['hoffmann']): number {
  return E + A / params ** alpha + B / tokens ** beta
}

export const trainingComputeFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'trainingCompute',
    family,
    summary: 'Training compute of a dense model.',
    formula: String.raw`C = b\,k\,N\,D`,
    params: { params, tokens, flopPerParamToken, backwardRatio },
    returns: { unit: 'FLOP', shape: 'scalar' },
    source: texts.sources(texts.kaplan2020, texts.hoffmann2022),
    related: ['trainingComputeHorizon', 'lifecycleCompute', 'chinchillaParams'],
    examples: [
      {
        formula: '=trainingCompute(70e9, 1.4e12)',
        gives: 5.88e23,
        because: "Chinchilla; the paper's table rounds the same budget to 5.76e23",
      },
      { formula: '=trainingCompute(1e13, 216.2e12)', gives: 1.2972e28, because: 'Table 3 prints 1.30e28' },
      { formula: '=trainingCompute(-1, 5)', fails: '#NUM!' },
    ],
    remark: 'With the defaults this is the usual 6ND: the backward pass costs twice the forward pass.',
    evaluate: ({ params, tokens, flopPerParamToken, backwardRatio }) =>
      backwardRatio * flopPerParamToken * params * tokens,
  }),
  defineFunction({
    name: 'trainingComputeHorizon',
    family,
    summary: 'Training cost when data scales with parameters and each data point costs several token-equivalents.',
    formula: String.raw`C = b\,k\,m\,H\,N^2`,
    params: { params, tokensPerParam, horizon, flopPerParamToken, backwardRatio },
    returns: { unit: 'FLOP', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.horizonComments, texts.finnvedenSheet),
    related: ['trainingCompute', 'chinchillaParams', 'tokensPerSecondFromTraining', 'experimentCompute'],
    examples: [
      { formula: '=trainingComputeHorizon(1e12)', gives: 1.2e26 },
      { formula: '=trainingComputeHorizon(70e9, 20)', gives: 5.88e23 },
    ],
    evaluate: ({ params, tokensPerParam, horizon, flopPerParamToken, backwardRatio }) =>
      backwardRatio * flopPerParamToken * tokensPerParam * horizon * params * params,
  }),
  defineFunction({
    name: 'chinchillaParams',
    family,
    summary: 'Parameters of the model that a compute budget trains at a fixed number of data points per parameter.',
    formula: String.raw`N = \sqrt{\frac{C}{b\,k\,m\,H}}`,
    params: { trainFlop, tokensPerParam, horizon, flopPerParamToken, backwardRatio },
    returns: { unit: 'parameters', shape: 'scalar' },
    source: texts.sources(texts.hoffmann2022, texts.finnveden2023),
    related: ['chinchillaTokens', 'chinchillaFit', 'trainingComputeHorizon'],
    examples: [
      { formula: '=chinchillaParams(5.76e23)', gives: 69282032302.7551, because: 'Table 3 approach 1: 67 B' },
      { formula: '=chinchillaParams(1.2e26)', gives: 1000000000000 },
    ],
    evaluate: ({ trainFlop, tokensPerParam, horizon, flopPerParamToken, backwardRatio }) =>
      Math.sqrt(trainFlop / (backwardRatio * flopPerParamToken * tokensPerParam * horizon)),
  }),
  defineFunction({
    name: 'chinchillaTokens',
    family,
    summary: 'Token-equivalents processed in the training run that a compute budget pays for.',
    formula: String.raw`m\,H\,N = \frac{C}{b\,k\,N} = \sqrt{\frac{m\,H\,C}{b\,k}}`,
    params: { trainFlop, tokensPerParam, horizon, flopPerParamToken, backwardRatio },
    returns: { unit: 'token-equivalents', shape: 'scalar' },
    source: texts.sources(texts.hoffmann2022, texts.finnveden2023),
    related: ['chinchillaParams', 'chinchillaFit'],
    examples: [
      { formula: '=chinchillaTokens(5.76e23)', gives: 1385640646055.102 },
      { formula: '=chinchillaTokens(1e29, 20, 3, 1.5)', gives: 1154700538379251.5 },
    ],
    evaluate: ({ trainFlop, tokensPerParam, horizon, flopPerParamToken, backwardRatio }) =>
      tokensPerParam * horizon * Math.sqrt(trainFlop / (backwardRatio * flopPerParamToken * tokensPerParam * horizon)),
  }),
  defineFunction({
    name: 'chinchillaLoss',
    family,
    summary: 'Loss of a model after its parameters and training tokens.',
    formula: String.raw`L = E + \frac{A}{N^{\alpha}} + \frac{B}{D^{\beta}}`,
    params: { params, tokens: { ...tokens, domain: above(0) }, fit },
    returns: { unit: 'nats/token', shape: 'scalar' },
    source: texts.sources(texts.hoffmann2022, texts.besiroglu2024),
    related: ['chinchillaFit', 'trainingCompute'],
    examples: [
      { formula: '=chinchillaLoss(70e9, 1.4e12)', gives: 1.9366454705587173 },
      { formula: '=chinchillaLoss(70e9, 1.4e12, "besiroglu")', gives: 1.9738818631585637 },
      { formula: '=chinchillaLoss(70e9, 1.4e12, "kaplan")', fails: '#VALUE!' },
    ],
    remark: fitRemark,
    evaluate: ({ params, tokens, fit }) => parametricLoss(params, tokens, fits[fit]),
  }),
  defineFunction({
    name: 'chinchillaFit',
    family,
    summary: 'Parameters and tokens that give the least loss for a compute budget, with that loss.',
    formula: String.raw`N = \left(\frac{\alpha A}{\beta B}\right)^{\frac{1}{\alpha+\beta}}\left(\frac{C}{6}\right)^{\frac{\beta}{\alpha+\beta}},\quad D = \frac{C}{6N}`,
    params: { trainFlop, fit },
    returns: {
      unit: 'parameters, tokens, tokens/param, nats/token',
      shape: 'spill',
      columns: [
        { name: 'parameters', unit: 'parameters' },
        { name: 'tokens', unit: 'tokens' },
        { name: 'tokens per parameter', unit: 'tokens/param' },
        { name: 'loss', unit: 'nats/token' },
      ],
    },
    source: texts.sources(texts.hoffmann2022, texts.besiroglu2024),
    related: ['chinchillaLoss', 'chinchillaParams', 'chinchillaTokens'],
    examples: [
      {
        formula: '=chinchillaFit(5.76e23)',
        gives: [[32189859151.368168, 2982305686662.804, 92.6473667573052, 1.930748101731648]],
        because: 'the rounded published constants give 92.6 tokens per parameter, not 20',
      },
      {
        formula: '=chinchillaFit(1e26, "besiroglu")',
        gives: [[1015931913516.6356, 16405298863951.629, 16.148029848934357, 1.8799017525370272]],
      },
    ],
    remark: fitRemark,
    size: () => ({ rows: 1, columns: 4 }),
    evaluate: ({ trainFlop, fit }) => {
      const { A, B, alpha, beta } = fits[fit]
      const product = trainFlop / trainingFlopPerParamToken
      const params = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta)) * product ** (beta / (alpha + beta))
      const tokens = product / params
      return [[params, tokens, tokens / params, parametricLoss(params, tokens, fits[fit])]]
    },
  }),
  defineFunction({
    name: 'lifecycleCompute',
    family,
    summary: 'Compute of training a model and running it over its lifetime.',
    formula: String.raw`C = k\,N\,(b\,D + D_{\text{inf}})`,
    params: {
      params,
      tokens,
      inferenceTokens: required(
        String.raw`D_{\text{inf}}`,
        'tokens',
        'Tokens that the model processes in its lifetime after training.',
        atLeast(0),
      ),
      flopPerParamToken,
      backwardRatio,
    },
    returns: { unit: 'FLOP', shape: 'scalar' },
    source: texts.sardana2024,
    related: ['trainingCompute', 'optimalTrainingShare', 'inferenceFlopPerToken'],
    examples: [
      { formula: '=lifecycleCompute(70e9, 1.4e12, 0)', gives: 5.88e23 },
      { formula: '=lifecycleCompute(1e12, 2e13, 1e14)', gives: 3.2e26 },
    ],
    evaluate: ({ params, tokens, inferenceTokens, flopPerParamToken, backwardRatio }) =>
      flopPerParamToken * params * (backwardRatio * tokens + inferenceTokens),
  }),
  defineFunction({
    name: 'optimalTrainingShare',
    family,
    summary:
      'Share of a fixed compute budget to spend on training when both training and inference improve performance.',
    formula: String.raw`\frac{e_T}{e_T + e_I}`,
    params: {
      trainElasticity: required('e_T', '1', 'Performance gained per unit of ln(training compute).', above(0)),
      inferenceElasticity: required('e_I', '1', 'Performance gained per unit of ln(inference compute).', above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.epochParity),
    related: ['isoPerformanceTraining', 'lifecycleCompute'],
    examples: [
      { formula: '=optimalTrainingShare(1, 1)', gives: 0.5 },
      { formula: '=optimalTrainingShare(2, 1)', gives: 0.6666666666666666 },
    ],
    remark: 'Equal elasticities, one order of magnitude of training for one of inference, give equal spending.',
    evaluate: ({ trainElasticity, inferenceElasticity }) => 1 / (1 + inferenceElasticity / trainElasticity),
  }),
  defineFunction({
    name: 'isoPerformanceTraining',
    family,
    summary: 'Training compute that gives the same performance when inference compute per answer is multiplied.',
    formula: String.raw`C \cdot x^{-\sigma}`,
    params: {
      trainFlop,
      inferenceRatio: required('x', '1', 'Factor on the inference compute per answer.', above(0)),
      slope: optional(
        String.raw`\sigma`,
        'OOM/OOM',
        'Orders of magnitude of training saved per order of magnitude of inference.',
        1,
        atLeast(0),
      ),
    },
    returns: { unit: 'FLOP', shape: 'scalar' },
    source: texts.villalobos2023,
    related: ['optimalTrainingShare', 'trainingCompute'],
    examples: [
      { formula: '=isoPerformanceTraining(1e26, 10)', gives: 1e25 },
      { formula: '=isoPerformanceTraining(1e26, 0.1, 0.5)', gives: 3.162277660168379e26 },
    ],
    remark:
      'One to two orders of magnitude of inference trade for about one of training; where solutions are cheap to verify ' +
      'the span is wider.',
    evaluate: ({ trainFlop, inferenceRatio, slope }) => trainFlop / inferenceRatio ** slope,
  }),
]
