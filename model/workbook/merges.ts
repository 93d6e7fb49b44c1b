import type { Area } from '../core/reference.ts'
import type { Sheet } from './workbook.ts'

/** Whether two areas have a cell in common. */
export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

/** The merged cells of a sheet that have a cell in common with an area. */
export function mergesMeeting(sheet: Sheet, area: Area): readonly Area[] {
  return sheet.merges?.filter((merge) => meets(merge, area)) ?? []
}

/** The merged cell that a place belongs to. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  return sheet.merges?.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
}

/** The area stretched until no merged cell lies partly in it. */
export function wholeMerges(sheet: Sheet, area: Area): Area {
  let whole = area
  for (let grew = true; grew; ) {
    grew = false
    for (const merge of mergesMeeting(sheet, whole)) {
      const next = {
        top: Math.min(whole.top, merge.top),
        left: Math.min(whole.left, merge.left),
        bottom: Math.max(whole.bottom, merge.bottom),
        right: Math.max(whole.right, merge.right),
      }
      if (
        next.top === whole.top &&
        next.left === whole.left &&
        next.bottom === whole.bottom &&
        next.right === whole.right
      )
        continue
      whole = next
      grew = true
    }
  }
  return whole
}

/** The order of a sheet's merged cells. */
export const inReadingOrder = (a: Area, b: Area) => a.top - b.top || a.left - b.left
