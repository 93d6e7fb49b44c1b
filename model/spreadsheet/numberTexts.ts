import { codeKind, formatted } from '../format/code.ts'
import { display } from '../format/display.ts'
import { siCode } from '../format/siPrefix.ts'
import { numberInText } from './numberInText.ts'
import { rounded } from './rounding.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Text'

const text = define({
  name: 'TEXT',
  family,
  summary: 'A number as text, written as a format code says.',
  params: [
    needed('value', 'value', 'The number or date; a text stays as it is.'),
    needed('text', 'format_text', 'A format code, such as "0.0%" or "d mmm yyyy".'),
  ],
  evaluate: ([value, code]) => {
    if (code === '') return ''
    const number = typeof value === 'string' ? (numberInText(value) ?? value) : (value ?? 0)
    if (typeof number === 'number' && /^general$/i.test(code)) return formatted('General', number)
    const kind = codeKind(code)
    if (!kind.valid && siCode(code) === null) refuse('#VALUE!', `${code} is no format code`)
    if (kind.date && typeof number === 'number' && number < 0) refuse('#VALUE!', 'there are no days before 1900')
    return display(number, code).text
  },
})

const valueFunction = define({
  name: 'VALUE',
  family,
  summary: 'The number that a text spells: with %, a currency sign, as a date or a time.',
  params: [needed('value', 'text', 'The text.')],
  evaluate: ([value]) => {
    if (typeof value === 'number') return value
    if (value === null) return 0
    const number = typeof value === 'string' ? numberInText(value) : undefined
    return number ?? refuse('#VALUE!', 'the text spells no number')
  },
})

const numberValue = define({
  name: 'NUMBERVALUE',
  family,
  summary: 'The number that a text spells with the separators of another language.',
  params: [
    needed('text', 'text', 'The text.'),
    maybe('text', 'decimal_separator', 'A point by default.'),
    maybe('text', 'group_separator', 'A comma by default.'),
  ],
  evaluate: ([spelled, decimal = '.', group = ',']) => {
    if (decimal === '' || group === '') refuse('#VALUE!', 'a separator must be a character')
    const bare = spelled.replaceAll(/\s/g, '')
    if (bare === '') return 0
    const percents = /%*$/.exec(bare)?.[0].length ?? 0
    const digits = bare.slice(0, bare.length - percents)
    const [whole = '', fraction, more] = digits.split(decimal.charAt(0))
    if (more !== undefined || fraction?.includes(group.charAt(0)))
      refuse('#VALUE!', 'the separators are in the wrong place')
    const plain = `${whole.replaceAll(group.charAt(0), '')}${fraction === undefined ? '' : `.${fraction}`}`
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) refuse('#VALUE!', 'the text spells no number')
    return Number(plain) / 100 ** percents
  },
})

/** Without its sign. */
function fixedText(number: number, decimals: number, grouped: boolean): string {
  const places = Math.trunc(decimals)
  if (places > 127) refuse('#VALUE!', 'there can be at most 127 decimals')
  const [whole = '', fraction] = Math.abs(rounded(number, places))
    .toFixed(Math.min(Math.max(places, 0), 100))
    .split('.')
  const groups = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') : whole
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

const fixed = define({
  name: 'FIXED',
  family,
  summary: 'A number as text, rounded to a number of decimals.',
  params: [
    needed('number', 'number', 'The number.'),
    maybe('number', 'decimals', 'How many decimals, 2 by default; negative: rounds before the point.'),
    maybe('boolean', 'no_commas', 'Whether to leave out the commas between groups of three digits.'),
  ],
  evaluate: ([number, decimals = 2, bare = false]) => {
    const text = fixedText(number, decimals, !bare)
    return number < 0 && /[1-9]/.test(text) ? `-${text}` : text
  },
})

const dollar = define({
  name: 'DOLLAR',
  family,
  summary: 'A number as an amount of dollars in text, in brackets below zero.',
  params: [
    needed('number', 'number', 'The amount.'),
    maybe('number', 'decimals', 'How many decimals, 2 by default; negative: rounds before the point.'),
  ],
  evaluate: ([number, decimals = 2]) => {
    const amount = `$${fixedText(number, decimals, true)}`
    return number < 0 && /[1-9]/.test(amount) ? `(${amount})` : amount
  },
})

const decimal = define({
  name: 'DECIMAL',
  family: 'Math and trigonometry',
  summary: 'The number that a text spells in a number system with another base.',
  params: [
    needed('text', 'text', 'The digits, letters from A on for those above 9.'),
    needed('number', 'radix', 'The base, from 2 to 36.'),
  ],
  evaluate: ([spelled, radix]) => {
    const base = Math.trunc(radix)
    if (base < 2 || base > 36) refuse('#NUM!', 'radix must be from 2 to 36')
    const digits = [...spelled.trim()].map((each) => (/[0-9a-z]/i.test(each) ? Number.parseInt(each, 36) : base))
    if (digits.some((each) => each >= base)) refuse('#NUM!', `the text is no number with the base ${base}`)
    return digits.reduce((sum, each) => sum * base + each, 0)
  },
})

const romanDigits = 'MDCLXVI'
const romanValues = [1000, 500, 100, 50, 10, 5, 1]

/** In form 0 a digit may stand before the two next larger ones only, in each further one before one more. */
function romanText(number: number, form: number): string {
  let rest = number
  let text = ''
  for (let i = 0; i < romanDigits.length; i += 2) {
    const unit = romanValues[i] as number
    const digit = Math.floor(rest / unit)
    if (digit % 5 !== 4) {
      text += (digit > 4 ? romanDigits.charAt(i - 1) : '') + romanDigits.charAt(i).repeat(digit % 5)
      rest %= unit
      continue
    }
    const larger = i - (digit === 4 ? 1 : 2)
    let smaller = i
    for (let step = 0; step < form && smaller < romanDigits.length - 1; step++) {
      if ((romanValues[larger] as number) - (romanValues[smaller + 1] as number) > rest) break
      smaller++
    }
    text += romanDigits.charAt(smaller) + romanDigits.charAt(larger)
    rest += (romanValues[smaller] as number) - (romanValues[larger] as number)
  }
  return text
}

const roman = define({
  name: 'ROMAN',
  family: 'Math and trigonometry',
  summary: 'A whole number in Roman digits; nothing for 0.',
  params: [
    needed('number', 'number', 'From 0 to 3999.'),
    maybe('anything', 'form', '0 or TRUE (the default): as in school; up to 4 or FALSE: shorter and shorter.'),
  ],
  evaluate: ([number, form = 0]) => {
    const size = Math.trunc(number)
    if (size < 0 || size > 3999) refuse('#VALUE!', 'the number must be from 0 to 3999')
    const kind = form === true || form === null ? 0 : form === false ? 4 : Math.trunc(Number(form))
    if (!(kind >= 0 && kind <= 4)) refuse('#VALUE!', 'form must be from 0 to 4, TRUE or FALSE')
    return romanText(size, kind)
  },
})

export const numberTextFunctions = [text, valueFunction, numberValue, fixed, dollar, decimal, roman]
