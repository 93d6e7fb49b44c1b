import { secondsPerHour } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, anyNumber, atLeast } from './domains.ts'
import { logRatio } from './logRatio.ts'
import type { ModelFunction } from './modelFunction.ts'
import { required } from './params.ts'
import * as shared from './sharedArguments.ts'
import * as texts from './sources.ts'

const family = 'Cost'

const { declinePerYear, fallingPerYear, tokensPerHumanSecond } = shared

const costPerToken = required('c', '$/token', 'Cost of one token.', atLeast(0))
const wagePerHour = required('w', '$/h', 'Wage of the human whose work it replaces.', atLeast(0))

const priceSource = texts.sources(texts.greenblatt2025, texts.epochPrices)

const declineRemark =
  'The price of a fixed capability has fallen by 9 to 40 times a year after Greenblatt, by 9 to 900 over all milestones ' +
  'that Epoch measured; 40 is a single one, the level of GPT-4 on PhD-level science.'

/** What tokens and labour cost and when they get cheap enough; patches stand in patches.ts, research in rdPayback.ts. */
export const costFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'inferenceCost',
    family,
    summary: 'Cost of a fixed workload of inference some years from now.',
    formula: String.raw`c_0\,g^{-t}`,
    params: {
      cost0: required('c_0', '$ (any)', 'Cost now; the result has its unit.', atLeast(0)),
      declinePerYear,
      years: required('t', 'years', 'Years from now; negative for the past.', anyNumber),
    },
    returns: { unit: 'unit of cost0', shape: 'scalar' },
    source: priceSource,
    related: ['inferenceCostYears', 'wageCrossoverYears', 'rdSavings'],
    examples: [
      { formula: '=inferenceCost(10, 9, 1)', gives: 1.1111111111111112 },
      { formula: '=inferenceCost(10, 900, 1)', gives: 0.011111111111111112 },
    ],
    remark: declineRemark,
    evaluate: ({ cost0, declinePerYear, years }) => cost0 * declinePerYear ** -years,
  }),
  defineFunction({
    name: 'inferenceCostYears',
    family,
    summary: 'Years until a cost falls to a target.',
    formula: String.raw`t = \frac{\ln(c_0/c)}{\ln g}`,
    params: {
      cost0: required('c_0', '$ (any)', 'Cost now.', above(0)),
      targetCost: required('c', 'same', 'Cost to reach, in the same unit.', above(0)),
      declinePerYear: fallingPerYear,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.greenblatt2025,
    related: ['inferenceCost', 'wageCrossoverYears'],
    examples: [
      {
        formula: '=inferenceCostYears(60, 0.06, 10)',
        gives: 2.9999999999999996,
        because: 'a16z: 1000x in 3 years is 10x a year',
      },
      { formula: '=inferenceCostYears(10, 1, 9)', gives: 1.0479516371446924 },
    ],
    remark: `Negative where the target is above the cost now. ${declineRemark}`,
    evaluate: ({ cost0, targetCost, declinePerYear }) => logRatio(targetCost, cost0) / Math.log(declinePerYear),
  }),
  defineFunction({
    name: 'costPerToken',
    family,
    summary: 'Cost of one token on a rented chip.',
    formula: String.raw`c = \frac{C}{3600\,s}`,
    params: {
      chipHourCost: required('C', '$/h', 'Cost of one chip for an hour.', atLeast(0)),
      chipTokensPerSecond: required('s', 'tokens/s', 'Tokens per second that the chip gives.', above(0)),
    },
    returns: { unit: '$/token', shape: 'scalar' },
    source: texts.definition,
    related: ['aiLabourCost', 'patchCost', 'breakEvenTokens', 'tokensPerSecond'],
    examples: [
      { formula: '=costPerToken(2, 1000)', gives: 5.555555555555555e-7 },
      { formula: '=costPerToken(4, 500)', gives: 2.222222222222222e-6 },
    ],
    evaluate: ({ chipHourCost, chipTokensPerSecond }) => chipHourCost / (secondsPerHour * chipTokensPerSecond),
  }),
  defineFunction({
    name: 'aiLabourCost',
    family,
    summary: 'Cost of AI work that stands for one hour of human thinking.',
    formula: String.raw`3600\,c\,h`,
    params: { costPerToken, tokensPerHumanSecond },
    returns: { unit: '$/h', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['breakEvenTokens', 'costPerToken', 'wageCrossoverYears', 'humanSeconds'],
    examples: [
      { formula: '=aiLabourCost(1e-5)', gives: 0.36000000000000004, because: '$10 per million tokens' },
      { formula: '=aiLabourCost(1e-5, 1)', gives: 0.036000000000000004 },
    ],
    remark:
      'AI 2027 counts 10 words or tokens as a human second of thinking; for the framing of Finnveden (2023), value per ' +
      'token against value per human second, pass 1.',
    evaluate: ({ costPerToken, tokensPerHumanSecond }) => secondsPerHour * costPerToken * tokensPerHumanSecond,
  }),
  defineFunction({
    name: 'breakEvenTokens',
    family,
    summary: 'Tokens per human second that an AI may spend and still cost no more than the human.',
    formula: String.raw`\frac{w}{3600\,c}`,
    params: { wagePerHour, costPerToken: { ...costPerToken, domain: above(0) } },
    returns: { unit: 'tokens/s', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['aiLabourCost', 'wageCrossoverYears', 'costPerToken'],
    examples: [
      { formula: '=breakEvenTokens(100, 1e-5)', gives: 2777.7777777777774 },
      { formula: '=breakEvenTokens(500, 1e-5)', gives: 13888.888888888887 },
      { formula: '=breakEvenTokens(100, 0)', fails: '#NUM!' },
    ],
    evaluate: ({ wagePerHour, costPerToken }) => wagePerHour / (secondsPerHour * costPerToken),
  }),
  defineFunction({
    name: 'wageCrossoverYears',
    family,
    summary: 'Years until AI work is as cheap as human work; 0 where it is already.',
    formula: String.raw`\max\left(0,\ \frac{\ln(3600\,c\,h/w)}{\ln g}\right)`,
    params: {
      wagePerHour: { ...wagePerHour, domain: above(0) },
      costPerToken: { ...costPerToken, domain: above(0) },
      tokensPerHumanSecond: required(
        'h',
        'tokens/s',
        'Tokens actually spent for each second of human work that is replaced.',
        above(0),
      ),
      declinePerYear: fallingPerYear,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.greenblatt2025),
    related: ['aiLabourCost', 'breakEvenTokens', 'inferenceCostYears'],
    examples: [
      { formula: '=wageCrossoverYears(100, 1e-5, 1000, 9)', gives: 0 },
      { formula: '=wageCrossoverYears(100, 1e-5, 100000, 40)', gives: 0.9714383413802462 },
    ],
    remark: declineRemark,
    evaluate: ({ wagePerHour, costPerToken, tokensPerHumanSecond, declinePerYear }) => {
      const labourCost = secondsPerHour * costPerToken * tokensPerHumanSecond
      return Math.max(0, logRatio(wagePerHour, labourCost) / Math.log(declinePerYear))
    },
  }),
]
