/**
 * About how wide a text becomes in a system's font of 13 px, in CSS pixels: rather too wide than too narrow, since the
 * reader's font is not known.
 */
export function estimatedWidth(text: string, strong: boolean): number {
  let width = 0
  for (const sign of text) width += signWidth(sign)
  return Math.ceil(strong ? width * 1.08 : width)
}

function signWidth(sign: string): number {
  if (/[ .,;:'|!ijlI()[\]]/.test(sign)) return 4.5
  if (/[mwMW%@]/.test(sign)) return 12
  if (/[A-Z&]/.test(sign)) return 9
  // Signs of East Asian scripts and pictures are as wide as high.
  if (/[0-9+]/.test(sign)) return 8.3
  return (sign.codePointAt(0) ?? 0) > 0x2e80 ? 14 : 7.6
}
