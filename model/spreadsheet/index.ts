import { address } from './address.ts'
import { aggregateFunctions } from './aggregate.ts'
import { arrayFunctions } from './arrays.ts'
import { besselFunctions } from './bessel.ts'
import { bondFunctions } from './bonds.ts'
import { calendarFunctions } from './calendar.ts'
import { chanceFunctions } from './chances.ts'
import { conditionalFunctions } from './conditional.ts'
import { continuousDistributionFunctions } from './continuousDistributions.ts'
import { conversionFunctions } from './convert.ts'
import { couponlessFunctions } from './couponless.ts'
import { couponFunctions } from './coupons.ts'
import { depreciationFunctions } from './depreciation.ts'
import { discreteDistributionFunctions } from './discreteDistributions.ts'
import { formFunctions } from './forms.ts'
import { gammaAndErrorFunctions } from './gammaAndError.ts'
import { informationFunctions } from './information.ts'
import { lookupFunctions } from './lookup.ts'
import { matrixFunctions } from './matrices.ts'
import { normalDistributionFunctions } from './normalDistributions.ts'
import { numberTextFunctions } from './numberTexts.ts'
import { regressionFunctions } from './regression.ts'
import { roundingFunctions } from './rounding.ts'
import { significanceFunctions } from './significance.ts'
import { sortingFunctions } from './sorting.ts'
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
  ...sortingFunctions,
  address,
  ...regressionFunctions,
  ...textFunctions,
  ...numberTextFunctions,
  ...calendarFunctions,
  ...roundingFunctions,
  ...informationFunctions,
  ...conversionFunctions,
  ...statisticsFunctions,
  ...chanceFunctions,
  ...aggregateFunctions,
  ...arrayFunctions,
  ...conditionalFunctions,
  ...matrixFunctions,
  ...tableLookupFunctions,
  ...normalDistributionFunctions,
  ...continuousDistributionFunctions,
  ...discreteDistributionFunctions,
  ...significanceFunctions,
  ...gammaAndErrorFunctions,
  ...besselFunctions,
  ...couponFunctions,
  ...bondFunctions,
  ...couponlessFunctions,
  ...depreciationFunctions,
  ...formFunctions,
]

const byName = new Map(spreadsheetFunctions.map((fn) => [fn.name, fn]))

/** By its name in capitals. */
export function spreadsheetFunction(name: string): SpreadsheetFunction | undefined {
  return byName.get(name)
}
