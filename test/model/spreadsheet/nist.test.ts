import { describe, expect, test } from 'vitest'
import { Session, type Typed } from '../engine/session.ts'

// Statistical Reference Datasets of the National Institute of Standards and Technology (NIST), with their certified
// values: https://www.itl.nist.gov/div898/strd/ – Norris (linear, one predictor), Longley (linear, six predictors,
// nearly collinear), NumAcc3 and NumAcc4 (mean and standard deviation of numbers that agree in their first digits).

const columns = (lists: Readonly<Record<string, readonly number[]>>): Typed =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([letter, values]) => values.map((value, i) => [`${letter}${i + 1}`, value])),
  )

const near = (actual: unknown, certified: number, digits: number) => {
  expect(typeof actual).toBe('number')
  expect(Math.abs((actual as number) - certified) / Math.abs(certified)).toBeLessThan(10 ** -digits)
}

// biome-ignore format: a table
const norris = {
  A: [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6,
    556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ],
  B: [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
    557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ],
}

describe('Norris', () => {
  const session = new Session(columns(norris))
  test.each([
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),1,1)', 1.00211681802045],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),1,2)', -0.262323073774029],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),2,1)', 0.429796848199937e-3],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),2,2)', 0.232818234301152],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),3,1)', 0.999993745883712],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),3,2)', 0.884796396144373],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),4,1)', 5436385.54079785],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),4,2)', 34],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),5,1)', 4255954.13232369],
    ['INDEX(LINEST(B1:B36,A1:A36,TRUE,TRUE),5,2)', 26.6173985294224],
    ['SLOPE(B1:B36,A1:A36)', 1.00211681802045],
    ['INTERCEPT(B1:B36,A1:A36)', -0.262323073774029],
    ['RSQ(B1:B36,A1:A36)', 0.999993745883712],
    ['STEYX(B1:B36,A1:A36)', 0.884796396144373],
  ])('%s', (formula, certified) => near(session.value(formula), certified, 10))
})

// biome-ignore format: a table
const longley = {
  A: [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551],
  B: [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  C: [
    234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
    518173, 554894,
  ],
  D: [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  E: [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  F: [
    107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
    127852, 130081,
  ],
  G: [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
}

describe('Longley', () => {
  const session = new Session(columns(longley))
  const [slopes, errors, quality, freedom, sums] = session.value('LINEST(A1:A16,B1:G16,TRUE,TRUE)') as unknown[][]
  // LINEST gives the last predictor first, the intercept last.
  test.each([
    [6, -3482258.63459582, 890420.383607373],
    [5, 15.0618722713733, 84.9149257747669],
    [4, -0.03581917929259, 0.0334910077722432],
    [3, -2.02022980381683, 0.488399681651699],
    [2, -1.03322686717359, 0.214274163161675],
    [1, -0.0511041056535807, 0.22607320006937],
    [0, 1829.15146461355, 455.478499142212],
  ])('the coefficient in column %i and its error', (at, coefficient, error) => {
    near(slopes?.[at], coefficient, 8)
    near(errors?.[at], error, 8)
  })

  test('the quality of the fit', () => {
    near(quality?.[0], 0.995479004577296, 10)
    near(quality?.[1], 304.854073561965, 10)
    near(freedom?.[0], 330.285339234588, 9)
    expect(freedom?.[1]).toBe(9)
    near(sums?.[0], 184172401.944494, 10)
    near(sums?.[1], 836424.055505915, 9)
  })
})

describe.each([
  ['NumAcc3', 1_000_000],
  ['NumAcc4', 10_000_000],
])('%s', (_, size) => {
  const values = [size + 0.2, ...Array.from({ length: 1000 }, (__, i) => size + (i % 2 === 0 ? 0.1 : 0.3))]
  const session = new Session(columns({ A: values }))
  test('mean and standard deviation', () => {
    near(session.value('AVERAGE(A1:A1001)'), size + 0.2, 13)
    near(session.value('STDEV.S(A1:A1001)'), 0.1, 7)
    near(session.value('AGGREGATE(7,4,A1:A1001)'), 0.1, 7)
  })
})
