import { createContext, useContext } from 'react'
import type { Action, ActionId } from '../../electron/contract/actions.ts'
import type { WindowState } from '../store/windowState.ts'

/** How an action stands now. */
export interface ActionState {
  readonly enabled: boolean
  /** For what can be on or off. */
  readonly checked?: boolean
  /** What it would do, where that says more than the label: `Undo Edit cells`. */
  readonly label: string
}

/** All that toolbar, menus and palette know of actions; App supplies it. */
export interface ActionBoard {
  readonly host: 'electron' | 'browser'
  /** Those that exist here, in the order of the list. */
  readonly actions: readonly (Action & { readonly id: ActionId })[]
  perform(id: ActionId): void
  state(id: ActionId, window: WindowState): ActionState
  /** Leaves the start screen for the workbook that is still open. */
  backToWork(): void
  /** Keeps what is being typed in a cell. @returns false if the workbook refused it; typing goes on then. */
  commitEditing(): boolean
  /** Gives the sheet the keyboard. */
  focusSheet(): void
  /** Starts typing `text` into the current cell, with `from` to `to` selected. */
  typeFormula(text: string, from: number, to: number): void
  /** Opens a web page outside of the window. */
  openLink(url: string): void
  /** The shortcut that works here, as text. */
  shortcut(id: ActionId): string | null
  /** All that work here. */
  shortcuts(id: ActionId): readonly string[]
  /** Electron's accelerator syntax as people read it here. */
  keyText(accelerator: string): string
}

const Board = createContext<ActionBoard | null>(null)

export const ActionBoardProvider = Board.Provider

export function useActionBoard(): ActionBoard {
  const board = useContext(Board)
  if (!board) throw new Error('There is no action board above this component.')
  return board
}
