/** No number is written longer without an exponent. */
const longest = 20

/**
 * A number where a text is wanted, as Excel writes it: 15 digits, in full up to 1E+20 and down to where more than 20
 * characters would be needed. So `0.1+0.2` joins a text as `0.3`.
 */
export function numberText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
  const [digits = '', exponent = ''] = Math.abs(number).toExponential(14).split('e')
  const significant = digits.replace('.', '').replace(/0+$/, '')
  const power = Number(exponent)
  return `${number < 0 ? '-' : ''}${spelled(significant, power)}`
}

function spelled(digits: string, power: number): string {
  if (digits === '') return '0'
  if (power >= longest || (power < 0 && 1 - power + digits.length > longest)) {
    const fraction = digits.slice(1)
    const size = String(Math.abs(power)).padStart(2, '0')
    return `${digits.charAt(0)}${fraction === '' ? '' : `.${fraction}`}E${power < 0 ? '-' : '+'}${size}`
  }
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0')
  const fraction = digits.slice(power + 1)
  return fraction === '' ? whole : `${whole}.${fraction}`
}
