import { Failure } from './failure.ts'

/** A place on a sheet; both count from 0. */
export interface Address {
  readonly row: number
  readonly column: number
}

/** A block of cells; all four edges belong to it and count from 0. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Excel's own limits; a reference beyond them is no reference. */
export const rowLimit = 1_048_576
export const columnLimit = 16_384

const columnNames: string[] = []

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const known = columnNames[column]
  if (known !== undefined) return known
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  columnNames[column] = name
  return name
}

/** `A` → `0`; -1 if it is no column. Case does not matter. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1
  let column = 0
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column > columnLimit ? -1 : column - 1
}

/** `B12` for row 11, column 1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1)
}

/** The place that `B12` or `$B$12` names, or `null`. */
export function cellAddress(name: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(name)
  if (!match) return null
  const column = columnIndex(match[1] as string)
  const row = Number(match[2]) - 1
  return column < 0 || row >= rowLimit ? null : { row, column }
}

/** @throws Failure `reference-invalid` */
export function parseCell(name: string): Address {
  const address = cellAddress(name)
  if (!address) throw new Failure('reference-invalid', `${name} is not a cell; write one like B12.`)
  return address
}

/** `A1:B3`, or `A1` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left)
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`
}

/** The block that `A1:B3`, `B3:A1` or `A1` names (`$` allowed), or `null`. */
export function namedArea(name: string): Area | null {
  const [from, to, more] = name.split(':')
  const a = cellAddress(from ?? '')
  const b = to === undefined ? a : cellAddress(to)
  if (!a || !b || more !== undefined) return null
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

/** @throws Failure `reference-invalid` */
export function parseArea(name: string): Area {
  const area = namedArea(name)
  if (!area) throw new Failure('reference-invalid', `${name} is not a range; write one like A1:B3.`)
  return area
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

/** Whether all of an area lies in another. */
export function encloses(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right)
}

/** An area of the same size elsewhere; negative: further up or to the left. */
export function movedArea({ top, left, bottom, right }: Area, down: number, across: number): Area {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across }
}

/** A sheet's name as formulas write it: in quotes unless it is a plain word that no cell or number could be. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !cellAddress(name) && !/^(true|false|r|c|r\d+c\d+)$/i.test(name)
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`
}
