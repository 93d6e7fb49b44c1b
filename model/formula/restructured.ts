import type { Address, Area } from '../core/reference.ts'
import { columnLimit, rowLimit, sheetPrefix } from '../core/reference.ts'
import { rewritten, rewrittenTokens } from './rewritten.ts'
import { type SheetSpan, sheetSpan, spanPrefix, spanWithout } from './sheetSpan.ts'
import { deleted, inserted, type Span } from './span.ts'
import type { Corner, Reference } from './tokens.ts'

/** What happened to the workbook. Sheets are named as formulas name them; rows and columns count from 0. */
export type Change =
  | { readonly kind: 'insertRows' | 'deleteRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | {
      readonly kind: 'insertColumns' | 'deleteColumns'
      readonly sheet: string
      readonly column: number
      readonly count: number
    }
  /** Cells beyond `area` make room for it, or come to its place. */
  | {
      readonly kind: 'insertCells' | 'deleteCells'
      readonly sheet: string
      readonly area: Area
      readonly direction: 'row' | 'column'
    }
  /** Cut and paste: `area` goes to where `to` is its top left cell; what lay there is lost. */
  | {
      readonly kind: 'moveCells'
      readonly sheet: string
      readonly area: Area
      readonly toSheet: string
      readonly to: Address
    }
  | CellSwap
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly title: string }
  /** For the copy of a sheet: what the sheet says of itself by name, the copy says of itself. */
  | { readonly kind: 'copySheet'; readonly sheet: string; readonly title: string }
  /** `order`: all sheets before, for references through several. */
  | { readonly kind: 'deleteSheet'; readonly sheet: string; readonly order: readonly string[] }
  | { readonly kind: 'renameName'; readonly was: string; readonly title: string }

/** The first `count` rows or columns of `area` and the rest of it change places. */
export interface CellSwap {
  readonly kind: 'swapCells'
  readonly sheet: string
  readonly area: Area
  readonly direction: 'row' | 'column'
  readonly count: number
}

const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase()

const withRows = (reference: Reference, [first, last]: Span): Reference => ({
  ...reference,
  from: { ...reference.from, row: first },
  to: { ...reference.to, row: last },
})

const withColumns = (reference: Reference, [first, last]: Span): Reference => ({
  ...reference,
  from: { ...reference.from, column: first },
  to: { ...reference.to, column: last },
})

function spanChange(
  reference: Reference,
  direction: 'row' | 'column',
  change: (span: Span) => Span | null,
): Reference | null {
  // Whole columns have no rows that could move, nor whole rows columns.
  if (reference.kind === (direction === 'row' ? 'columns' : 'rows')) return reference
  const swapped = reference.from[direction] > reference.to[direction]
  const first = (swapped ? reference.to : reference.from)[direction]
  const last = (swapped ? reference.from : reference.to)[direction]
  const next = change([first, last])
  if (!next) return null
  if (next[0] === first && next[1] === last) return reference
  const span: Span = swapped ? [next[1], next[0]] : next
  return direction === 'row' ? withRows(reference, span) : withColumns(reference, span)
}

type CellShift = Extract<Change, { kind: 'insertCells' | 'deleteCells' }>

/** What lies wholly in the band that moves goes along or shrinks; what is wider stays, as in Excel. */
function shiftedCells(reference: Reference, { kind, area, direction }: CellShift): Reference | null {
  const across = direction === 'row' ? 'column' : 'row'
  const [near, far] = direction === 'row' ? [area.left, area.right] : [area.top, area.bottom]
  const ends = [reference.from[across], reference.to[across]]
  if (Math.min(...ends) < near || Math.max(...ends) > far) return reference
  const [at, last, limit] =
    direction === 'row' ? [area.top, area.bottom, rowLimit] : [area.left, area.right, columnLimit]
  const count = last - at + 1
  return spanChange(reference, direction, (span) =>
    kind === 'insertCells' ? inserted(span, at, count, limit) : deleted(span, at, count),
  )
}

/** Where rows or columns are after a swap; those that lie in both of its parts, or reach out of it, stay. */
export function swapped([first, last]: Span, { area, direction, count }: Omit<CellSwap, 'kind' | 'sheet'>): Span {
  const [start, end] = direction === 'row' ? [area.top, area.bottom] : [area.left, area.right]
  const middle = start + count
  const by = first >= start && last < middle ? end - middle + 1 : first >= middle && last <= end ? -count : 0
  return by === 0 ? [first, last] : [first + by, last + by]
}

/** What lies wholly in one of the two parts goes along. */
function swappedCells(reference: Reference, change: CellSwap): Reference | null {
  const { area, direction } = change
  const [across, near, far] =
    direction === 'row' ? (['column', area.left, area.right] as const) : (['row', area.top, area.bottom] as const)
  // Whole rows lie in a part only if it is of whole rows.
  const ends =
    reference.kind === (direction === 'row' ? 'rows' : 'columns')
      ? [0, direction === 'row' ? columnLimit - 1 : rowLimit - 1]
      : [reference.from[across], reference.to[across]]
  if (Math.min(...ends) < near || Math.max(...ends) > far) return reference
  return spanChange(reference, direction, (span) => swapped(span, change))
}

const holds = (area: Area, top: number, left: number, bottom: number, right: number): boolean =>
  top >= area.top && left >= area.left && bottom <= area.bottom && right <= area.right

type CellMove = Extract<Change, { kind: 'moveCells' }>

