import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../../model/core/failure.ts'

/** The whole file or none: beside it first, then in its place. @throws Failure `file-unwritable` */
export function writeWhole(output: string, bytes: Uint8Array | string): void {
  const beside = path.join(path.dirname(output), `.${path.basename(output)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, output)
  } catch (thrown) {
    rmSync(beside, { force: true })
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('file-unwritable', `${output} could not be written: ${reason}.`)
  }
}
