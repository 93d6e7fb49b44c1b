import {
  TOKEN_BREAK,
  TOKEN_EXP,
  TOKEN_HASH,
  TOKEN_POINT,
  TOKEN_QMARK,
  TOKEN_SLASH,
  TOKEN_TEXT,
  TOKEN_ZERO,
  tokenize,
} from 'numfmt'
import type { CellValue } from '../core/value.ts'
import { codeKind } from './code.ts'
import { defaultNumber } from './display.ts'
import { siCode } from './siPrefix.ts'

const mostDecimals = 15

/** The format code with one more decimal place. Without a code it starts from what the default display of `value` shows. */
export function moreDecimals(format: string | undefined, value: CellValue): string {
  return withDecimals(format, value, 1)
}

/** The format code with one decimal place less; with none left it stays as it is. */
export function fewerDecimals(format: string | undefined, value: CellValue): string {
  return withDecimals(format, value, -1)
}

function withDecimals(format: string | undefined, value: CellValue, step: 1 | -1): string {
  const si = format === undefined ? null : siCode(format)
  if (si !== null) return `[SI]${withDecimals(si, value, step)}`
  const general = format === undefined || /^(general)?$/i.test(format)
  if (!general && codeKind(format).date) return format
  const code = general || !codeKind(format).valid ? shownCode(value) : format
  const sections: Token[][] = [[]]
  for (const token of tokenize(code)) {
    if (token.type === TOKEN_BREAK) sections.push([])
    else sections.at(-1)?.push(token)
  }
  return sections.map((section) => sectionText(section, step)).join(';')
}

/** The code that shows what the default display of the value shows. */
function shownCode(value: CellValue): string {
  const [digits = '', exponent] = defaultNumber(typeof value === 'number' ? value : 0).split('E')
  const decimals = digits.split('.')[1]?.length ?? 0
  const code = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return exponent === undefined ? code : `${code}E+00`
}

type Token = ReturnType<typeof tokenize>[number]

const isDigit = (token: Token) => token.type === TOKEN_ZERO || token.type === TOKEN_HASH || token.type === TOKEN_QMARK

function sectionText(section: readonly Token[], step: 1 | -1): string {
  const texts = section.map((token) => token.raw)
  const fraction = section.some((token) => token.type === TOKEN_SLASH || token.type === TOKEN_TEXT)
  const exponent = section.findIndex((token) => token.type === TOKEN_EXP)
  const mantissa = exponent < 0 ? section : section.slice(0, exponent)
  const last = mantissa.findLastIndex(isDigit)
  if (fraction || last < 0) return texts.join('')
  const point = mantissa.findIndex((token) => token.type === TOKEN_POINT)
  const decimals = point < 0 ? 0 : mantissa.slice(point).filter(isDigit).length
  if (step > 0 && decimals < mostDecimals) texts[Math.max(last, point)] += point < 0 ? '.0' : '0'
  if (step < 0 && decimals > 0) {
    texts[last] = ''
    // `.0` without its decimal would show nothing at all.
    if (decimals === 1) texts[point] = mantissa.filter(isDigit).length === 1 ? '0' : ''
  }
  return texts.join('')
}
