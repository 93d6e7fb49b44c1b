const spread = (text: string) => text.replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').toLowerCase()

/** Whether every word of `wanted` stands in `text`, in any order; words of camelCase names count as words. */
export function matches(text: string, wanted: string): boolean {
  const inside = `${text.toLowerCase()} ${spread(text)}`
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => inside.includes(word))
}
