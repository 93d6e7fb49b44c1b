import type { ChartPicture, PanelPicture } from '../../../model/chart/chartPicture.ts'
import { textWidth } from '../../../model/chart/textLayout.ts'
import type { TextMark } from '../../../model/chart/textMark.ts'

const panelsOf = (picture: ChartPicture): readonly PanelPicture[] => picture.panels ?? [picture]

/** The texts of a panel where they are drawn, by what they are. */
function panelTexts(panel: PanelPicture): Readonly<Record<string, readonly TextMark[]>> {
  const { plot, xAxis, yAxis, rightAxis } = panel
  const beside = (mark: TextMark): TextMark => ({ ...mark, x: plot.x + plot.width + 8, anchor: 'start' })
  return {
    x: xAxis?.marks.map((mark) => ({ ...mark, y: mark.y + plot.y + plot.height })) ?? [],
    y: yAxis?.marks.map((mark) => ({ ...mark, x: plot.x - 8 })) ?? [],
    right: rightAxis?.marks.map(beside) ?? [],
    ends: panel.endLabels?.map(({ mark }) => mark) ?? [],
    labels: panel.labels,
    marks: panel.marks?.texts ?? [],
    cells: panel.heat?.cells.flatMap(({ mark }) => mark ?? []) ?? [],
    heading: panel.heading ? [panel.heading] : [],
  }
}

/** Every text of a picture where it is drawn, by what it is; those of panels with their number. */
export function pictureTexts(picture: ChartPicture): Readonly<Record<string, readonly TextMark[]>> {
  const panels = panelsOf(picture).flatMap((panel, i) =>
    Object.entries(panelTexts(panel)).map(([what, texts]) => [`${what} ${i}`, texts] as const),
  )
  const { legend, heatLegend } = picture
  return {
    title: picture.title,
    legend: [...(legend?.entries.map(({ mark }) => mark) ?? []), ...(legend?.more ? [legend.more] : [])],
    ramp: heatLegend?.marks ?? [],
    'axis titles': picture.axisTitles,
    notes: picture.notes,
    source: picture.source,
    problem: picture.problem,
    ...Object.fromEntries(panels),
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

/** The corners of a text in order; letters reach three quarters of its size above the line and a fifth below. */
export function corners({ text, font, anchor, x, y, turn = 0 }: TextMark): readonly Place[] {
  const width = textWidth(text, font)
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width
  const [top, bottom] = [-font.size * 0.75, font.size * 0.22]
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const at = (dx: number, dy: number): Place => ({ x: x + dx * cos - dy * sin, y: y + dx * sin + dy * cos })
  return [at(left, top), at(left + width, top), at(left + width, bottom), at(left, bottom)]
}

/** Whether two texts cover one another, slanted ones too: no side of either keeps them apart. */
export function meet(a: TextMark, b: TextMark): boolean {
  const [first, second] = [corners(a), corners(b)]
  return [...sides(first), ...sides(second)].every((side) => {
    const [one, other] = [first, second].map((points) => points.map((p) => p.x * side.x + p.y * side.y)) as [
      number[],
      number[],
    ]
    // A hundredth of a pixel is nothing to be seen.
    return Math.max(...one) > Math.min(...other) + 0.01 && Math.max(...other) > Math.min(...one) + 0.01
  })
}

const sides = (points: readonly Place[]): readonly Place[] =>
  points.slice(0, 2).map((p, i) => {
    const next = points[i + 1] as Place
    const length = Math.hypot(next.x - p.x, next.y - p.y) || 1
    return { x: (p.y - next.y) / length, y: (next.x - p.x) / length }
  })

/** What sticks out of the picture, and which texts lie over one another. */
export function layoutFaults(picture: ChartPicture): readonly string[] {
  const all = Object.entries(pictureTexts(picture)).flatMap(([what, texts]) => texts.map((mark) => ({ what, mark })))
  const outside = all.flatMap(({ what, mark }) => {
    const points = corners(mark)
    const over = (value: number): number => Math.round(value * 10) / 10
    const out = [
      -Math.min(...points.map(({ x }) => x)),
      Math.max(...points.map(({ x }) => x)) - picture.width,
      -Math.min(...points.map(({ y }) => y)),
      Math.max(...points.map(({ y }) => y)) - picture.height,
    ]
    return ['left', 'right', 'top', 'bottom'].flatMap((edge, i) =>
      (out[i] as number) > 0.01 ? [`${what} "${mark.text}" is ${over(out[i] as number)} px over the ${edge} edge`] : [],
    )
  })
  const covering = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .flatMap((b) => (meet(a.mark, b.mark) ? [`${a.what} "${a.mark.text}" covers ${b.what} "${b.mark.text}"`] : [])),
  )
  return [...outside, ...covering]
}
