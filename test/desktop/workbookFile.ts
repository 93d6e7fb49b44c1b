import { decode } from '../../model/file/decode.ts'
import { encode } from '../../model/file/encode.ts'
import { run } from '../../model/workbook/run.ts'
import { cellAt, emptyWorkbook } from '../../model/workbook/workbook.ts'

const [sheet] = emptyWorkbook.sheets

/** A workbook file with one text, in A1. */
export function fileWith(text: string): string {
  return encode(run(emptyWorkbook, { name: 'setCells', sheet: sheet?.id ?? '', inputs: { A1: { value: text } } }))
}

/** What A1 of a workbook file holds. */
export function textIn(file: string): unknown {
  const [sheet] = decode(file).workbook.sheets
  return sheet && cellAt(sheet, 0, 0)?.value
}
