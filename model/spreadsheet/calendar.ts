import { daySerial } from '../format/date.ts'
import { dayOf, days360, monthsLater } from './dayCount.ts'
import { dayInText, momentInText } from './numberInText.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Date and time'

const dateValue = define({
  name: 'DATEVALUE',
  family,
  summary: 'The day that a text spells, as the number of days since 30 December 1899.',
  params: [needed('text', 'date_text', 'Such as 2027-03-31, 31-Mar-2027 or 3/31/2027 (month first).')],
  evaluate: ([spelled]) => {
    const day = dayInText(spelled) ?? momentInText(spelled)
    return day === undefined ? refuse('#VALUE!', 'the text is no date; write dates as 2027-03-01') : Math.floor(day)
  },
})

const timeValue = define({
  name: 'TIMEVALUE',
  family,
  summary: 'The time of day that a text spells, as a part of a day from 0 up to 1.',
  params: [needed('text', 'time_text', 'Such as 18:30, 6:30 PM or 2027-03-31 18:30; a day in it does not count.')],
  evaluate: ([spelled]) => {
    const moment = momentInText(spelled)
    return moment === undefined ? refuse('#VALUE!', 'the text is no time; write times as 18:30') : moment % 1
  },
})

const startDate = needed('number', 'start_date', 'The day to start from.')
const monthCount = needed('number', 'months', 'How many months later; negative: earlier.')

const edate = define({
  name: 'EDATE',
  family,
  summary: 'The same day some months later or earlier, or the last day of a shorter month.',
  params: [startDate, monthCount],
  evaluate: ([start, months]) => monthsLater(start, Math.trunc(months), ({ day }) => day),
})

const eomonth = define({
  name: 'EOMONTH',
  family,
  summary: 'The last day of the month some months later or earlier.',
  params: [startDate, monthCount],
  evaluate: ([start, months]) => monthsLater(start, Math.trunc(months), () => 31),
})

/** Week in which a day lies, weeks from Monday on, the first one with four days or more in the year. */
function isoWeek(serial: number): number {
  const whole = Math.floor(serial)
  dayOf(whole)
  // Serial 2 is a Monday; the Thursday of a week says to what year it belongs.
  const thursday = whole - ((whole + 5) % 7) + 3
  const { year } = dayOf(thursday)
  return Math.floor((thursday - (daySerial(year, 1, 1) ?? 2)) / 7) + 1
}

const serialNumber = needed('number', 'serial_number', 'The day.')

const isoWeekNum = define({
  name: 'ISOWEEKNUM',
  family,
  summary: 'Number of the week of a day by ISO 8601: from Monday on, the first one with four days or more in the year.',
  params: [serialNumber],
  evaluate: ([serial]) => isoWeek(serial),
})

/** Days since Monday on which a week begins, by `return_type`. */
const weekStarts: Readonly<Record<number, number>> = { 1: 6, 2: 0, 11: 0, 12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6 }

const weekNum = define({
  name: 'WEEKNUM',
  family,
  summary: 'Number of the week of a day; week 1 holds the first of January.',
  params: [
    serialNumber,
    maybe(
      'number',
      'return_type',
      '1 (the default): weeks from Sunday on; 2: from Monday on; 11 to 17: from Monday to Sunday on; 21: by ISO 8601.',
    ),
  ],
  evaluate: ([serial, type = 1]) => {
    const kind = Math.trunc(type)
    if (kind === 21) return isoWeek(serial)
    const start = weekStarts[kind] ?? refuse('#NUM!', 'return_type must be 1, 2, 11 to 17 or 21')
    const { year } = dayOf(serial)
    const first = daySerial(year, 1, 1) ?? 2
    const before = (first + 5 - start + 7) % 7
    return Math.floor((Math.floor(serial) - first + before) / 7) + 1
  },
})

const days360Function = define({
  name: 'DAYS360',
  family,
  summary: 'Days between two days in a year of twelve months of 30 days.',
  params: [
    needed('number', 'start_date', 'The first day.'),
    needed('number', 'end_date', 'The last day.'),
    maybe(
      'boolean',
      'method',
      'TRUE: the European rule for the last days of months, FALSE (the default): the American one.',
    ),
  ],
  evaluate: ([from, to, european = false]) => days360(from, to, european),
})

export const calendarFunctions = [dateValue, timeValue, edate, eomonth, isoWeekNum, weekNum, days360Function]
