import type { AxisPicture } from './axisPicture.ts'
import { leastPanel, type PanelContent, type PanelPicture } from './panel.ts'
import { panelPicture } from './panelPicture.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

const headingHeight = 22
const noteHeight = 16
/** What a panel needs with its heading and the labels of its axes, in pixels. */
const smallest = { width: 116, height: headingHeight + leastPanel }
/** Between panels: the outermost labels of both reach into it. */
const gap = 18

/** Pixels that one row of panels needs, and a note on those that have no room. */
export const leastMultiples = smallest.height + noteHeight

/** How many panels have room side by side. */
export const multiplesColumns = (width: number): number =>
  Math.max(1, Math.floor((width + gap) / (smallest.width + gap)))

/** A panel for each series, all on the same axes, as many as have room. A band belongs to the line behind it. */
export function smallMultiples(
  content: PanelContent,
  outer: Box,
  width: number,
): { readonly panels: readonly PanelPicture[]; readonly left: number } {
  const groups: PanelContent['series'][] = []
  let bands: PanelContent['series'] = []
  for (const series of content.all) {
    if (series.kind === 'band') bands = [...bands, series]
    else {
      groups.push([...bands, series])
      bands = []
    }
  }
  if (bands.length > 0) groups.push(bands)
  const most = multiplesColumns(outer.width)
  const rowsIn = (height: number): number => Math.max(1, Math.floor((height + gap) / (smallest.height + gap)))
  const mostRows = rowsIn(outer.height)
  // As near to squares as the place allows.
  const square = Math.ceil(Math.sqrt((groups.length * outer.width) / Math.max(1, outer.height) / 1.3))
  const wanted = Math.max(1, Math.min(most, Math.max(square, Math.ceil(groups.length / mostRows)), groups.length))
  for (let columns = wanted; ; columns--) {
    // Where not all have room there is a note below them.
    const height = outer.height - (groups.length > mostRows * columns ? noteHeight : 0)
    const shown = groups.slice(0, Math.min(rowsIn(height), Math.ceil(groups.length / columns)) * columns)
    const panels = panelsOf(content, shown, columns, { ...outer, height }, width)
    // Long labels need wider panels.
    if (columns === 1 || panels.every(({ panel, box }) => holds(box, panel))) {
      return { panels: panels.map(({ panel }) => panel), left: groups.length - shown.length }
    }
  }
}

interface Placed {
  readonly panel: PanelPicture
  readonly box: Box
}

function panelsOf(
  content: PanelContent,
  groups: readonly PanelContent['series'][],
  columns: number,
  outer: Box,
  width: number,
): readonly Placed[] {
  const rows = Math.ceil(groups.length / columns)
  const cell = {
    width: (outer.width - gap * (columns - 1)) / columns,
    height: (outer.height - gap * (rows - 1)) / rows,
  }
  return groups.map((series, i) => {
    const x = outer.x + (i % columns) * (cell.width + gap)
    const y = outer.y + Math.floor(i / columns) * (cell.height + gap)
    const heading: TextMark = {
      text: shortenedText(series.at(-1)?.name ?? '', fonts.point, cell.width),
      x,
      y: y + 11,
      font: fonts.point,
      anchor: 'start',
      tone: 'text',
    }
    const box = { x, y: y + headingHeight, width: cell.width, height: cell.height - headingHeight }
    return { panel: { ...panelPicture({ ...content, series, endRoom: 0 }, box, width), heading }, box }
  })
}

/** The labels beside the plot keep to its box. */
function holds(box: Box, { plot, yAxis, rightAxis }: PanelPicture): boolean {
  const widest = (axis: AxisPicture | null | undefined): number =>
    Math.max(0, ...(axis?.marks ?? []).map(({ text, font }) => textWidth(text, font)))
  return plot.x - 8 - widest(yAxis) >= box.x - 1 && plot.x + plot.width + 8 + widest(rightAxis) <= box.x + box.width + 8
}
