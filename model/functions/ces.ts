import { logRatio } from './logRatio.ts'

/** Below this |ρ| the function counts as its limit, the geometric mean c^a·l^(1−a). */
const cobbDouglas = 1e-9

/**
 * Output of constant elasticity of substitution, [a·c^ρ + (1 − a)·l^ρ]^(1/ρ): a mean of both inputs, from the smaller one
 * (`"min"`, ρ = −∞) over the geometric (ρ = 0) to the arithmetic (ρ = 1). Inputs are divided by the one that dominates, m,
 * so that no power overflows; near ρ = 0, where the bracket nears 1 and the outer power grows, the bracket is summed as its
 * distance from 1. Exact to a few units in the last place, times |ln(c/l)|.
 *
 * @param share a, from 0 to 1
 */
export function cesOutput(compute: number, labour: number, share: number, rho: number | 'min'): number {
  const low = Math.min(compute, labour)
  const high = Math.max(compute, labour)
  if (rho === 'min' || low === high) return low
  if (low === 0 && rho <= 0) return 0
  if (share === 0) return labour
  if (share === 1) return compute
  if (rho === 1) return share * compute + (1 - share) * labour
  const output =
    Math.abs(rho) < cobbDouglas
      ? compute ** share * labour ** (1 - share)
      : scaledOutput(compute, labour, share, rho, rho < 0 ? low : high)
  return Math.min(Math.max(output, low), high)
}

function scaledOutput(compute: number, labour: number, share: number, rho: number, m: number): number {
  const c = compute === 0 ? Number.NEGATIVE_INFINITY : logRatio(m, compute)
  const l = labour === 0 ? Number.NEGATIVE_INFINITY : logRatio(m, labour)
  const beyondOne = share * Math.expm1(rho * c) + (1 - share) * Math.expm1(rho * l)
  const logOfBracket =
    beyondOne > -0.5 ? Math.log1p(beyondOne) : Math.log(share * Math.exp(rho * c) + (1 - share) * Math.exp(rho * l))
  return m * Math.exp(logOfBracket / rho)
}

/** Speed-up of a whole of which a share f is sped up by s and the rest not at all; 1/(1 − f) for an infinite s. */
export function amdahlSpeedup(share: number, speedup: number | undefined): number {
  return speedup === undefined ? 1 / (1 - share) : speedup / ((1 - share) * speedup + share)
}
