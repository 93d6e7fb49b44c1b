import { daySerial } from './date.ts'

/**
 * The serial of a day that was written in numbers under a format code, which says in what order its parts stand:
 * `3/31/2027` under `m/d/yyyy`. `null` for anything else.
 */
export function dateAsWritten(text: string, code: string): number | null {
  const order =
    code
      .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
      .match(/([ymd])\1*/gi)
      ?.map((part) => part[0]?.toLowerCase()) ?? []
  const numbers = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text.trim())?.slice(1).map(Number)
  if (!numbers || order.length !== 3 || new Set(order).size !== 3) return null
  const part = (letter: string) => numbers[order.indexOf(letter)] ?? 0
  const year = part('y')
  // Two digits as Excel reads them.
  return daySerial(year < 30 ? year + 2000 : year < 100 ? year + 1900 : year, part('m'), part('d')) ?? null
}
