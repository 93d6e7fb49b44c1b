import { expect, test } from 'vitest'
import { dateAsWritten } from '../../../model/format/dateAsWritten.ts'

test.each([
  ['3/31/2027', 'm/d/yyyy', 46_477],
  ['31.03.2027', 'dd.mm.yyyy', 46_477],
  ['2027-03-31', 'yyyy-mm-dd', 46_477],
  ['3/31/27', 'm/d/yy', 46_477],
  ['31/3/2027', 'm/d/yyyy', null],
  ['3/31/2027', '0.00', null],
  ['March 2027', 'mmmm yyyy', null],
])('%s under %s is %s', (text, code, serial) => {
  expect(dateAsWritten(text, code)).toBe(serial)
})
