import { axisPosition } from '../../model/chart/axisPicture.ts'
import type { HeatMatrix } from '../../model/chart/chartData.ts'
import type { ChartPicture, PanelPicture } from '../../model/chart/chartPicture.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'

export interface ReadPoint {
  /** In CSS pixels of the picture; `null` where the point stands on axes of its own. */
  readonly place: { readonly left: number; readonly top: number } | null
  /** The point in words. */
  readonly text: string
  /** Where it stands along its line, in the unit of the axis. */
  readonly along: number
}

/** What is read from left to right, line by line: the series, of all small multiples too, and the rows of a heat map. */
export function readLines(
  picture: ChartPicture,
  texts: ValueTexts,
  matrix?: HeatMatrix,
): readonly (readonly ReadPoint[])[] {
  if (matrix) return rowsOf(picture, texts, matrix)
  return (picture.panels ?? [picture]).flatMap((panel) => seriesOf(panel, texts))
}

function seriesOf({ xAxis, yAxis, horizontal, series }: PanelPicture, texts: ValueTexts): readonly ReadPoint[][] {
  if (!xAxis || !yAxis) return []
  return series.map(({ name, right, points }) =>
    points.flatMap(({ x, y, label }): ReadPoint[] => {
      if (x === null || y === null) return []
      const [across, up] = horizontal ? [y, x] : [x, y]
      const place = right ? null : { left: axisPosition(xAxis, across), top: axisPosition(yAxis, up) }
      const behind = label === undefined ? '' : `, ${label}`
      return [{ place, text: `${name}: ${texts.y(y)} at ${texts.x(x)}${behind}`, along: x }]
    }),
  )
}

function rowsOf({ plot }: ChartPicture, texts: ValueTexts, matrix: HeatMatrix): readonly ReadPoint[][] {
  const { rows, columns, values } = matrix
  return values.map((row, r) =>
    row.flatMap((value, c): ReadPoint[] => {
      if (value === null) return []
      const left = plot.x + ((c + 0.5) * plot.width) / columns.length
      const top = plot.y + ((r + 0.5) * plot.height) / rows.length
      return [{ place: { left, top }, text: `${rows[r] ?? ''}: ${texts.y(value)} at ${columns[c] ?? ''}`, along: c }]
    }),
  )
}
