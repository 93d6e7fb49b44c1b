import { axisPosition } from '../../model/chart/axisPicture.ts'
import type { HeatMatrix } from '../../model/chart/chartData.ts'
import type { ChartPicture, PanelPicture } from '../../model/chart/chartPicture.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'

export interface ReadPoint {
  /** In CSS pixels of the picture. */
  readonly place: { readonly left: number; readonly top: number }
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

function seriesOf(
  { xAxis, yAxis, rightAxis, horizontal, series }: PanelPicture,
  texts: ValueTexts,
): readonly ReadPoint[][] {
  if (!xAxis || !yAxis) return []
  return series.map((each) => {
    const upright = (each.right && rightAxis) || yAxis
    const drawn = each.points.filter(({ x, y }) => x !== null && y !== null)
    return drawn.map((point, i): ReadPoint => {
      const behind = point.label === undefined ? '' : `, ${point.label}`
      const text = `${each.name}: ${texts.value(each, point)} at ${texts.place(point)}${behind}`
      const [x, y] = [point.x as number, point.y as number]
      // In a stack a point stands at the upper edge of what is drawn for it, in a bar in its middle.
      const height = axisPosition(horizontal ? xAxis : upright, point.to ?? y)
      const bar = each.bars?.length === drawn.length && point.xTo === undefined ? each.bars[i] : undefined
      const at = (value: number): number => axisPosition(horizontal ? upright : xAxis, value)
      const along = point.xTo === undefined ? at(x) : (at(x) + at(point.xTo)) / 2
      if (horizontal) return { place: { left: height, top: bar ? bar.y + bar.height / 2 : along }, text, along: x }
      return { place: { left: bar ? bar.x + bar.width / 2 : along, top: height }, text, along: x }
    })
  })
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
