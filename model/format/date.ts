const msPerDay = 86_400_000
const secondsPerDay = 86_400
/** Serial of 1970-01-01, counting from 1899-12-30. */
const unixDay = 25_569
/** Serial of 9999-12-31, the last day that there is. */
export const lastDay = 2_958_465

/** Serial of a day, or `undefined` if there is no such day from 1900 to 9999. */
export function daySerial(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.getTime() / msPerDay + unixDay
}

export interface CalendarDay {
  readonly year: number
  /** From 1 on, as the day. */
  readonly month: number
  readonly day: number
}

/** The day of a serial, or `undefined` outside of 1899-12-30 to 9999-12-31. */
export function calendarDay(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial)
  if (!(whole >= 0 && whole <= lastDay)) return undefined
  const date = new Date((whole - unixDay) * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Part of a day. */
export function dayFraction(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / secondsPerDay
}

/** `2027-03-31`, or `2027-03-31 12:30:15` to the nearest second; `undefined` for what is no day. */
export function dateText(serial: number): string | undefined {
  const seconds = Math.round((serial - unixDay) * secondsPerDay)
  const date = new Date(seconds * 1000)
  const year = date.getUTCFullYear()
  if (!(year >= 1900 && year <= 9999)) return undefined
  const iso = date.toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** `12:30:15` to the nearest second, with more than 24 hours for a length of time. */
export function timeText(serial: number): string | undefined {
  if (!(serial >= 0 && serial < 10_000)) return undefined
  const seconds = Math.round(serial * secondsPerDay)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
