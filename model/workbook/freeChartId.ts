import type { Chart } from './workbook.ts'

/** The first of `c1`, `c2` … that no chart has. */
export function freeChartId(charts: readonly Pick<Chart, 'id'>[]): string {
  const taken = new Set(charts.map(({ id }) => id))
  let n = 1
  while (taken.has(`c${n}`)) n++
  return `c${n}`
}
