import type { ResolvedReference } from '../engine/engine.ts'
import { type Cell, cellAt, sheetById } from '../workbook/workbook.ts'
import { cellLabel } from './cellLabel.ts'
import { onlyCell, type Reading, targetName } from './reading.ts'
import type { About, Target } from './step.ts'

/** Of a large range only so many cells are asked for what they say about themselves. */
const mostAsked = 1_000

/** All that a reader wants to know of the cells that something refers to. */
export function target(reading: Reading, { sheet, area }: ResolvedReference): Target {
  const found = sheetById(reading.workbook, sheet)
  const cells: (Cell | undefined)[] = []
  let computed = reading.values.spill(sheet, area.top, area.left) !== null
  for (let row = area.top; row <= area.bottom && cells.length < mostAsked; row++) {
    for (let column = area.left; column <= area.right && cells.length < mostAsked; column++) {
      const cell = found && cellAt(found, row, column)
      cells.push(cell)
      if (cell?.formula !== undefined) computed = true
    }
  }
  return {
    sheet,
    area,
    name: targetName(reading, { sheet, area }),
    label: cellLabel(reading, { sheet, row: area.top, column: area.left }),
    about: {
      ...shared(cells, 'format'),
      ...shared(cells, 'unit'),
      ...shared(cells, 'source'),
      ...shared(cells, 'note'),
    },
    cell: onlyCell({ sheet, area }),
    computed,
  }
}

/** What all cells say. */
function shared(cells: readonly (Cell | undefined)[], key: keyof About): About {
  const said = cells[0]?.[key]
  return said !== undefined && cells.every((cell) => cell?.[key] === said) ? { [key]: said } : {}
}
