import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../../model/core/failure.ts'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import { fileSizeLimit } from '../../model/file/sizeLimit.ts'
import { type Sheet, sheetByName, type Workbook } from '../../model/workbook/workbook.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
}

/** @throws Failure with one sentence that names the file. */
export function workbookOf(file: string): Workbook {
  let bytes: Uint8Array
  try {
    const { size } = statSync(file)
    if (size > fileSizeLimit) throw new Failure('file-too-large', 'it is too large')
    bytes = readFileSync(file)
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? ''
    const reason = thrown instanceof Failure ? thrown.message : (reasons[code] ?? String(thrown))
    throw new Failure('file-unreadable', `${file} cannot be read: ${reason}.`)
  }
  try {
    return openWorkbook(path.basename(file), bytes).workbook
  } catch (thrown) {
    if (thrown instanceof Failure) throw new Failure(thrown.code, `${file} cannot be opened: ${thrown.message}`)
    throw thrown
  }
}

/** The named sheet, or the first. @throws Failure */
export function sheetOf(workbook: Workbook, name: string | undefined): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : sheetByName(workbook, name)
  if (sheet) return sheet
  const names = workbook.sheets.map((known) => known.name).join(', ')
  throw new Failure('usage', `There is no sheet ${name}; the sheets are ${names}.`)
}
