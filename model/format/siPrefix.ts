import { formatted } from './code.ts'

/** Prefixes from 1e-30 to 1e30 in steps of a thousand. */
const prefixes = [
  'q',
  'r',
  'y',
  'z',
  'a',
  'f',
  'p',
  'n',
  'µ',
  'm',
  '',
  'k',
  'M',
  'G',
  'T',
  'P',
  'E',
  'Z',
  'Y',
  'R',
  'Q',
]
const one = prefixes.indexOf('')

/** The sign before a format code that asks for an SI prefix: `[SI]0.00` shows 1500 as `1.50k`. Excel has no such code. */
const sign = /^\[SI\]/i

/** The format code of the number before the prefix, or `null` for a code without the sign. */
export function siCode(code: string): string | null {
  return sign.test(code) ? code.replace(sign, '') || '0.##' : null
}

/** `1.50k`, or `null` for a number beyond all prefixes. */
export function siText(code: string, value: number): string | null {
  if (value === 0) return formatted(code, value)
  const steps = Math.floor(Math.log10(Math.abs(value)) / 3)
  for (const step of [steps, steps + 1]) {
    const prefix = prefixes[one + step]
    if (prefix === undefined) return null
    const text = formatted(code, value / 10 ** (3 * step))
    // Rounding may reach the next thousand, which has the next prefix.
    const digits = /\d+/.exec(text)?.[0] ?? ''
    if (digits.length < 4) return `${text}${prefix}`
  }
  return null
}
