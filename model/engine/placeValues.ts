import { SimpleRangeValue } from 'hyperformula'
import type { Area } from '../core/reference.ts'
import type { EngineValue, Interpreter } from './internals.ts'
import { columnsOf, isWhole, mostCells, type Place, refError, rowsOf } from './place.ts'

type Graph = Interpreter['dependencyGraph']

/** The area, a whole column or row cut to what its sheet uses. */
export function usedArea({ sheet, area }: Place, graph: Graph): Area {
  if (!isWhole(area)) return area
  const { top, left } = area
  const bottom = Math.min(area.bottom, Math.max(top, graph.getSheetHeight(sheet) - 1))
  const right = Math.min(area.right, Math.max(left, graph.getSheetWidth(sheet) - 1))
  return { top, left, bottom, right }
}

/** What lies there: the value of a single cell, an array of several. */
export function valuesAt(place: Place, graph: Graph): EngineValue {
  const { sheet } = place
  const { top, left, bottom, right } = place.area
  if (top === bottom && left === right) return graph.getCellValue({ sheet, row: top, col: left })
  const area = usedArea(place, graph)
  if (rowsOf(area) * columnsOf(area) > mostCells) return refError('The reference has too many cells.')
  return SimpleRangeValue.onlyValues(
    Array.from({ length: rowsOf(area) }, (_, y) =>
      Array.from({ length: columnsOf(area) }, (__, x) => graph.getScalarValue({ sheet, row: top + y, col: left + x })),
    ),
  )
}
