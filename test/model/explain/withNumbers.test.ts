import { expect, test } from 'vitest'
import { texNumber, texVector } from '../../../model/explain/texNumber.ts'
import { withNumbers } from '../../../model/explain/withNumbers.ts'
import { modelFunctions } from '../../../model/functions/index.ts'

test.each([
  [5, '5'],
  [0.25, '0.25'],
  [2027, '2027'],
  [346410161.51377547, String.raw`346\,410\,162`],
  [-31536000, String.raw`-31\,536\,000`],
  [1e29, '10^{29}'],
  [-1e12, '-10^{12}'],
  [3.1536e28, String.raw`3.1536\times10^{28}`],
  [2.5e-7, String.raw`2.5\times10^{-7}`],
])('the number %d is written %s', (value, tex) => {
  expect(texNumber(value)).toBe(tex)
})

test('a vector is written in brackets, a long one by its ends', () => {
  expect(texVector([5, 25, 250, 2000])).toBe(String.raw`(5,\ 25,\ 250,\ 2000)`)
  expect(texVector([1, 2, 3, 4, 5, 6, 7])).toBe(String.raw`(1,\ 2,\ 3,\ \dots,\ 7)`)
})

test.each([
  [
    'a product gets dots',
    String.raw`C = b\,k\,N\,D`,
    { b: 3, k: 2, N: 1e13, D: 400 },
    String.raw`C = 3\cdot 2\cdot 10^{13}\cdot 400`,
  ],
  ['what only names the result stays', String.raw`C = k\,C_0`, { C: 9, k: 2 }, String.raw`C = 2\cdot C_{0}`],
  ['an index belongs to the symbol', String.raw`\frac{v_0}{v}`, { v_0: 5, v: 7 }, String.raw`\frac{5}{7}`],
  [
    'an index in words does, too',
    String.raw`\sigma\,F_{\text{world}}`,
    { 'F_{\\text{world}}': 4 },
    String.raw`\sigma \cdot 4`,
  ],
  ['the element of a vector is not the vector', 'G_j + G', { G: 3 }, 'G_{j} + 3'],
  ['a power of a power of ten has brackets', 'N^2', { N: 1e13 }, String.raw`\left(10^{13}\right)^{2}`],
  ['a short base has none', 'N^{2}', { N: 3 }, '3^{2}'],
  ['a negative number has brackets inside', '1 - x', { x: -2 }, String.raw`1 - \left(-2\right)`],
  ['a long divisor has brackets', 'x/y', { x: 2e12, y: 3e12 }, String.raw`2\times10^{12}/\left(3\times10^{12}\right)`],
  ['a long argument has brackets', String.raw`\ln s`, { s: 2e12 }, String.raw`\ln  \left(2\times10^{12}\right)`],
  ['a function of time shows its time', 'v(t) = t + 1', { t: 0.5, v: 9 }, 'v(0.5) = 0.5 + 1'],
  ['a number before a symbol gets a dot', '3600s', { s: 2 }, String.raw`3600\cdot 2`],
  ['digits in groups stay one number', String.raw`86\,400\,R`, { R: 2 }, String.raw`86\,400\cdot 2`],
  [
    'letters within words stay',
    String.raw`\text{savings}(t) = K\,t`,
    { a: 1, t: 3 },
    String.raw`\text{savings}(3) = K\cdot 3`,
  ],
  ['line breaks of cases keep their height', String.raw`e\\[2ex]x`, { e: 5, x: 6 }, String.raw`5\\[2ex]6`],
])('%s', (_, formula, numbers, expected) => {
  expect(withNumbers(formula, numbers)).toBe(expected)
})

test('a formula without the symbols has no numbers', () => {
  expect(withNumbers(String.raw`v_i,\quad i \in \{\text{SC}\}`, { v: 5, b: 2 })).toBeNull()
})

test('the formula of every function takes numbers without losing a bracket', () => {
  for (const { name, formula, params } of modelFunctions) {
    const numbers = Object.fromEntries(Object.values(params).map(({ symbol }, i) => [symbol, i % 2 ? 4e15 : -7]))
    const put = withNumbers(formula, numbers)
    const count = (tex: string, sign: string) => tex.split(sign).length - 1
    if (put === null) continue
    expect(count(put, '{') - count(put, '}'), name).toBe(0)
    expect(count(put, '\\left') - count(put, '\\right'), name).toBe(0)
    expect(put.length, name).toBeGreaterThan(formula.length / 2)
  }
})
