/** A number as a person would type it: `31536000`, but `4e21` and `1e-9` where that is shorter than many digits. */
export function shownNumber(x: number): string {
  const plain = String(x)
  if (plain.length <= 6) return plain
  const exponential = x.toExponential()
  return (exponential.length < plain.length ? exponential : plain).replace('e+', 'e')
}

/** The same to at most 6 significant digits. */
export function shortNumber(x: number): string {
  return shownNumber(Number(x.toPrecision(6)))
}
