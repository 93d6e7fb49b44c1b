import { copiesAndSpeedFunctions } from './copiesAndSpeed.ts'
import { costFunctions } from './cost.ts'
import { gapFunctions } from './gaps.ts'
import { inferenceSupplyFunctions } from './inferenceSupply.ts'
import { latencyFunctions } from './latency.ts'
import { milestoneFunctions } from './milestones.ts'
import type { ModelFunction } from './modelFunction.ts'
import { patchFunctions } from './patches.ts'
import { populationFunctions } from './population.ts'
import { productionFunctions } from './production.ts'
import { rdPaybackFunctions } from './rdPayback.ts'
import { researchComputeFunctions } from './researchCompute.ts'
import { researchPaceFunctions } from './researchPace.ts'
import { softwareGrowthFunctions } from './softwareGrowth.ts'
import { softwareReturnsFunctions } from './softwareReturns.ts'
import { takeoffFunctions } from './takeoff.ts'
import { timeToHorizonFunctions } from './timeToHorizon.ts'
import { trainingComputeFunctions } from './trainingCompute.ts'

export { call, spillSize } from './call.ts'
export { callSignature } from './callSignature.ts'
export type * from './modelFunction.ts'
export { type ParamHint, paramHint } from './paramHint.ts'

/** The catalogue, family by family. */
export const modelFunctions: readonly ModelFunction[] = [
  ...trainingComputeFunctions,
  ...inferenceSupplyFunctions,
  ...copiesAndSpeedFunctions,
  ...latencyFunctions,
  ...costFunctions,
  ...patchFunctions,
  ...rdPaybackFunctions,
  ...takeoffFunctions,
  ...milestoneFunctions,
  ...gapFunctions,
  ...softwareReturnsFunctions,
  ...softwareGrowthFunctions,
  ...productionFunctions,
  ...populationFunctions,
  ...researchPaceFunctions,
  ...researchComputeFunctions,
  ...timeToHorizonFunctions,
]

const byName = new Map(modelFunctions.map((fn) => [fn.name.toLowerCase(), fn]))

/** The function of that name; case does not matter. */
export function modelFunction(name: string): ModelFunction | undefined {
  return byName.get(name.toLowerCase())
}
