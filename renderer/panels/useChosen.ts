import { useRef } from 'react'
import { useActionBoard } from './actionBoard.ts'

/**
 * Where the keyboard goes when a menu closes: to where the chosen action puts it, or else to the sheet; without a
 * choice back to the menu's button.
 */
export function useChosen() {
  const board = useActionBoard()
  const chosen = useRef(false)
  return {
    choose(perform: () => void) {
      chosen.current = true
      perform()
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) board.focusSheet()
      })
    },
    autoFocusOnHide() {
      const stay = chosen.current
      chosen.current = false
      return !stay
    },
  }
}
