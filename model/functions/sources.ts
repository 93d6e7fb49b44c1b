import type { Source } from './modelFunction.ts'

/** Texts that the functions come from. A link stands only where it is known for certain. */
export const ai2027: Source = { cite: 'AI 2027 (2025)' }

export const ai2027Takeoff: Source = {
  cite: 'AI 2027, takeoff forecast (2025)',
  link: 'https://ai-2027.com/research/takeoff-forecast',
}

export const ai2027Compute: Source = {
  cite: 'AI 2027, compute forecast (2025)',
  link: 'https://ai-2027.com/research/compute-forecast',
}

export const ai2027Appendix: Source = { cite: 'AI 2027, appendix B (2025)' }

export const ai2027Timelines: Source = {
  cite: 'AI 2027, timelines forecast (2025)',
  link: 'https://ai-2027.com/research/timelines-forecast',
}

export const aiFuturesModel: Source = { cite: 'AI Futures Model (December 2025)' }

export const besiroglu2024: Source = {
  cite: 'Besiroglu et al. (2024), Chinchilla scaling: a replication attempt',
  link: 'https://arxiv.org/abs/2404.10102',
}

export const davidsonHoulden2025: Source = {
  cite: 'Davidson and Houlden (2025), How quick and big would a software intelligence explosion be?',
}

export const definition: Source = { cite: 'By definition' }

export const epochPrices: Source = { cite: 'Epoch, data insight on the fall of inference prices (2025)' }

export const epochParity: Source = {
  cite: 'Epoch, Optimally allocating compute between inference and training',
  link: 'https://epochai.org/blog/optimally-allocating-compute-between-inference-and-training',
}

export const ethDavidson2025: Source = { cite: 'Eth and Davidson (2025), on a software intelligence explosion' }

export const finnveden2023: Source = {
  cite: 'Lukas Finnveden (2023), Before smart AI, there will be many mediocre or specialized AIs',
}

export const finnvedenSheet: Source = { cite: 'Sheet credited to Lukas Finnveden (after Davidson)' }

export const fullTakeoffModel: Source = {
  cite: 'Full Takeoff Model (Davidson 2023)',
  link: 'https://takeoffspeeds.com',
}

export const greenblatt2025: Source = { cite: 'Ryan Greenblatt, comment on a critique of AI 2027 (2025)' }

export const hoffmann2022: Source = {
  cite: 'Hoffmann et al. (2022), Training compute-optimal large language models',
  link: 'https://arxiv.org/abs/2203.15556',
}

export const horizonComments: Source = {
  cite: 'Christiano, Edelman and Barak, comments on short- and long-horizon AI (2022)',
}

export const kaplan2020: Source = {
  cite: 'Kaplan et al. (2020), Scaling laws for neural language models',
  link: 'https://arxiv.org/abs/2001.08361',
}

export const kwa2026: Source = { cite: 'Kwa (2026), ai-takeoff-model' }

export const pope2022: Source = {
  cite: 'Pope et al. (2022), Efficiently scaling transformer inference',
  link: 'https://arxiv.org/abs/2211.05102',
}

export const sardana2024: Source = {
  cite: 'Sardana et al. (2024), Beyond Chinchilla-optimal: accounting for inference in language model scaling laws',
  link: 'https://arxiv.org/abs/2401.00448',
}

export const speedupThread: Source = {
  cite: 'Rohin Shah and Ryan Greenblatt, comment thread on a 30x ML-research speed-up',
}

export const steinhardt2022: Source = { cite: 'Jacob Steinhardt (2022), How fast can we perform a forward pass?' }

export const villalobos2023: Source = {
  cite: 'Villalobos and Atkinson (2023), Trading off compute in training and inference',
}

/** Several texts as one source, the first link standing for all. */
export function sources(...all: readonly [Source, ...Source[]]): Source {
  const cite = all.map((source) => source.cite).join('; ')
  const link = all.find((source) => source.link !== undefined)?.link
  return link === undefined ? { cite } : { cite, link }
}
