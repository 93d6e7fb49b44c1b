import type { CSSProperties } from 'react'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'

const aside = 12
const twoLines = 46

/** Where the words about a point stand: beside it, inside the picture, never on the titles and texts around the plot. */
export function readingPlace(
  { width, height, plot }: Pick<ChartPicture, 'width' | 'height' | 'plot'>,
  { left, top }: { readonly left: number; readonly top: number },
): CSSProperties {
  const [x, y] = [Math.min(Math.max(left, 0), width), Math.min(Math.max(top, plot.y), plot.y + plot.height)]
  // Two lines grow away from the point.
  const vertical =
    y - aside - twoLines >= plot.y
      ? { bottom: height - y + aside }
      : { top: Math.min(y + aside, plot.y + plot.height - twoLines) }
  return x < width / 2
    ? { ...vertical, left: x + aside, maxWidth: width - x - 2 * aside }
    : { ...vertical, right: width - x + aside, maxWidth: x - 2 * aside }
}
