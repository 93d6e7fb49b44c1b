import { expect, test } from 'vitest'
import { clauses } from '../../../model/explain/clauses.ts'
import { plainFormula } from '../../../model/explain/plainFormula.ts'
import { modelFunctions } from '../../../model/functions/index.ts'

test.each([
  [String.raw`C = b\,k\,N\,D`, 'C = b k N D'],
  [String.raw`\frac{\rho}{T\,s}\sqrt{\frac{b\,m\,H\,C}{k}}`, 'ρ/(T s)√((b m H C)/k)'],
  [String.raw`v(t) = \frac{v_0}{1 - q\,v_0\,t/G}`, 'v(t) = v_0/(1 − q v_0 t/G)'],
  [String.raw`F = \sigma\,F_{\text{world}}`, 'F = σ F_world'],
  [String.raw`C \cdot x^{-\sigma}`, 'C · x^(−σ)'],
])('the formula %s is read as %s', (tex, text) => {
  expect(plainFormula(tex)).toBe(text)
})

test('every formula of the catalogue is read without a command of TeX', () => {
  for (const { name, formula } of modelFunctions) expect(plainFormula(formula), name).not.toMatch(/\\|undefined/)
})

test('the clauses of a formula are told apart, those inside brackets left together', () => {
  expect(clauses(String.raw`v = \frac{a}{b},\quad c = {x,\quad y}`)).toEqual([
    String.raw`v = \frac{a}{b}`,
    String.raw`c = {x,\quad y}`,
  ])
  expect(clauses('C = 1')).toEqual(['C = 1'])
})
