import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Session } from '../engine/session.ts'

const session = new Session()
const number = (formula: string): number => {
  const value = session.value(formula)
  expect(typeof value, `${formula} gives ${value}`).toBe('number')
  return value as number
}

// Computed with 50 digits by mpmath 1.3 (https://mpmath.org) from the definitions, for the doubles that the arguments are.
test.each([
  ['NORM.S.DIST(1.333333,TRUE)', 0.9087887256040951],
  ['NORM.S.DIST(-8,TRUE)', 6.220960574271784e-16],
  ['NORM.S.DIST(-20,TRUE)', 2.7536241186062337e-89],
  ['NORM.S.INV(0.0000001)', -5.1993375821928165],
  ['NORM.S.INV(0.9088)', 1.3334017452136095],
  ['NORM.DIST(42,40,1.5,FALSE)', 0.10934004978399575],
  ['LOGNORM.DIST(4,3.5,1.2,TRUE)', 0.03908355570680047],
  ['LOGNORMDIST(4,3.5,1.2)', 0.03908355570680047],
  ['T.DIST.2T(1.959999998,60)', 0.05464492997592087],
  ['T.DIST(8,3,FALSE)', 0.0007369065209469263],
  ['T.DIST(-50,10,TRUE)', 1.23715516465134e-13],
  ['T.INV.2T(0.05,10)', 2.228138851986275],
  ['T.INV(0.001,3)', -10.214531852407386],
  ['TINV(0.054645,60)', 1.9599994129833724],
  ['CHISQ.DIST.RT(18.307,10)', 0.05000058909139812],
  ['CHISQ.DIST(0.5,1,TRUE)', 0.5204998778130465],
  ['CHISQ.DIST.RT(1000,10)', 1.8702907209159498e-208],
  ['CHISQ.INV.RT(0.05,10)', 18.307038053275146],
  ['CHISQ.INV(0.93,1)', 3.2830202867595366],
  ['F.DIST.RT(15.20686486,6,4)', 0.010000000001416586],
  ['F.INV.RT(0.01,6,4)', 15.20686486115753],
  ['F.INV(0.01,6,4)', 0.10930991412457854],
  ['GAMMA.DIST(10.00001131,9,2,FALSE)', 0.032639130418294],
  ['GAMMA.DIST(10.00001131,9,2,TRUE)', 0.06809400386978733],
  ['GAMMA.INV(0.068094,9,2)', 10.000011191437178],
  ['BETA.DIST(2,8,10,FALSE,1,3)', 1.4837646484375],
  ['BETA.DIST(2,8,10,TRUE,1,3)', 0.6854705810546875],
  ['BETADIST(2,8,10,1,3)', 0.6854705810546875],
  ['BETA.INV(0.685470581,8,10,1,3)', 1.9999999999631428],
  ['BINOM.DIST(6,10,0.5,TRUE)', 0.828125],
  ['BINOM.DIST(5000,10000,0.5,FALSE)', 0.007978646139382154],
  ['BINOM.DIST.RANGE(60,0.75,45,50)', 0.5236297934718872],
  ['NEGBINOM.DIST(10,5,0.25,TRUE)', 0.3135140584781766],
  ['NEGBINOMDIST(10,5,0.25)', 0.05504866037517786],
  ['POISSON.DIST(1000,990,TRUE)', 0.6324739815952792],
  ['POISSON.DIST(2,5,FALSE)', 0.08422433748856833],
  ['HYPGEOMDIST(1,4,8,20)', 0.3632610939112487],
  ['HYPGEOM.DIST(1,4,8,20,TRUE)', 0.46542827657378744],
  ['GAMMA(2.5)', 1.329340388179137],
  ['GAMMA(-3.75)', 0.2678661288614166],
  ['GAMMALN(4.5)', 2.4537365708424423],
  ['GAMMALN(0.001)', 6.907178885383853],
  ['ERF(0.745)', 0.7079289200957377],
  ['ERF(5,6)', 1.5374382746913225e-12],
  ['ERFC(10)', 2.088487583762545e-45],
  ['ERF.PRECISE(-1)', -0.8427007929497149],
  ['ERFC.PRECISE(-1)', 1.842700792949715],
  ['BESSELJ(1.9,2)', 0.3299257276923872],
  ['BESSELJ(100.5,3)', 0.055578720178673095],
  ['BESSELY(2.5,1)', 0.1459181379667858],
  ['BESSELI(1.5,1)', 0.9816664285779075],
  ['BESSELK(1.5,1)', 0.2773878004568438],
  ['BESSELK(100,0)', 4.656628229175902e-45],
  ['BESSELJ(-1.9,3)', -0.1134234066389601],
  ['BESSELJ(1E-100,1)', 5e-101],
  ['BESSELJ(1E-60,3)', 1 / 48e180],
  ['BESSELY(1E-100,1)', -2e100 / Math.PI],
  ['CONFIDENCE.T(0.05,1,50)', 0.2841968554957299],
] as const)('%s', (formula, exact) => {
  expect(Math.abs(number(formula) - exact) / Math.abs(exact)).toBeLessThan(2e-13)
})

