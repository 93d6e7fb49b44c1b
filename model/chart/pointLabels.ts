import { crossings, distance, type MarkedPoint, overlap } from './crossings.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

const font = fonts.point
const high = 13
const aside = 8
/** What a text costs that covers something, and one that a reader would give to another point. */
const covering = 10
const misleading = 25
/** More texts are placed once each: trying again takes the square of their number. */
const mostAgain = 60

/** No plot has room for more texts; of more points every so many get theirs. */
const mostTexts = 300

/** Where a text may stand: how far it is from its point, and what of the usual order it costs. */
interface Place {
  readonly box: Box
  readonly cost: number
}

/** Texts beside their points where they cover least, never one over another or over `others`; what finds no place is left out. */
export function pointLabels(
  marks: readonly MarkedPoint[],
  plot: Box,
  width: number,
  others: readonly TextMark[] = [],
): readonly TextMark[] {
  const taken: Box[] = others.map((other) => {
    return { x: other.x, y: other.y - 10.5, width: textWidth(other.text, other.font), height: high }
  })
  /** Left and right of all texts. */
  const ends = [plot.x + 2, width - 6] as const
  const inside = ({ x, y }: Box): boolean =>
    x >= plot.x - 1 && x <= plot.x + plot.width + 1 && y >= plot.y - 1 && y <= plot.y + plot.height + 1
  const all = marks.filter((mark) => mark.label !== undefined && inside({ ...mark, width: 0, height: 0 }))
  const stride = Math.ceil(all.length / mostTexts)
  const named = all.filter((_, i) => i % stride === 0)
  const texts = named.map((mark) => shortenedText(mark.label ?? '', font, Math.min(180, plot.width * 0.6)))
  const places = named.map((mark, i) => {
    const free = ({ box }: Place): boolean =>
      box.x >= ends[0] &&
      box.x <= ends[1] - box.width &&
      box.y >= plot.y - 10 &&
      box.y + high <= plot.y + plot.height + 3 &&
      !taken.some((other) => overlap(box, other))
    return placesBeside(mark, textWidth(texts[i] as string, font), ends)
      .filter(free)
      .map(({ box, cost }): Place => {
        const own = distance(mark, box)
        const doubtful = all.some((other) => distance(other, box) < own + 3 && !same(other, mark))
        return { box, cost: cost + crossings(box, marks) * covering + (doubtful ? misleading : 0) }
      })
      .sort((a, b) => a.cost - b.cost)
  })
  const found: (Box | null)[] = named.map(() => null)
  // The second round moves what the first put in the way of texts that came later.
  for (let round = 0; round < (named.length > mostAgain ? 1 : 3); round++) {
    places.forEach((each, i) => {
      const rest = found.filter((box, j) => box !== null && j !== i) as Box[]
      found[i] = each.find(({ box }) => !rest.some((other) => overlap(box, other)))?.box ?? null
    })
  }
  return found.flatMap((box, i): TextMark[] =>
    box ? [{ text: texts[i] as string, x: box.x, y: box.y + 10.5, font, anchor: 'start', tone: 'text' }] : [],
  )
}

const same = (a: MarkedPoint, b: MarkedPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 2

/**
 * The eight places around a point, and the same a little further out. Those over and under it move in from the edges that
 * all texts keep to.
 */
function placesBeside(mark: MarkedPoint, wide: number, [left, right]: readonly [number, number]): readonly Place[] {
  // A large mark pushes its text out of itself.
  const out = Math.max(0, (mark.radius ?? 0) - 4)
  const slanted = out * 0.72
  const tops = [mark.y - high - 4 - slanted, mark.y + 5 + slanted, mark.y - high / 2]
  const middle = Math.min(Math.max(mark.x - wide / 2, left), right - wide)
  const lefts = [mark.x - wide - aside - slanted, mark.x + aside + slanted, middle]
  const near = tops.flatMap((y, t) =>
    lefts.flatMap((x, l): (Place & { readonly t: number; readonly l: number })[] => {
      if (t === 2 && l === 2) return []
      const further = t === 2 ? (l === 0 ? slanted - out : out - slanted) : 0
      const higher = l === 2 ? (t === 0 ? slanted - out : out - slanted) : 0
      return [
        {
          box: { x: x + further, y: y + higher, width: wide, height: high },
          cost: (mark.bar && l === 2 ? -1 : 0) + t + l * 0.1,
          t,
          l,
        },
      ]
    }),
  )
  const step = 9
  const far = near.map(({ box, cost, t, l }): Place => {
    const x = box.x + (l === 0 ? -step / 2 : l === 1 ? step / 2 : 0)
    const y = box.y + (t === 0 ? -step : t === 1 ? step : 0)
    return { box: { ...box, x, y }, cost: cost + 5 }
  })
  return [...near, ...far]
}
