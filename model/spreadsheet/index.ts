import { aggregateFunctions } from './aggregate.ts'
import { arrayFunctions } from './arrays.ts'
import { conditionalFunctions } from './conditional.ts'
import { conversionFunctions } from './convert.ts'
import { formFunctions } from './forms.ts'
import { lookupFunctions } from './lookup.ts'
import { matrixFunctions } from './matrices.ts'
import { regressionFunctions } from './regression.ts'
import type { SpreadsheetFunction } from './spreadsheetFunction.ts'
import { statisticsFunctions } from './statistics.ts'
import { tableLookupFunctions } from './tableLookup.ts'
import { textFunctions } from './textFunctions.ts'

export { callSpreadsheetFunction } from './callSpreadsheetFunction.ts'
export { numberInText } from './numberInText.ts'
export { numberText } from './numberText.ts'
export type { Argument, SpreadsheetFunction } from './spreadsheetFunction.ts'
export { uniform } from './uniform.ts'

/** The ordinary functions that the calculation engine lacks, or gives other values for than people expect. */
export const spreadsheetFunctions: readonly SpreadsheetFunction[] = [
  ...lookupFunctions,
  ...regressionFunctions,
  ...textFunctions,
  ...conversionFunctions,
  ...statisticsFunctions,
  ...aggregateFunctions,
  ...arrayFunctions,
  ...conditionalFunctions,
  ...matrixFunctions,
  ...tableLookupFunctions,
  ...formFunctions,
]

const byName = new Map(spreadsheetFunctions.map((fn) => [fn.name, fn]))

/** By its name in capitals. */
export function spreadsheetFunction(name: string): SpreadsheetFunction | undefined {
  return byName.get(name)
}
