import { cellError } from '../core/value.ts'
import { amdahlSpeedup, cesOutput } from './ces.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast, atMost, below, positiveShare, share } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { omissible, optional, orWord, required } from './params.ts'
import * as texts from './sources.ts'

const family = 'Production functions'

const cesSource = texts.sources(texts.fullTakeoffModel, texts.aiFuturesModel, texts.speedupThread)

const computeShare = optional('a', '1', 'Weight of compute.', 0.5, share)

/** How output depends on inputs that cannot wholly replace each other. */
export const productionFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'cesOutput',
    family,
    summary: 'Output of research from compute for experiments and labour, both in multiples of a baseline.',
    formula: String.raw`Y = \left[a\,c^{\rho} + (1 - a)\,l^{\rho}\right]^{1/\rho},\quad c = C^{\zeta},\ l = L^{\lambda};\quad \rho \to 0:\ c^{a}\,l^{1-a};\quad \text{"min"}:\ \min(c, l)`,
    params: {
      compute: required('C', 'relative', 'Compute for experiments, relative to the baseline.', atLeast(0)),
      labour: required('L', 'relative', 'Labour, relative to the baseline.', atLeast(0)),
      computeShare,
      rho: orWord(
        optional(
          String.raw`\rho`,
          '1',
          'Substitution: 1 if either input replaces the other, 0 for Cobb-Douglas, "min" if the scarcer one decides.',
          0,
          atMost(1),
        ),
        'min',
      ),
      computeExponent: optional(String.raw`\zeta`, '1', 'Exponent on compute.', 1, above(0)),
      labourExponent: optional(String.raw`\lambda`, '1', 'Exponent on labour.', 1, above(0)),
    },
    returns: { unit: 'relative', shape: 'scalar' },
    source: cesSource,
    related: ['cesCeiling', 'amdahlSpeedup', 'mlResearchSpeedup', 'computeBottleneckedSpeedup'],
    examples: [
      { formula: '=cesOutput(1, 30, 0.5, 0)', gives: 5.477225575051661 },
      { formula: '=cesOutput(1, 30, 0.5, "min")', gives: 1 },
      { formula: '=cesOutput(10, 30, 0.5, 1)', gives: 20 },
      { formula: '=cesOutput(1, 30, 0.5, 2)', fails: '#NUM!' },
    ],
    remark:
      'The Full Takeoff Model takes ρ = −0.01 for software experiments and −0.5 for cognitive tasks; fallback values seen for ' +
      'the AI Futures Model, not verified, are a = 0.701, ρ = −0.137, ζ = 0.562 and λ = 0.5. Where ρ is 0 or below, nothing ' +
      'comes of one input alone.',
    evaluate: ({ compute, labour, computeShare, rho, computeExponent, labourExponent }) =>
      cesOutput(compute ** computeExponent, labour ** labourExponent, computeShare, rho),
  }),
  defineFunction({
    name: 'cesCeiling',
    family,
    summary: 'Largest speed-up that unlimited labour brings while compute stays as it is.',
    formula: String.raw`a^{1/\rho}`,
    params: {
      computeShare: required('a', '1', computeShare.doc, positiveShare),
      rho: required(String.raw`\rho`, '1', 'Substitution; below 0, or there is no such limit.', below(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: cesSource,
    related: ['cesOutput', 'amdahlSpeedup'],
    examples: [
      {
        formula: '=cesCeiling(0.701, -0.137)',
        gives: 13.370444766298156,
        because: 'the AI Futures Model script has 15 as its own labour asymptote, from a different normalisation',
      },
      { formula: '=cesCeiling(0.3, -0.01)', gives: 1.94032521748264e52 },
    ],
    evaluate: ({ computeShare, rho }) => Math.exp(Math.log(computeShare) / rho),
  }),
  defineFunction({
    name: 'amdahlSpeedup',
    family,
    summary: 'Speed-up of the whole when a part of the work is sped up and the rest is not.',
    formula: String.raw`\frac{1}{(1 - f) + f/s},\quad s \to \infty:\ \frac{1}{1 - f}`,
    params: {
      automatedFraction: required('f', '1', 'Share of the work that is sped up.', {
        ...share,
        symbol: '0..1 (< 1 without taskSpeedup)',
      }),
      taskSpeedup: omissible('s', '1', 'Factor by which that share is sped up.', 'infinite', above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.ai2027Takeoff, texts.kwa2026),
    related: ['mlResearchSpeedup', 'cesOutput', 'overallProgressMultiplier'],
    examples: [
      { formula: '=amdahlSpeedup(0.9)', gives: 10.000000000000002 },
      { formula: '=amdahlSpeedup(0.5, 100)', gives: 1.9801980198019802 },
      { formula: '=amdahlSpeedup(1)', fails: '#NUM!' },
    ],
    remark: 'The takeoff forecast of AI 2027 discusses this law and criticises it.',
    evaluate: ({ automatedFraction, taskSpeedup }) =>
      automatedFraction === 1 && taskSpeedup === undefined
        ? cellError('#NUM!', 'All of the work at infinite speed has no speed-up; give taskSpeedup, or a share below 1.')
        : amdahlSpeedup(automatedFraction, taskSpeedup),
  }),
]
