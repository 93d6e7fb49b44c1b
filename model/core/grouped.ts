/** A count as sentences write it: `1,048,576`. */
export const grouped = (count: number): string => count.toLocaleString('en')
