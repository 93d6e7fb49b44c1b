import type { Grid } from './grid.ts'

let current: Grid | null = null

/** The grid on screen, if there is one. */
export function setCurrentGrid(grid: Grid | null): void {
  current = grid
}

export function currentGrid(): Grid | null {
  return current
}

/** Gives the keyboard to the grid's current cell. */
export function focusGrid(): void {
  current?.focus()
}
