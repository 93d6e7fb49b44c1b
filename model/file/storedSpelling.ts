import { modelFunction } from '../functions/index.ts'

/** How a function's name is stored, whatever case it is written in: model functions in camelCase, others in capitals. */
export function storedSpelling(name: string): string {
  return modelFunction(name)?.name ?? name.toUpperCase()
}
