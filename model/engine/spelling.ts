import { modelFunction } from '../functions/index.ts'

/** A function's name as it is shown and stored: model functions in camelCase, all others in capitals. */
export function spelling(name: string): string {
  return modelFunction(name)?.name ?? name.toUpperCase()
}
