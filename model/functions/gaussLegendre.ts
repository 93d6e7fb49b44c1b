/** Nodes and weights of the 16-point rule of Gauss and Legendre on [−1, 1], those above 0. */
const rule: readonly (readonly [node: number, weight: number])[] = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.18260341504492358],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096],
]

/**
 * ∫ f from `from` to `to` by one 16-point rule: exact for polynomials up to degree 31, and to rounding for a smooth f that
 * changes by less than a factor of about e⁸ over the interval, as e^(8x) on [0, 1] leaves an error of 3·10⁻¹⁷ relative.
 */
export function gaussLegendre(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2
  const middle = from + half
  let sum = 0
  for (const [node, weight] of rule) sum += weight * (f(middle - half * node) + f(middle + half * node))
  return half * sum
}
