/** Larger files are refused before they are read. */
export const fileSizeLimit = 100_000_000