/** The reference after the move, without regard to its sheet prefix; `sheet` is the one it now means. */
function carried(
  reference: Reference,
  sheet: string,
  { area, to: target, sheet: fromSheet, toSheet }: CellMove,
): { readonly reference: Reference; readonly sheet: string } | null {
  const { from, to } = reference
  const top = Math.min(from.row, to.row)
  const bottom = Math.max(from.row, to.row)
  const left = Math.min(from.column, to.column)
  const right = Math.max(from.column, to.column)
  const down = target.row - area.top
  const across = target.column - area.left
  const overwritten: Area = {
    top: target.row,
    left: target.column,
    bottom: area.bottom + down,
    right: area.right + across,
  }
  if (sameName(sheet, fromSheet)) {
    if (holds(area, top, left, bottom, right)) {
      const shifted = (corner: Corner): Corner => ({
        ...corner,
        row: corner.row + down,
        column: corner.column + across,
      })
      const ends = { from: shifted(from), to: shifted(to) }
      if (reference.kind === 'columns' && down !== 0) return null
      if (reference.kind === 'rows' && across !== 0) return null
      return { reference: down === 0 && across === 0 ? reference : { ...reference, ...ends }, sheet: toSheet }
    }
    if (reference.kind === 'area' && sameName(fromSheet, toSheet)) {
      const stretched = stretchedArea({ top, left, bottom, right }, area, down, across)
      if (stretched) {
        const rows = spanChange(reference, 'row', () => [stretched.top, stretched.bottom]) as Reference
        const both = spanChange(rows, 'column', () => [stretched.left, stretched.right]) as Reference
        return { reference: both, sheet }
      }
    }
  }
  if (sameName(sheet, toSheet) && holds(overwritten, top, left, bottom, right)) return null
  return { reference, sheet }
}

/**
 * Moving a whole edge of an area along its own direction takes that edge along, as in Excel; `null` if `part` is no
 * such edge or would pass the opposite one.
 */
function stretchedArea(whole: Area, part: Area, down: number, across: number): Area | null {
  const allColumns = part.left <= whole.left && part.right >= whole.right
  const allRows = part.top <= whole.top && part.bottom >= whole.bottom
  const next = { ...whole }
  if (allColumns && across === 0) {
    if (part.top <= whole.top && part.bottom >= whole.top) next.top += down
    else if (part.top <= whole.bottom && part.bottom >= whole.bottom) next.bottom += down
  } else if (allRows && down === 0) {
    if (part.left <= whole.left && part.right >= whole.left) next.left += across
    else if (part.left <= whole.right && part.right >= whole.right) next.right += across
  }
  const same =
    holds(whole, next.top, next.left, next.bottom, next.right) &&
    holds(next, whole.top, whole.left, whole.bottom, whole.right)
  return same || next.top > next.bottom || next.left > next.right ? null : next
}

function afterMove(reference: Reference, ownBefore: string, ownAfter: string, change: CellMove): Reference | null {
  const before = reference.sheet ?? ownBefore
  const next = carried(reference, before, change)
  if (!next) return null
  const written = reference.sheet !== null
  if (written ? sameName(next.sheet, before) : sameName(next.sheet, ownAfter)) return next.reference
  return { ...next.reference, sheet: next.sheet, prefix: sheetPrefix(next.sheet) }
}

/** Rows and columns of one of its sheets leave a reference through several as it is, as in Excel. */
function throughSheets(reference: Reference, span: SheetSpan, change: Change): Reference | null {
  const next =
    change.kind === 'deleteSheet'
      ? spanWithout(span, change.sheet, change.order)
      : change.kind === 'renameSheet'
        ? ([renamed(span[0], change), renamed(span[1], change)] as const)
        : span
  if (!next) return null
  const same = next[0] === span[0] && next[1] === span[1]
  return same ? reference : { ...reference, sheet: next.join(':'), prefix: spanPrefix(next) }
}

const renamed = (name: string, { sheet, title }: Extract<Change, { kind: 'renameSheet' }>) =>
  sameName(name, sheet) ? title : name

/**
 * A formula, or a reference as charts hold it, after `change`, so that it still means the same cells. What was
 * deleted or overwritten becomes `#REF!`. A text that the change does not concern comes back identical.
 *
 * @param ownSheet the sheet of the formula, meant by references without one
 * @param ownSheetAfter where the formula itself was moved to; the same sheet unless given
 */
export function restructured(text: string, ownSheet: string, change: Change, ownSheetAfter = ownSheet): string {
  if (change.kind === 'renameName') {
    return rewrittenTokens(text, (token) =>
      token.kind === 'name' && sameName(token.text, change.was) ? change.title : token.text,
    )
  }
  if (change.kind === 'moveCells') {
    return rewritten(text, (reference) => afterMove(reference, ownSheet, ownSheetAfter, change))
  }
  const own = sameName(ownSheet, change.sheet)
  // Only a text that names a sheet can mean another one.
  if (!own && !text.includes('!')) return text
  return rewritten(text, (reference) => {
    const span = reference.sheet === null ? null : sheetSpan(reference.sheet)
    if (span) return throughSheets(reference, span, change)
    if (!(reference.sheet === null ? own : sameName(reference.sheet, change.sheet))) return reference
    switch (change.kind) {
      case 'insertRows':
        return spanChange(reference, 'row', (span) => inserted(span, change.row, change.count, rowLimit))
      case 'insertColumns':
        return spanChange(reference, 'column', (span) => inserted(span, change.column, change.count, columnLimit))
      case 'deleteRows':
        return spanChange(reference, 'row', (span) => deleted(span, change.row, change.count))
      case 'deleteColumns':
        return spanChange(reference, 'column', (span) => deleted(span, change.column, change.count))
      case 'insertCells':
      case 'deleteCells':
        return shiftedCells(reference, change)
      case 'swapCells':
        return swappedCells(reference, change)
      case 'deleteSheet':
        return null
      case 'renameSheet':
      case 'copySheet':
        return reference.sheet === null
          ? reference
          : { ...reference, sheet: change.title, prefix: sheetPrefix(change.title) }
    }
  })
}
