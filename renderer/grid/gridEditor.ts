import type { ComponentType } from 'react'
import type { Address, Area } from '../../model/core/reference.ts'

/** Where a cell lies inside the grid, in CSS pixels; `room…`: from its corner to the grid's far edges. */
export interface CellRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly roomRight: number
  readonly roomBelow: number
}

/** What the grid asks of the editing of cells; App hands it over. */
export interface GridEditor {
  /** Drawn over the edited cell. `rect` is null while the cell is scrolled out of sight. */
  readonly CellEditor: ComponentType<{ readonly rect: CellRect | null }>
  /** Starts editing the current cell: its own text, or `text` instead of it. */
  begin(text: string | null): void
  /** Ends editing and keeps the text. @returns false if it could not be kept and editing goes on. */
  commit(): boolean
  /** Whether a click on a cell now means its reference in the formula being typed. */
  canPoint(): boolean
  /** Puts the reference of an area into the formula being typed, in place of the one put there just before. */
  point(area: Area, cell: Address): void
}
