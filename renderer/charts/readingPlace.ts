import type { CSSProperties } from 'react'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'

const aside = 12
const height = 26

/** Where the words about a point stand: beside it, inside the picture, never on the titles and texts around the plot. */
export function readingPlace(
  { width, plot }: ChartPicture,
  { left, top }: { readonly left: number; readonly top: number },
): CSSProperties {
  const [x, y] = [Math.min(Math.max(left, 0), width), Math.min(Math.max(top, plot.y), plot.y + plot.height)]
  const above = y - aside - height
  const vertical = above >= plot.y ? above : Math.min(y + aside, plot.y + plot.height - height)
  return x < width / 2
    ? { left: x + aside, top: vertical, maxWidth: width - x - 2 * aside }
    : { right: width - x + aside, top: vertical, maxWidth: x - 2 * aside }
}
