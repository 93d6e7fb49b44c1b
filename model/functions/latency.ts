import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { omissible, optional, required, word } from './params.ts'
import * as texts from './sources.ts'

const family = 'Inference supply'

/** How fast hardware lets one stream think; belongs to the family of inferenceSupply.ts. */
export const latencyFunctions: readonly ModelFunction[] = [
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
