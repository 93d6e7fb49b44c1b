/** A number in its shorter spelling: `31536000`, but `4e21` and `1e-9`. */
export function shownNumber(x: number): string {
  const plain = String(x)
  const exponential = x.toExponential().replace('e+', 'e')
  return exponential.length < plain.length ? exponential : plain.replace('e+', 'e')
}

/** The same to at most 6 significant digits. */
export function shortNumber(x: number): string {
  return shownNumber(Number(x.toPrecision(6)))
}
