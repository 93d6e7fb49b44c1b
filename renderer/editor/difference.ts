/** The one part in which two texts differ, as a replacement that makes `text` of `old`; `null` if they are the same. */
export function difference(
  old: string,
  text: string,
): { readonly from: number; readonly to: number; readonly insert: string } | null {
  if (old === text) return null
  const shorter = Math.min(old.length, text.length)
  let before = 0
  while (before < shorter && old[before] === text[before]) before++
  let after = 0
  while (after < shorter - before && old[old.length - 1 - after] === text[text.length - 1 - after]) after++
  return { from: before, to: old.length - after, insert: text.slice(before, text.length - after) }
}
