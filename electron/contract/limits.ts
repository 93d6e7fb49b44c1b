/** Larger files are refused before they are read: 64 MiB, about ten times a workbook of 500,000 cells. */
export const largestFileBytes = 64 * 1024 * 1024

/** What the window may hand over to be written: a picture may be larger than any workbook. */
export const largestWriteBytes = 256 * 1024 * 1024
