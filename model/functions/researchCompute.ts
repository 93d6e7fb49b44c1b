import { amdahlSpeedup, cesOutput } from './ces.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast, atMost, share } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, orWord, required } from './params.ts'
import { params } from './sharedArguments.ts'
import * as texts from './sources.ts'

const family = 'ML research'

const source = texts.speedupThread

const refParams = required('N_0', 'parameters', 'Parameters of the reference model.', above(0))
const refFlop = required('C_0', 'FLOP', 'Compute of one experiment at that size.', atLeast(0))
const exponent = optional('e', '1', 'Exponent of size on the compute of an experiment.', 2, atLeast(0))

const exponentRemark =
  'Shah takes the square of the parameters; Greenblatt holds that experiments scale "much less than quadratically".'

/** What experiments cost and how far that holds research back; belongs to the family of researchPace.ts. */
export const researchComputeFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'experimentCompute',
    family,
    summary: 'Compute of an experiment at a given size of model.',
    formula: String.raw`C_0\left(\frac{N}{N_0}\right)^{e}`,
    params: { params, refParams, refFlop, exponent },
    returns: { unit: 'FLOP', shape: 'scalar' },
    source,
    related: ['experimentsAffordable', 'computeSavingRequired', 'trainingComputeHorizon'],
    examples: [
      { formula: '=experimentCompute(175e12, 175e9, 3.15e23)', gives: 3.1500000000000002e29 },
      { formula: '=experimentCompute(175e12, 175e9, 3.15e23, 1)', gives: 3.1500000000000005e26 },
    ],
    remark: exponentRemark,
    evaluate: ({ params, refParams, refFlop, exponent }) => refFlop * (params / refParams) ** exponent,
  }),
  defineFunction({
    name: 'experimentsAffordable',
    family,
    summary: 'Experiments at a given size of model that a budget of compute pays for.',
    formula: String.raw`\frac{B}{C_0\,(N/N_0)^{e}}`,
    params: {
      budgetFlop: required('B', 'FLOP', 'Compute for all experiments.', atLeast(0)),
      params,
      refParams,
      refFlop: { ...refFlop, domain: above(0) },
      exponent,
    },
    returns: { unit: 'experiments', shape: 'scalar' },
    source,
    related: ['experimentCompute', 'computeSavingRequired'],
    examples: [
      {
        formula: '=experimentsAffordable(2e28, 175e9, 175e9, 3.15e23)',
        gives: 63492.063492063484,
        because: "GPT-3 runs inside AI 2027's experiment budget for 2027",
      },
      { formula: '=experimentsAffordable(2e28, 175e12, 175e9, 3.15e23)', gives: 0.06349206349206349 },
    ],
    remark: exponentRemark,
    evaluate: ({ budgetFlop, params, refParams, refFlop, exponent }) =>
      budgetFlop / (refFlop * (params / refParams) ** exponent),
  }),
  defineFunction({
    name: 'computeSavingRequired',
    family,
    summary: 'Factor by which each experiment must get cheaper for research to go faster by a given factor.',
    formula: String.raw`\frac{s}{b}`,
    params: {
      speedup: required('s', '1', 'Speed-up of research wanted.', above(0)),
      budgetRatio: optional('b', '1', 'Factor on the compute for experiments.', 1, above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['computeSavingFactor', 'mlResearchSpeedup', 'experimentCompute'],
    examples: [
      { formula: '=computeSavingRequired(30)', gives: 30 },
      { formula: '=computeSavingRequired(30, 3)', gives: 10 },
    ],
    remark: 'As if research were bound by compute alone; other positions are those of mlResearchSpeedup.',
    evaluate: ({ speedup, budgetRatio }) => speedup / budgetRatio,
  }),
  defineFunction({
    name: 'mlResearchSpeedup',
    family,
    summary: 'Speed-up of ML research when a part of its tasks is sped up and its compute grows by a given factor.',
    formula: String.raw`\left[a\,c^{\rho} + (1 - a)\,A^{\rho}\right]^{1/\rho},\quad A = \frac{1}{(1 - f) + f/s};\quad \rho \to 0:\ c^{a}\,A^{1-a};\quad \text{"min"}:\ \min(c, A)`,
    params: {
      automatedFraction: required('f', '1', 'Share of research tasks that is sped up.', share),
      taskSpeedup: required('s', '1', 'Factor by which they are sped up.', above(0)),
      computeRatio: optional('c', '1', 'Factor on the compute for experiments, savings included.', 1, above(0)),
      computeShare: optional(
        'a',
        '1',
        'Weight of compute; by default what a tenth of the compute for 40% of the pace implies.',
        Math.log10(2.5),
        share,
        'log₁₀ 2.5',
      ),
      rho: orWord(
        optional(
          String.raw`\rho`,
          '1',
          'Substitution of labour for compute: 0 for Cobb-Douglas, "min" if the scarcer one decides.',
          0,
          atMost(1),
        ),
        'min',
      ),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.speedupThread, texts.ai2027Takeoff),
    related: ['cesOutput', 'amdahlSpeedup', 'computeBottleneckedSpeedup', 'computeSavingRequired'],
    examples: [
      { formula: '=mlResearchSpeedup(1, 30)', gives: 7.750248180231548 },
      { formula: '=mlResearchSpeedup(0.9, 100, 10)', gives: 9.494388595600629 },
      { formula: '=mlResearchSpeedup(1, 30, 30, 0.5, "min")', gives: 30 },
    ],
    remark:
      'The positions of the thread are choices of arguments: Shah is "min", Greenblatt a ρ near 0 with experiments that are ' +
      'small, AI 2027 the defaults.',
    evaluate: ({ automatedFraction, taskSpeedup, computeRatio, computeShare, rho }) =>
      cesOutput(computeRatio, amdahlSpeedup(automatedFraction, taskSpeedup), computeShare, rho),
  }),
]
