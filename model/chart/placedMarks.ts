import { isError } from '../core/value.ts'
import { display } from '../format/display.ts'
import type { ChartMark, ChartPlace } from '../workbook/workbook.ts'
import type { PlacedMark, ReadReference } from './seriesData.ts'

/** The first cell of a reference as number or text; `null` for an error or an empty cell. */
function held(reference: string, read: ReadReference): { value: number | string; text: string } | null {
  const found = read(reference)
  if ('error' in found) return null
  const value = found.values[0]?.[0] ?? null
  if (value === null || value === '' || isError(value)) return null
  const { text } = display(value, found.formats[0]?.[0])
  return { value: typeof value === 'number' ? value : text, text }
}

/** The number that a place is now, if it is one. */
export function singleNumber(place: ChartPlace | undefined, read: ReadReference): number | undefined {
  if (typeof place !== 'string') return place
  const value = place.startsWith('=') ? held(place.slice(1), read)?.value : undefined
  return typeof value === 'number' ? value : undefined
}

/** Marks where their cells put them now; one that points nowhere is not drawn. `categories` by their text. */
export function placedMarks(
  marks: readonly ChartMark[],
  read: ReadReference,
  categories: ReadonlyMap<string, number> | null,
): readonly PlacedMark[] {
  const onX = (place: ChartPlace | undefined): number | undefined => {
    if (!categories) return singleNumber(place, read)
    if (place === undefined) return undefined
    const text = typeof place === 'string' && place.startsWith('=') ? held(place.slice(1), read)?.text : String(place)
    return text === undefined ? undefined : categories.get(text)
  }
  return marks.flatMap((mark): PlacedMark[] => {
    const places = {
      x: onX(mark.x),
      xTo: onX(mark.xTo),
      y: singleNumber(mark.y, read),
      yTo: singleNumber(mark.yTo, read),
    }
    const keys = ['x', 'xTo', 'y', 'yTo'] as const
    if (keys.every((key) => mark[key] === undefined)) return []
    if (keys.some((key) => mark[key] !== undefined && places[key] === undefined)) return []
    const text = mark.text?.startsWith('=') ? held(mark.text.slice(1), read)?.text : mark.text
    const given = Object.fromEntries(keys.flatMap((key) => (places[key] === undefined ? [] : [[key, places[key]]])))
    return [{ ...given, ...(text ? { text } : {}) }]
  })
}
