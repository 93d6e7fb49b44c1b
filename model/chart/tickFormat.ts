/**
 * The format of tick labels. One that comes from the cells counts only for what it says about their kind (dates,
 * percent, currency): their decimals are not those of the ticks.
 */
export function tickFormat(
  own: string | undefined,
  found: string | undefined,
): { format?: string; ownFormat: boolean } {
  // As in Excel, an axis in the general format is one whose labels are chosen for it.
  if (own !== undefined) return /^general$/i.test(own) ? { ownFormat: false } : { format: own, ownFormat: true }
  if (found === undefined) return { ownFormat: false }
  // Words beside a number are for its cell; along an axis they stand once, in its title.
  const words = /"[^"]*\p{L}{2}[^"]*"/u
  const telling = !words.test(found) && /[%$€£¥"ymdhs]/i.test(found.replace(/^general$/i, ''))
  return telling ? { format: found, ownFormat: false } : { ownFormat: false }
}
