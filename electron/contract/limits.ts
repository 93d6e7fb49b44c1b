/** Larger files are refused before they are read; what `model/file` would refuse afterwards. */
export const largestFileBytes = 100_000_000

/** What the window may hand over to be written: a picture may be larger than any workbook. */
export const largestWriteBytes = 250_000_000

/** The sentence for a file of `bytes`, `null` when it is small enough. */
export function tooLargeSentence(name: string, bytes: number): string | null {
  if (bytes <= largestFileBytes) return null
  const megabytes = (count: number) => Math.ceil(count / 1e6)
  return `${name} has ${megabytes(bytes)} MB; files of up to ${megabytes(largestFileBytes)} MB can be opened.`
}
