import type { Address, Area } from '../../model/core/reference.ts'
import type { Selection } from '../store/windowState.ts'
import type { CellRect } from './gridEditor.ts'
import type { GridShape } from './gridShape.ts'
import type { GridSize } from './gridSize.ts'
import type { HiddenEdgeEvents } from './hiddenEdge.ts'

/** What the grid tells its owner. Indices count from 0. */
export interface GridEvents extends HiddenEdgeEvents {
  selected(selection: Selection): void
  /** @returns true if the grid shall do nothing with the press. */
  pressed(event: MouseEvent, row: number, column: number): boolean
  /** @returns true if the grid shall do nothing with it. */
  draggedTo(row: number, column: number): boolean
  /** The fill handle was dragged from `source` over `target`, which lies beside it. */
  filled(source: Area, target: Area): void
  /** The fill handle was double-clicked. */
  filledDown(): void
  /** The border of the selection was dragged until its top left was at `to`; with Ctrl as a copy, with Shift between. */
  moved(source: Area, to: Address, held: { readonly copy: boolean; readonly insert: boolean }): void
  resized(column: number, width: number, toFit: boolean): void
  /** A row got another height; `null`: the one that its cells need. */
  rowResized(row: number, height: number | null): void
  scrolled(): void
}

/** A grid on screen, without any data of its own. */
export interface Grid {
  readonly root: HTMLElement
  /** Draws all cells in sight anew; their number, size and selection stay. */
  repaint(): void
  resize(size: GridSize): void
  size(): GridSize
  /** Marks what is selected and brings its current cell into sight. */
  select(selection: Selection): void
  /** `null` while the cell is not in sight. */
  rect(row: number, column: number): CellRect | null
  /** Hides, freezes and sizes rows and columns as the sheet says. */
  reshape(shape: GridShape): void
  hiddenRow(row: number): boolean
  hiddenColumn(column: number): boolean
  /** Draws everything so large, in percent; the first cell in sight stays there. */
  zoom(percent: number): void
  /** The column's edges fit its new width. */
  remeasure(): void
  /** Rows that fit into sight. */
  page(): number
  /** Index of the last row in sight. */
  lastRowInSight(): number
  setLabel(label: string): void
  /** Gives the keyboard to the current cell. */
  focus(): void
  hasKeyboard(): boolean
  destroy(): void
}
