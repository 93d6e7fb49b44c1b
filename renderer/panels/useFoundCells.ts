import { useEffect, useState } from 'react'
import { type CellSearch, type FoundCell, foundCells } from '../store/findCells.ts'
import { useWindow } from '../store/store.ts'

/** How long it may look before it lets the window do something else, in milliseconds. */
const turn = 8
/** While somebody types it waits for the next letter. */
const pause = 120

/**
 * The cells that match, looked for anew after every change, a little at a time; until it is through, those that it found
 * before, `null` at first.
 */
export function useFoundCells(search: CellSearch): readonly FoundCell[] | null {
  const [found, setFound] = useState<readonly FoundCell[] | null>(null)
  const workbook = useWindow((window) => window.workbook)
  const revision = useWindow((window) => window.revision)
  const sheet = useWindow((window) => window.sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found depends on all that these stand for.
  useEffect(() => {
    const steps = foundCells(search)
    const cells: FoundCell[] = []
    let timer = setTimeout(look, search.text === '' ? 0 : pause)
    function look(): void {
      const until = performance.now() + turn
      for (;;) {
        const { value, done } = steps.next()
        if (done) {
          setFound(cells)
          return
        }
        cells.push(...value)
        if (performance.now() > until) break
      }
      timer = setTimeout(look)
    }
    return () => clearTimeout(timer)
  }, [search, workbook, revision, sheet])
  return found
}
