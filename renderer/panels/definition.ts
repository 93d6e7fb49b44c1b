import { sheetPrefix } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { normalised } from '../../model/formula/normalised.ts'
import { rewritten } from '../../model/formula/rewritten.ts'

/**
 * What a person writes as the meaning of a name, as the workbook holds it: `B3` on sheet Model is `=Model!$B$3`, a plain
 * number or word is a constant. Text that may be either a reference or a formula needs no `=`.
 */
export function definition(text: string, sheet: string): string {
  const trimmed = text.trim()
  const { input } = typed(trimmed)
  if (trimmed === '') return ''
  if (input && 'value' in input && typeof input.value !== 'string') return `=${String(input.value).toUpperCase()}`
  const formula = normalised(trimmed.startsWith('=') ? trimmed : `=${trimmed}`, spelling)
  return rewritten(formula, (reference) => ({
    ...reference,
    prefix: reference.prefix === '' ? sheetPrefix(sheet) : reference.prefix,
    from: { ...reference.from, rowFixed: true, columnFixed: true },
    to: { ...reference.to, rowFixed: true, columnFixed: true },
  }))
}
