import type { AxisPicture, AxisTick } from './axisPicture.ts'
import { balancedText, shortenedText, textWidth } from './textLayout.ts'
import { fonts, type TextMark } from './textMark.ts'

export interface CategoryRoom {
  readonly from: number
  readonly to: number
  /** Labels may not start left of it. */
  readonly leftEdge: number
  /** Most pixels that labels may take from the plot. */
  readonly most: number
}

const font = fonts.label
const pitch = 13
const slant = -40

/** An axis of texts: side by side, in lines, slanted, or only every so many of them, whichever first is legible. */
export function categoryAxis(categories: readonly string[], room: CategoryRoom): AxisPicture {
  const count = Math.max(1, categories.length)
  const band = (room.to - room.from) / count
  const all = categories.map((label, value): AxisTick => {
    return { value, at: room.from + (value + 0.5) * band, label }
  })
  const base = { scale: 'band', domain: [-0.5, count - 0.5], from: room.from, to: room.to } as const
  const set = (ticks: readonly AxisTick[], lines: (text: string) => readonly string[]): AxisPicture => {
    const marks = ticks.flatMap((tick) => lines(tick.label).map((text, i) => mark(text, tick.at, 16 + i * pitch)))
    const deepest = Math.max(16, ...marks.map((each) => each.y))
    return { ...base, ticks, marks, size: deepest + 5 }
  }

  const widest = Math.max(0, ...categories.map((text) => textWidth(text, font)))
  if (widest <= band - 8) return set(all, (text) => [text])

  const words = categories.flatMap((text) => text.split(/\s+/))
  const widestWord = Math.max(0, ...words.map((text) => textWidth(text, font)))
  const textual = categories.some((text) => /\p{L}{2}/u.test(text))
  const inLines = categories.map((text) => balancedText(text, font, band - 8, 4))
  const deepest = Math.max(0, ...inLines.map((lines) => lines.length))
  if (textual && widestWord <= band - 8 && deepest <= 3 && 8 + deepest * pitch <= room.most) {
    return set(all, (text) => balancedText(text, font, band - 8, 3))
  }
  // Nearer together slanted lines would touch, and in less depth nothing can be read.
  if (textual && band >= 17 && room.most >= 44) {
    const radians = (-slant * Math.PI) / 180
    const longest = Math.min(130, (room.most - 20) / Math.sin(radians))
    const marks = all.map((tick): TextMark => {
      const reach = (tick.at - room.leftEdge) / Math.cos(radians)
      const text = shortenedText(tick.label, font, Math.max(20, Math.min(longest, reach)))
      return { text, x: tick.at + 3, y: 13, font, anchor: 'end', tone: 'muted', turn: slant }
    })
    const drop = Math.max(...marks.map((each) => textWidth(each.text, font) * Math.sin(radians)))
    return { ...base, ticks: all, marks, size: drop + 20 }
  }
  const widestShown = Math.min(widest, 120)
  const stride = Math.max(1, Math.ceil((widestShown + 14) / band))
  const some = all.filter((_, i) => i % stride === 0)
  // Moved in from the edges, and left out where that makes them meet.
  const kept: { tick: AxisTick; mark: TextMark; right: number }[] = []
  for (const tick of some) {
    const most = Math.min(room.to - room.leftEdge, Math.max(widestShown, band * stride - 14))
    const text = shortenedText(tick.label, font, most)
    const half = textWidth(text, font) / 2
    const x = Math.min(Math.max(tick.at, room.leftEdge + half), room.to + beyond - half)
    const before = kept.at(-1)
    if (before && x - half < before.right + 6) continue
    kept.push({ tick, mark: mark(text, x, 16), right: x + half })
  }
  return { ...base, ticks: kept.map((each) => each.tick), marks: kept.map((each) => each.mark), size: 21 }
}

/** Pixels right of the plot that are always free. */
const beyond = 12

const mark = (text: string, x: number, y: number): TextMark => ({ text, x, y, font, anchor: 'middle', tone: 'muted' })

/** An axis of texts that runs down the left side, from the top; every so many of them where they stand too close. */
export function uprightCategories(
  categories: readonly string[],
  from: number,
  to: number,
  widest: number,
): AxisPicture {
  const count = Math.max(1, categories.length)
  const band = (to - from) / count
  const stride = Math.max(1, Math.ceil(13 / band))
  const ticks = categories.flatMap((label, value): AxisTick[] =>
    value % stride === 0 ? [{ value, at: from + (value + 0.5) * band, label }] : [],
  )
  const marks = ticks.flatMap((tick) => {
    const lines = band >= 30 ? balancedText(tick.label, font, widest, 2) : [shortenedText(tick.label, font, widest)]
    const first = tick.at + font.size * 0.36 - ((lines.length - 1) * pitch) / 2
    return lines.map((text, i): TextMark => {
      return { text, x: 0, y: first + i * pitch, font, anchor: 'end', tone: 'muted' }
    })
  })
  return { scale: 'band', domain: [-0.5, count - 0.5], from, to, ticks, marks, size: 0 }
}
