import type { ModelFunction } from './modelFunction.ts'

/** A call as help shows it: `tokensPerSecond(flops, params, [flopPerParamToken], [utilisation])`. */
export function callSignature(fn: ModelFunction): string {
  const names = Object.entries(fn.params).map(([name, param]) => (param.required ? name : `[${name}]`))
  return `${fn.name}(${names.join(', ')})`
}
