import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { omissible, optional, required, word } from './params.ts'
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

/** How fast copies think and how many workers they make up: the second half of the family of inferenceSupply.ts. */
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
    name: 'streamTokensPerSecond',
    family,
    summary: 'Speed of one stream after the latency of a token.',
    formula: String.raw`s = \frac{1}{\tau\,\lambda}`,
    params: {
      secondsPerToken: required(String.raw`\tau`, 's', 'Seconds that one token takes.', above(0)),
      latencyRatio: optional(
        String.raw`\lambda`,
        '1',
        'Factor on that latency, such as latencyRatio gives for a larger model.',
        1,
        above(0),
      ),
    },
    returns: { unit: 'tokens/s', shape: 'scalar' },
    source: texts.sources(texts.pope2022, texts.finnveden2023),
    related: ['latencyRatio', 'speedMultiple', 'serialStreams'],
    examples: [
      {
        formula: '=streamTokensPerSecond(0.029)',
        gives: 34.48275862068965,
        because: 'PaLM-540B, int8, low batch, 64 TPU v4: 29 ms per token',
      },
      { formula: '=streamTokensPerSecond(0.029, latencyRatio(1, 2, 4, "gathered"))', gives: 24.382992454708532 },
    ],
    evaluate: ({ secondsPerToken, latencyRatio }) => 1 / (secondsPerToken * latencyRatio),
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
    related: ['speedMultiple', 'subjectiveYears'],
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
    related: ['copiesAtSpeed', 'speedMultiple', 'workforceFlops', 'copiesFromTrainingCompute'],
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
  defineFunction({
    name: 'decodeTokensPerSecond',
    family,
    summary: 'Speed of each stream where reading weights and caches from memory is the bound.',
    formula: String.raw`s = \frac{B}{W + n\,K}`,
    params: {
      bandwidth: required('B', 'bytes/s', 'Memory bandwidth.', above(0)),
      weightBytes: required('W', 'bytes', 'Bytes of the weights, read once per token.', above(0)),
      batch: optional('n', 'streams', 'Streams that share one reading of the weights.', 1, atLeast(1)),
      kvBytesPerStream: optional('K', 'bytes', 'Bytes of the attention cache of one stream.', 0, atLeast(0)),
    },
    returns: { unit: 'tokens/s', shape: 'scalar' },
    source: texts.ai2027Compute,
    related: ['streamTokensPerSecond', 'tokensPerSecond', 'forwardPassSeconds'],
    examples: [
      {
        formula: '=decodeTokensPerSecond(720e12, 5e12, 440, 25e9)',
        gives: 45,
        because: 'source: 45 tok/s, 440 streams per chip',
      },
      { formula: '=decodeTokensPerSecond(720e12, 5e12)', gives: 144 },
    ],
    remark: 'Total throughput is this times the number of streams.',
    evaluate: ({ bandwidth, weightBytes, batch, kvBytesPerStream }) =>
      bandwidth / (weightBytes + batch * kvBytesPerStream),
  }),
  defineFunction({
    name: 'latencyRatio',
    family,
    summary: 'How latency per token bound by communication changes when a model grows.',
    formula: String.raw`\lambda = \frac{\delta\,w^{a}}{\sqrt{c}},\quad a = 1.5 \text{ (gathered) or } 1 \text{ (stationary)}`,
    params: {
      depthRatio: required(
        String.raw`\delta`,
        '1',
        'Layers of the larger model, divided by those of the smaller.',
        above(0),
      ),
      widthRatio: optional('w', '1', 'Width of the larger model, divided by that of the smaller.', 1, above(0)),
      chipsRatio: omissible(
        'c',
        '1',
        'Chips of the larger model, divided by those of the smaller.',
        'widthRatio²',
        above(0),
      ),
      layout: word(
        String.raw`\text{layout}`,
        'How the weights lie on the chips: gathered for each layer, or stationary.',
        ['gathered', 'stationary'],
        'gathered',
      ),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.pope2022, texts.finnveden2023),
    related: ['streamTokensPerSecond', 'forwardPassSeconds'],
    examples: [
      { formula: '=latencyRatio(1, 2)', gives: Math.SQRT2, because: 'Finnveden (2023): √2' },
      { formula: '=latencyRatio(118/80)', gives: 1.475 },
      { formula: '=latencyRatio(1, 2, 4, "ring")', fails: '#VALUE!' },
    ],
    remark:
      'The layout "gathered" is the one for large-batch prefill, which Finnveden (2023) reads; token by token, models use ' +
      '"stationary", where doubling the width on four times the chips leaves latency as it is.',
    evaluate: ({ depthRatio, widthRatio, chipsRatio = widthRatio ** 2, layout }) =>
      (depthRatio * widthRatio ** (layout === 'gathered' ? 1.5 : 1)) / Math.sqrt(chipsRatio),
  }),
  defineFunction({
    name: 'forwardPassSeconds',
    family,
    summary: 'Least time that a forward pass can take on a machine of several chips.',
    formula: String.raw`\frac{q}{L^2}\cdot\begin{cases}\dfrac{54\,C^2}{M^3} & B > \tfrac{2}{3}M\sqrt{n}\\[2ex]\dfrac{8\,C^2 n}{B^2\,(M - B/\sqrt{n})} & \text{otherwise}\end{cases}`,
    params: {
      matmuls: required('q', '1', 'Matrix multiplications in sequence, about two per layer.', above(0)),
      chipFlops: required('C', 'FLOP/s', 'Compute rate of one chip.', above(0)),
      memoryBandwidth: required('M', 'bytes/s', 'Memory bandwidth of one chip.', above(0)),
      networkBandwidth: required('B', 'bytes/s', 'Network bandwidth of one machine.', above(0)),
      chipsPerMachine: optional('n', 'chips', 'Chips in one machine.', 8, above(0)),
      utilisationLoss: optional('L', '1', 'Factor of utilisation given up for speed.', 1, atLeast(1)),
    },
    returns: { unit: 's', shape: 'scalar' },
    source: texts.steinhardt2022,
    related: ['decodeTokensPerSecond', 'latencyRatio'],
    examples: [
      {
        formula: '=forwardPassSeconds(1, 312e12, 2e12, 2e12)',
        gives: 1.2046656114643347e-6,
        because: 'source: 1.2e-6',
      },
      {
        formula: '=forwardPassSeconds(160, 312e12, 2e12, 2e12)',
        gives: 0.00019274649783429355,
        because: 'Chinchilla; the author adds utilisation and latency to reach about 0.7 ms',
      },
    ],
    remark: 'Idealised, without a latency floor; by its own erratum the source may be off by up to ten times.',
    evaluate: ({ matmuls, chipFlops, memoryBandwidth, networkBandwidth, chipsPerMachine, utilisationLoss }) => {
      const root = Math.sqrt(chipsPerMachine)
      const perMatmul =
        networkBandwidth > (2 / 3) * memoryBandwidth * root
          ? (54 * (chipFlops / memoryBandwidth) ** 2) / memoryBandwidth
          : (8 * (chipFlops / networkBandwidth) ** 2 * chipsPerMachine) / (memoryBandwidth - networkBandwidth / root)
      return (matmuls * perMatmul) / utilisationLoss ** 2
    },
  }),
]
