import { referenceReader } from '../../model/chart/readReference.ts'
import { isError } from '../../model/core/value.ts'
import type { ReferenceText } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

/** Why a chart cannot read a reference, as a sentence, or `null`. */
export function referenceProblem(reference: ReferenceText, sheet: string): string | null {
  const { workbook, values, resolve } = windowStore.getState()
  const found = referenceReader({ workbook, values, resolve }, sheet)(reference)
  if (!('error' in found)) return null
  if (!isError(found.error)) return `${reference} is not a range; write one like Model!B2:B20.`
  return `${found.error.error} ${found.error.message}`.trim()
}
