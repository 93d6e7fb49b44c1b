import { SimpleRangeValue } from 'hyperformula'
import { callSpreadsheetFunction, spreadsheetFunction } from '../spreadsheet/index.ts'
import { elementOf } from './computedPlaces.ts'
import type { EngineValue, Interpreter } from './internals.ts'
import { plainArgument } from './rangeMatrix.ts'

type Given = EngineValue | undefined

/**
 * Where XMATCH finds a value, from 0, and -1 when it is not there; `undefined` for several values, with which XLOOKUP
 * gives no reference, and for what XMATCH refuses.
 */
export function placeIn(
  wanted: Given,
  searched: Given,
  modes: readonly Given[],
  interpreter: Interpreter,
): number | undefined {
  const xmatch = spreadsheetFunction('XMATCH')
  if (!xmatch || (wanted instanceof SimpleRangeValue && wanted.width() * wanted.height() > 1)) return undefined
  const single = wanted instanceof SimpleRangeValue ? elementOf(wanted, 0, 0) : wanted
  const given: readonly Given[] = [single, searched, ...modes]
  const args = given.map((each) => (each === undefined ? undefined : plainArgument(each, interpreter)))
  const found = callSpreadsheetFunction(xmatch, args)
  if (typeof found === 'number') return found - 1
  return found !== null && typeof found === 'object' && 'error' in found && found.error === '#N/A' ? -1 : undefined
}