test('what is left of a hypergeometric distribution is summed up from its nearer end', () => {
  const term = (k: number) => number(`HYPGEOM.DIST(${k},30,40,100,FALSE)`)
  let sum = 0
  for (let k = 0; k <= 30; k++) {
    sum += term(k)
    expect(number(`HYPGEOM.DIST(${k},30,40,100,TRUE)`)).toBeCloseTo(sum, 12)
  }
  // By symmetry half and half of the middle; adding up all below would take minutes.
  const [whole, middle] = [true, false].map((all) => number(`HYPGEOM.DIST(5E7,1E8,1E8,2E8,${all ? 'TRUE' : 'FALSE'})`))
  expect(whole).toBeCloseTo(0.5 + (middle as number) / 2, 9)
})

describe('an inverse gives back what its distribution was given', () => {
  const chance = fc.double({ min: 1e-6, max: 0.999, noNaN: true })
  const shape = fc.double({ min: 0.3, max: 300, noNaN: true })
  const degrees = fc.integer({ min: 1, max: 300 })
  const check = (
    arbitraries: [typeof chance, typeof shape | typeof degrees, typeof shape | typeof degrees],
    formula: (p: number, a: number, b: number) => string,
  ) =>
    fc.assert(
      fc.property(...arbitraries, (p, a, b) => {
        expect(Math.abs(number(formula(p, a, b)) / p - 1)).toBeLessThan(1e-9)
      }),
      { seed: 4, numRuns: 40 },
    )
  test('normal', () => check([chance, shape, shape], (p) => `NORM.S.DIST(NORM.S.INV(${p}),TRUE)`))
  test('Student’s t', () => check([chance, degrees, degrees], (p, n) => `T.DIST(T.INV(${p},${n}),${n},TRUE)`))
  test('chi-squared', () => check([chance, degrees, degrees], (p, n) => `CHISQ.DIST(CHISQ.INV(${p},${n}),${n},TRUE)`))
  test('F', () => check([chance, degrees, degrees], (p, m, n) => `F.DIST.RT(F.INV.RT(${p},${m},${n}),${m},${n})`))
  test('gamma', () =>
    check([chance, shape, shape], (p, a, b) => `GAMMA.DIST(GAMMA.INV(${p},${a},${b}),${a},${b},TRUE)`))
  test('beta', () => check([chance, shape, shape], (p, a, b) => `BETA.DIST(BETA.INV(${p},${a},${b}),${a},${b},TRUE)`))
})

// As Microsoft's articles on them tell.
test.each([
  ['NORM.DIST(1,0,0,TRUE)', '#NUM!'],
  ['NORM.S.INV(0)', '#NUM!'],
  ['NORM.S.INV(1)', '#NUM!'],
  ['LOGNORM.DIST(0,1,1,TRUE)', '#NUM!'],
  ['T.DIST(1,0.5,TRUE)', '#NUM!'],
  ['T.DIST.2T(-1,5)', '#NUM!'],
  ['TDIST(1,5,3)', '#NUM!'],
  ['T.INV.2T(1,5)', 0],
  ['CHISQ.DIST(-1,5,TRUE)', '#NUM!'],
  ['CHISQ.INV(0,5)', 0],
  ['CHISQ.INV(1,5)', '#NUM!'],
  ['CHISQ.DIST(2,3.9,TRUE)-CHISQ.DIST(2,3,TRUE)', 0],
  ['F.INV.RT(2,6,4)', '#NUM!'],
  ['GAMMA(0)', '#NUM!'],
  ['GAMMA(-2)', '#NUM!'],
  ['GAMMALN(0)', '#NUM!'],
  ['GAMMA(5)', 24],
  ['GAMMA(172)', '#NUM!'],
  ['BETA.DIST(4,8,10,TRUE,1,3)', '#NUM!'],
  ['BINOM.DIST(11,10,0.5,TRUE)', '#NUM!'],
  ['BINOM.DIST(0,10,0,FALSE)', 1],
  ['BINOM.INV(6,0.5,0.75)', 4],
  ['NEGBINOM.DIST(-1,5,0.25,TRUE)', '#NUM!'],
  ['POISSON.DIST(0,0,TRUE)', 1],
  ['POISSON.DIST(-1,2,TRUE)', '#NUM!'],
  ['HYPGEOM.DIST(5,4,8,20,TRUE)', '#NUM!'],
  ['CONFIDENCE.T(0.05,1,1)', '#DIV/0!'],
  ['T.TEST({1;2},{1;2;3},2,1)', '#N/A'],
  ['BESSELY(0,1)', '#NUM!'],
  ['BESSELJ(1,-1)', '#NUM!'],
  ['NORMSDIST("0")', 0.5],
] as const)('%s gives %s', (formula, gives) => {
  const value = session.value(formula)
  expect(typeof value === 'string' ? value.split(' ')[0] : value).toBe(gives)
})
