import { describe, expect, test } from 'vitest'
import { near, nearPrinted, open, readTemplate } from './openTemplate.ts'

const shah = open(readTemplate('shah-bottleneck').workbook)
const { beside, at, place } = shah
const sweep = 'Speed-up against latency'

describe('Shah’s bottleneck', () => {
  test.each([
    ['Days per paper, one at a time', 'B', 6.083333333333333],
    ['Papers a day, by multitasking', 'B', 0.16666666666666666],
    ['Papers a day, 30 × the researchers', 'B', 0.1643835616438356],
    ['Speed-up from parallel projects', 'B', 32],
    ['The same with the overhead', 'B', 23.328000000000003],
    ['Compute saving needed for the speed-up', 'B', 30],
    ['Speed-up without that saving', 'B', 1],
    ['The same with AI 2027’s exponent', 'B', 7.750248180231548],
    ['Speed-up with the saving', 'B', 30],
    ['Compute of an experiment, big ÷ small', 'B', 1e6],
    ['Compute of an experiment, big ÷ small', 'D', 1000],
    ['A training run of GPT-3', 'B', 3.15e23],
    ['Parameters of a model that gives them', 'B', 5.256e14],
    ['Check: tokens a second of that model', 'B', 1e9],
    ['Inference over one training set ÷ training', 'B', 1 / 3],
  ])('%s, column %s, is %d', (label, column, expected) => {
    near(beside(label, column), expected)
  })

  test.each([
    ['Compute of an experiment, big ÷ small', 'C', '31622.7766017'],
    ['Inference over one training set ÷ training', 'B', '0.333333333333'],
    ['Patches a day at that rate', 'B', '33230769.2'],
  ])('%s, column %s, is %s as printed', (label, column, printed) => {
    nearPrinted(beside(label, column), printed)
  })

  test('latencies of 5, 15, 60, 480 and 1440 minutes, for one project and for four', () => {
    const top = Number(place(sweep, 'A').slice(1))
    const rows = [1, 2, 3, 4, 5].map((i) => top + i)
    expect(rows.map((row) => at(`A${row}`))).toEqual([5, 15, 60, 480, 1440])
    ;['18.46153846', '16', '10', '2.222222222', '0.8'].forEach((printed, i) => {
      nearPrinted(at(`B${rows[i]}`), printed)
    })
    ;['20', '20', '20', '8.888888889', '3.2'].forEach((printed, i) => {
      nearPrinted(at(`C${rows[i]}`), printed)
    })
    near(at(`C${rows[2]}`), 20)
    near(at(`B${rows[4]}`), 0.8)
    expect(at(`G${rows[4]}`)).toMatch(/exceed the 19 hours .* 480 minutes/)
  })

  test('the two views part where compute stays as it is, and meet where it grows with labour', () => {
    const [, compute] = shah.charts()
    const [hard, soft] = compute?.series ?? []
    const atCompute = (x: number) => [hard, soft].map((each) => each?.points.find((point) => point.x === x)?.y ?? null)
    near(atCompute(1)[0] ?? null, 1)
    near(atCompute(1)[1] ?? null, 7.750248180231548)
    for (const y of atCompute(30)) near(y, 30)
  })

  test('twice the compute halves the saving needed and doubles the bottlenecked speed-up', () => {
    const more = shah.changed({ [place('Compute for experiments, then ÷ now')]: { value: 2 } })
    near(more.beside('Compute saving needed for the speed-up'), 15)
    near(more.beside('Speed-up without that saving'), 2)
    near(more.beside('Speed-up with the saving'), 30)
  })
})
