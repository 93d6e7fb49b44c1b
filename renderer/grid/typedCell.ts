import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { Cell } from '../../model/workbook/workbook.ts'

/** The cell that typing a text makes; `null`: none. */
export function typedCell(text: string): Cell | null {
  const { input, format } = typed(text)
  if (input === null) return null
  const own = 'formula' in input ? { formula: normalised(input.formula, spelling) } : input
  return format === undefined ? own : { ...own, format }
}
