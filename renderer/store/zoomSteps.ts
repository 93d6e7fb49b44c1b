import { zoomLimits } from '../../model/workbook/workbook.ts'

/** What the menu of sizes offers, in percent. */
export const zoomChoices = [50, 75, 90, 100, 125, 150, 200] as const

const step = 10

/** The next round size in a direction; at the limit the limit. */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const next = direction > 0 ? Math.floor(percent / step) + 1 : Math.ceil(percent / step) - 1
  return Math.min(Math.max(next * step, zoomLimits.least), zoomLimits.most)
}
