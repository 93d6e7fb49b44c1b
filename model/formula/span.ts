/** First and last index along one direction, rows or columns; both belong to it. */
export type Span = readonly [first: number, last: number]

/** The span after `count` lines were inserted before line `at`; `null`: nothing of it is left. */
export function inserted([first, last]: Span, at: number, count: number, limit: number): Span | null {
  const start = first >= at ? first + count : first
  const end = last >= at ? last + count : last
  return start >= limit ? null : [start, Math.min(end, limit - 1)]
}

/** The span after `count` lines from `at` on were deleted; `null`: nothing of it is left. */
export function deleted([first, last]: Span, at: number, count: number): Span | null {
  const after = at + count
  if (first >= at && last < after) return null
  const start = first < at ? first : Math.max(at, first - count)
  const end = last < at ? last : last < after ? at - 1 : last - count
  return [start, end]
}
