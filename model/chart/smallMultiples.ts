import type { PanelContent, PanelPicture } from './panel.ts'
import { panelPicture } from './panelPicture.ts'
import { shortenedText } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

/** What a panel needs with its heading and the labels of its axes, in pixels. */
const smallest = { width: 116, height: 84 }
const gap = 14
const headingHeight = 22

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
  const mostRows = Math.max(1, Math.floor((outer.height + gap) / (smallest.height + gap)))
  // As near to squares as the place allows.
  const square = Math.ceil(Math.sqrt((groups.length * outer.width) / Math.max(1, outer.height) / 1.3))
  const columns = Math.max(1, Math.min(most, Math.max(square, Math.ceil(groups.length / mostRows)), groups.length))
  const rows = Math.min(mostRows, Math.ceil(groups.length / columns))
  const shown = groups.slice(0, rows * columns)
  const reserved = shown.length < groups.length ? 16 : 0
  const cell = {
    width: (outer.width - gap * (columns - 1)) / columns,
    height: (outer.height - reserved - gap * (rows - 1)) / rows,
  }
  const panels = shown.map((series, i): PanelPicture => {
    const x = outer.x + (i % columns) * (cell.width + gap)
    const y = outer.y + Math.floor(i / columns) * (cell.height + gap)
    const name = series.at(-1)?.name ?? ''
    const heading: TextMark = {
      text: shortenedText(name, fonts.point, cell.width),
      x,
      y: y + 11,
      font: fonts.point,
      anchor: 'start',
      tone: 'text',
    }
    const box = { x, y: y + headingHeight, width: cell.width, height: cell.height - headingHeight }
    return { ...panelPicture({ ...content, series, endRoom: 0 }, box, width), heading }
  })
  return { panels, left: groups.length - shown.length }
}
