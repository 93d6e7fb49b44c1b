import { describe, expect, test } from 'vitest'
import { near, nearPrinted, open, readTemplate } from './openTemplate.ts'

const greenblatt = open(readTemplate('greenblatt').workbook)
const { beside, place, shown, at } = greenblatt

describe('Greenblatt’s takeoff', () => {
  test.each([
    ['SC → SAR', 'B', 0.691737909757769],
    ['SC → SAR', 'C', 0.4150427458546614],
    ['SC → SAR', 'D', 1.383475819515538],
    ['SC → SAR', 'E', 0.4970679476476895],
    ['SC → ASI in all', 'B', 1.1486940357447868],
    ['Average multiplier, SC → SAR', 'B', 7.228171146136674],
    ['Cost after one year', 'B', 1 / 9],
    ['Cost after one year', 'C', 0.025],
    ['Times longer than at 5 ×', 'B', 0.691737909757769 / 0.4970679476476895],
    ['SIAR', 'E', 0.9887953353795933],
    ['ASI', 'D', 119],
  ])('%s, column %s, is %d', (label, column, expected) => {
    near(beside(label, column), expected)
  })

  test.each([
    ['Times longer than at 5 ×', 'B', '1.391636522'],
    ['Time in which the cost halves', 'B', '0.315465'],
    ['Time in which the cost halves', 'C', '0.187902'],
    ['Research that pays for itself, at most', 'C', '0.4432'],
  ])('%s, column %s, is %s as printed', (label, column, printed) => {
    nearPrinted(beside(label, column), printed)
  })

  test.each([
    ['Research that pays for itself, at most', 0.7308820219565978],
    ['Payback at the cost above', 0.032629260953349025],
  ])('%s is %d, to the precision of numeric functions', (label, expected) => {
    near(beside(label), expected, 1e-8)
  })

  test('five times faster prices never repay half of inference spending', () => {
    expect(beside('Payback at the cost above', 'C')).toBe('never')
  })

  test('milestones show as dates', () => {
    expect(['SC', 'SAR', 'SIAR', 'ASI'].map((label) => shown(place(label)))).toEqual([
      '2027-03-31',
      '2027-12-08',
      '2028-03-25',
      '2028-05-23',
    ])
  })

  test('the month-by-month trajectory ends at ASI', () => {
    expect(at('A20', 'Trajectory')).toBe(14)
    expect(at('D20', 'Trajectory')).toBe(2000)
    expect(at('A21', 'Trajectory')).toBeNull()
  })

  test('the payback is the point where savings meet the cost of research', () => {
    const [, savings] = greenblatt.charts()
    const payback = savings?.series[3]?.points[0]
    near(payback?.x ?? null, 0.032629260953349025, 1e-8)
    expect(payback?.y).toBe(0.5)
  })

  test('AI 2027’s multiplier at SC takes the difference away, and the curves are named after their gaps', () => {
    const faster = greenblatt.changed({
      [place('AI R&D multiplier at SC')]: { value: 5 },
      [place('Human-only years, SC → SAR', 'D')]: { value: 30 },
    })
    near(faster.beside('Times longer than at 5 ×'), 1)
    near(faster.beside('SC → SAR', 'D'), 2.9824076858861366)
    expect(faster.charts()[0]?.series.map(({ name }) => name)).toEqual([
      '3 human-only years',
      '5 human-only years (central)',
      '30 human-only years',
      'Milestones, central',
    ])
  })
})
