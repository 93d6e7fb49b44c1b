import { HyperFormula } from 'hyperformula'
import { isInternalFunction } from './engineNames.ts'
import { registerModelFunctions } from './plugin.ts'
import { spelling } from './spelling.ts'

let names: readonly string[] | undefined

/** Every function that a formula may call, as it is shown. */
export function functionNames(): readonly string[] {
  registerModelFunctions()
  names ??= HyperFormula.getRegisteredFunctionNames('enGB')
    .filter((name) => !isInternalFunction(name))
    .map(spelling)
    .sort()
  return names
}
