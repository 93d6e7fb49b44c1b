import type { HyperFormula, SimpleCellAddress } from 'hyperformula'

const keyOf = ({ sheet, row, col }: SimpleCellAddress) => `${sheet},${row},${col}`

const longestWalk = 20_000

/**
 * One path for every circle among `cells`, which are the cells that the engine found to be in circles: each cell reads
 * the next one, and the last is the first again.
 */
export function circles(engine: HyperFormula, cells: readonly SimpleCellAddress[]): SimpleCellAddress[][] {
  const open = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const found: SimpleCellAddress[][] = []
  for (const start of cells) {
    if (!open.has(keyOf(start))) continue
    const circle = shortestCircle(engine, start, open)
    open.delete(keyOf(start))
    if (!circle) continue
    for (const cell of circle) open.delete(keyOf(cell))
    found.push(circle)
  }
  return found
}

/** Breadth first from `start` along what each cell reads, back to `start`. */
function shortestCircle(
  engine: HyperFormula,
  start: SimpleCellAddress,
  open: ReadonlyMap<string, SimpleCellAddress>,
): SimpleCellAddress[] | null {
  const goal = keyOf(start)
  const cameFrom = new Map<string, SimpleCellAddress>()
  const queue = [start]
  for (const cell of queue) {
    if (queue.length > longestWalk) return null
    for (const next of read(engine, cell, open)) {
      const key = keyOf(next)
      if (key === goal) {
        const path = [start]
        for (let at = cell; keyOf(at) !== goal; at = cameFrom.get(keyOf(at)) as SimpleCellAddress) path.unshift(at)
        return [start, ...path]
      }
      if (cameFrom.has(key)) continue
      cameFrom.set(key, cell)
      queue.push(next)
    }
  }
  return null
}

/** The cells of `open` that the formula of `cell` reads directly, names looked through. */
function read(
  engine: HyperFormula,
  cell: SimpleCellAddress,
  open: ReadonlyMap<string, SimpleCellAddress>,
): SimpleCellAddress[] {
  const result: SimpleCellAddress[] = []
  const names: SimpleCellAddress[] = []
  for (const precedent of engine.getCellPrecedents(cell)) {
    if ('start' in precedent) {
      const { start, end } = precedent
      for (const each of open.values()) {
        const inside =
          each.sheet === start.sheet &&
          each.row >= start.row &&
          each.row <= end.row &&
          each.col >= start.col &&
          each.col <= end.col
        if (inside) result.push(each)
      }
    } else if (precedent.sheet < 0) names.push(precedent)
    else if (open.has(keyOf(precedent))) result.push(precedent)
  }
  for (const name of names) result.push(...read(engine, name, open))
  return result
}
