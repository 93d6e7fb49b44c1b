import { display } from '../format/display.ts'
import type { HeatMatrix } from './chartData.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'
import { formattedNumbers } from './tickLabels.ts'

export interface HeatCell extends Box {
  /** From 0 to 1 along the ramp; of a diverging ramp 0.5 is 0. */
  readonly share: number
  /** Its value, where it fits; the drawing picks a colour that can be read on it. */
  readonly mark: TextMark | null
}

export interface HeatPicture {
  readonly cells: readonly HeatCell[]
  /** Numbers lie on both sides of 0. */
  readonly diverging: boolean
}

/** How numbers become shares of the ramp. */
export interface HeatScale {
  readonly low: number
  readonly high: number
  readonly log: boolean
  readonly diverging: boolean
}

/** Logarithmic where all are above 0 and lie more than three decades apart; around 0 where they lie on both sides. */
export function heatScale(matrix: HeatMatrix): HeatScale {
  const values = matrix.values.flat().filter((value) => value !== null)
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const diverging = low < 0 && high > 0
  const reach = Math.max(-low, high)
  return diverging
    ? { low: -reach, high: reach, log: false, diverging }
    : { low, high, log: low > 0 && high / low > 1000, diverging }
}

function shareOf(value: number, { low, high, log }: HeatScale): number {
  if (low === high) return 0.5
  // Halved, because the distance of the ends may be no double.
  const place = log ? Math.log : (x: number) => x / 2
  return (place(value) - place(low)) / (place(high) - place(low))
}

const font = fonts.label

/** The cells of a matrix in the plot, from the top left. */
export function heatPicture(matrix: HeatMatrix, plot: Box): HeatPicture {
  const scale = heatScale(matrix)
  const rows = Math.max(1, matrix.rows.length)
  const columns = Math.max(1, matrix.columns.length)
  const [width, height] = [plot.width / columns, plot.height / rows]
  const gap = Math.min(width, height) > 12 ? 2 : 0
  const text = (value: number): string => heatText(matrix, value)
  // Where nothing is written nothing is made: a map may have 40,000 cells.
  const roomy = width >= 14 && height >= 16
  const texts = roomy ? matrix.values.map((row) => row.map((value) => (value === null ? '' : text(value)))) : []
  const widest = Math.max(0, ...texts.flat().map((each) => textWidth(each, font)))
  // All of them or none: a few numbers would look like the important ones.
  const written = roomy && widest <= width - 8
  const cells = matrix.values.flatMap((row, r) =>
    row.flatMap((value, c): HeatCell[] => {
      if (value === null) return []
      const box = {
        x: plot.x + c * width + gap / 2,
        y: plot.y + r * height + gap / 2,
        width: width - gap,
        height: height - gap,
      }
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 }
      const mark: TextMark = { text: texts[r]?.[c] ?? '', ...at, font, anchor: 'middle', tone: 'text' }
      return [{ ...box, share: shareOf(value, scale), mark: written ? mark : null }]
    }),
  )
  return { cells, diverging: scale.diverging }
}

/** A number of a map, wherever it is written or read out: as its cells show it, else in few digits. */
export const heatText = ({ format }: Pick<HeatMatrix, 'format'>, value: number): string =>
  format ? display(value, format).text : shortNumber(value)

/** Three significant digits are what a cell of a map is read for. */
function shortNumber(value: number): string {
  const short = Number(value.toPrecision(3))
  // Rounded up, the largest doubles would be infinite.
  return display(Number.isFinite(short) ? short : value).text
}

/** The ramp with the numbers at its ends, in the place of a legend. */
export interface HeatLegend {
  readonly box: Box
  readonly diverging: boolean
  readonly marks: readonly TextMark[]
}

export function heatLegend(matrix: HeatMatrix, at: { x: number; y: number; width: number }): HeatLegend {
  const scale = heatScale(matrix)
  const ends = [scale.low, scale.high]
  const [low = '', high = ''] = matrix.format ? formattedNumbers(ends, matrix.format) : ends.map(shortNumber)
  const [before, behind] = [textWidth(low, font), textWidth(high, font)]
  const width = Math.max(20, Math.min(180, at.width - before - behind - 16))
  const box = { x: at.x + before + 8, y: at.y + 3, width, height: 10 }
  const mark = (text: string, x: number): TextMark => ({ text, x, y: at.y + 12, font, anchor: 'start', tone: 'muted' })
  return { box, diverging: scale.diverging, marks: [mark(low, at.x), mark(high, box.x + width + 8)] }
}
