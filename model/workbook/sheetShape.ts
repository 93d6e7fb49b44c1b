import type { Area } from '../core/reference.ts'
import { columnLimit, rowLimit } from '../core/reference.ts'
import { deleted, inserted, type Span } from '../formula/span.ts'
import type { FilterRule, Sheet, SheetFilter } from './workbook.ts'

/** The part of a sheet that is neither its cells nor what it is called. */
type Shape = {
  readonly [K in 'rowHeights' | 'hiddenRows' | 'hiddenColumns' | 'frozen' | 'merges' | 'filter']?:
    | Sheet[K]
    | null
    | undefined
}

/** The sheet with parts of its shape set; what is `null` or holds nothing is left out, an absent key stays. */
export function withShape(sheet: Sheet, shape: Shape): Sheet {
  const next: Record<string, unknown> = { ...sheet }
  for (const [key, value] of Object.entries(shape)) {
    if (value === undefined) continue
    if (isNothing(value)) delete next[key]
    else next[key] = value
  }
  const same = [...new Set([...Object.keys(sheet), ...Object.keys(next)])].every(
    (key) => next[key] === sheet[key as keyof Sheet],
  )
  return same ? sheet : (next as unknown as Sheet)
}

function isNothing(value: NonNullable<unknown> | null): boolean {
  if (value === null) return true
  if (Array.isArray(value)) return value.length === 0
  if ('area' in value) return false
  if ('rows' in value && 'columns' in value) return value.rows === 0 && value.columns === 0
  return Object.keys(value).length === 0
}

/** Rows or columns that came or went. */
export interface LineChange {
  readonly direction: 'row' | 'column'
  readonly kind: 'insert' | 'delete'
  readonly at: number
  readonly count: number
}

const spanAfter = (span: Span, { kind, direction, at, count }: LineChange): Span | null =>
  kind === 'insert' ? inserted(span, at, count, direction === 'row' ? rowLimit : columnLimit) : deleted(span, at, count)

/** Where a row or column goes; `null` when it goes away. */
export const lineAfter = (index: number, change: LineChange): number | null =>
  spanAfter([index, index], change)?.[0] ?? null

/** Indices after the change; the same list if none moves. */
export function linesAfter<T extends readonly number[] | undefined>(lines: T, change: LineChange): T {
  if (!lines || lines.every((index) => lineAfter(index, change) === index)) return lines
  return lines.flatMap((index) => lineAfter(index, change) ?? []) as readonly number[] as T
}

/** A record by index after the change; the same record if nothing in it moves. */
export function keyedAfter<T>(record: Readonly<Record<number, T>>, change: LineChange): Readonly<Record<number, T>> {
  const next: Record<number, T> = {}
  let same = true
  for (const [key, value] of Object.entries(record)) {
    const index = lineAfter(Number(key), change)
    if (index !== Number(key)) same = false
    if (index !== null) next[index] = value
  }
  return same ? record : next
}

/** An area after the change; `null` when nothing of it is left. */
export function areaAfter(area: Area, change: LineChange): Area | null {
  const rows = change.direction === 'row'
  const before: Span = rows ? [area.top, area.bottom] : [area.left, area.right]
  const after = spanAfter(before, change)
  if (!after) return null
  if (after[0] === before[0] && after[1] === before[1]) return area
  return rows ? { ...area, top: after[0], bottom: after[1] } : { ...area, left: after[0], right: after[1] }
}

const isSingle = ({ top, left, bottom, right }: Area) => top === bottom && left === right

/** Merged cells after the change; one that shrinks to a single cell is none any more. */
function mergesAfter(merges: readonly Area[] | undefined, change: LineChange): readonly Area[] | undefined {
  if (!merges) return merges
  const next = merges.flatMap((area) => areaAfter(area, change) ?? []).filter((area) => !isSingle(area))
  return next.length === merges.length && next.every((area, i) => area === merges[i]) ? merges : next
}

function frozenAfter(frozen: Sheet['frozen'], change: LineChange): Sheet['frozen'] {
  if (!frozen) return frozen
  const key = change.direction === 'row' ? 'rows' : 'columns'
  const count = frozen[key]
  // Lines that come right after the frozen ones scroll.
  const after =
    change.kind === 'insert'
      ? change.at < count
        ? count + change.count
        : count
      : count - Math.max(0, Math.min(change.at + change.count, count) - change.at)
  return after === count ? frozen : { ...frozen, [key]: after }
}

/** A filter that loses its header row or all its columns is gone, and shows what it hid. */
function filterAfter(filter: SheetFilter | undefined, change: LineChange): SheetFilter | null | undefined {
  if (!filter) return filter
  const area = areaAfter(filter.area, change)
  if (!area || (change.direction === 'row' && lineAfter(filter.area.top, change) === null)) return null
  const rules: Readonly<Record<number, FilterRule>> =
    change.direction === 'column' ? keyedAfter(filter.rules, change) : filter.rules
  const hidden = change.direction === 'row' ? linesAfter(filter.hidden, change) : filter.hidden
  const same = area === filter.area && rules === filter.rules && hidden === filter.hidden
  return same ? filter : { area, rules, hidden }
}

/** The sheet's heights, hidden lines, frozen panes, merges and filter after rows or columns came or went. */
export function shapeAfterLines(sheet: Sheet, change: LineChange): Sheet {
  const rows = change.direction === 'row'
  return withShape(sheet, {
    ...(rows && sheet.rowHeights && { rowHeights: keyedAfter(sheet.rowHeights, change) }),
    ...(rows
      ? { hiddenRows: linesAfter(sheet.hiddenRows, change) }
      : { hiddenColumns: linesAfter(sheet.hiddenColumns, change) }),
    frozen: frozenAfter(sheet.frozen, change),
    merges: mergesAfter(sheet.merges, change),
    filter: filterAfter(sheet.filter, change),
  })
}
