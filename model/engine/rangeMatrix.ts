import { SimpleRangeValue } from 'hyperformula'
import type { CellValue, Matrix } from '../core/value.ts'
import { plainValue } from './engineValue.ts'
import type { EngineValue, Interpreter } from './internals.ts'

const key = 'FORECELL.PLAIN'

/**
 * A value as functions take it. What a range holds is made plain, and from the second time on kept with
 * the range until the engine computes the range anew: a thousand lookups often read the same one, but running totals
 * read a thousand different ones.
 */
export function plainArgument(value: EngineValue, { dependencyGraph }: Interpreter): CellValue | Matrix {
  if (!(value instanceof SimpleRangeValue) || !value.range) return plainValue(value)
  const { start, end } = value.range
  const vertex = dependencyGraph.getRange(start, end)
  if (!vertex) return plainValue(value)
  const known = vertex.getFunctionValue(key) as Matrix | 'asked' | undefined
  if (known && known !== 'asked') return known
  const plain = plainValue(value) as Matrix
  vertex.setFunctionValue(key, (known ? plain : 'asked') as never)
  return plain
}
