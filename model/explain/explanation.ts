import type { Area } from '../core/reference.ts'
import type { CellValue } from '../core/value.ts'
import type { Cell } from '../workbook/workbook.ts'
import { cellLabel } from './cellLabel.ts'
import { cellOf, owner, type Place, placeKey, placeName, placeValue, type Reading } from './reading.ts'
import type { Step } from './step.ts'
import { Steps } from './steps.ts'

/** How a cell comes to its value. */
export interface Explanation {
  readonly place: Place
  /** `Model!B34`. */
  readonly name: string
  /** What the sheet calls it; may be empty. */
  readonly label: string
  readonly value: CellValue
  /** As the workbook holds it: constant, format, unit, source, note. */
  readonly cell: Cell | undefined
  /** The cell whose formula spills over this one, with what it fills; `null` if none does. */
  readonly spill: { readonly from: Place; readonly name: string; readonly area: Area } | null
  /** Of this cell or of the one that spills over it; `null` for a constant or nothing. */
  readonly formula: string | null
  /** `null` without a formula that can be read, and where the cell was passed before. */
  readonly step: Step | null
  /** The names of the cells that lead from this one back to it; `null` unless it depends on itself. */
  readonly circle: readonly string[] | null
}

/**
 * How a cell comes to its value. References are not followed: explain their cells in turn, with this one's place added to
 * `trail`.
 *
 * @param trail the cells on the way here, from the first one explained
 */
export function explanation(reading: Reading, place: Place, trail: readonly Place[] = []): Explanation {
  const filledBy = owner(reading, place)
  const area = reading.values.spill(place.sheet, place.row, place.column)?.area ?? null
  const passed = trail.findIndex((each) => placeKey(owner(reading, each)) === placeKey(filledBy))
  const own = cellOf(reading, place)
  const formula = cellOf(reading, filledBy)?.formula ?? null
  const value = placeValue(reading, place)
  const circle = passed < 0 ? null : [...trail.slice(passed), place].map((each) => placeName(reading, each))
  const at = area && { row: place.row - area.top, column: place.column - area.left }
  return {
    place,
    name: placeName(reading, place),
    label: cellLabel(reading, place),
    value,
    cell: own,
    spill: area && { from: filledBy, name: placeName(reading, filledBy), area },
    formula,
    // What spills is one result; the whole of it explains each of its cells.
    step: formula === null || circle ? null : new Steps(reading, filledBy).of(formula, area ? undefined : value, at),
    circle,
  }
}
