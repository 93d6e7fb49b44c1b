/** The link in its normal form if a browser or mail program may be asked to open it; `null` for every other scheme. */
export function harmlessLink(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href : null
}
