import { cellName, sheetPrefix } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { type CommandLine, parsed, usage } from './commandLine.ts'
import { valueText } from './valueText.ts'
import { workbookOf } from './workbookFile.ts'

export const checkCommand: CommandLine = {
  summary: 'tells whether a workbook is whole, and lists cells in error',
  help: `Usage: forecell check FILE

Lists the cells in error and the circular references, one a line; exits with 1 if there are any. #N/A, and errors inside
a spilled result (a trajectory past its singularity), are listed but do not count.`,
  run(args) {
    const { positionals } = parsed(args, {})
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw usage('check takes one file.')
    const workbook = workbookOf(file)
    const engine = createEngine(workbook)
    const { values } = engine
    let counted = 0
    let listed = 0
    for (const sheet of workbook.sheets) {
      const { rows, columns } = values.extent(sheet.id)
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const value = values.value(sheet.id, row, column)
          if (!isError(value)) continue
          const counts = value.error !== '#N/A' && values.spill(sheet.id, row, column) === null
          if (counts) counted++
          listed++
          const place = sheetPrefix(sheet.name) + cellName(row, column)
          process.stdout.write(`${place}\t${valueText(value)}${counts ? '' : '\t(does not count)'}\n`)
        }
      }
    }
    const cycles = engine.cycles()
    for (const cycle of cycles) process.stdout.write(`circular\t${cycle.join(' → ')}\n`)
    const cells = counted === 1 ? '1 cell in error' : `${counted} cells in error`
    const circles = cycles.length === 1 ? '1 circular reference' : `${cycles.length} circular references`
    const aside = listed > counted ? `, ${listed - counted} more that do not count` : ''
    process.stdout.write(`${file} is whole: ${cells}${aside}, ${circles}.\n`)
    return counted > 0 || cycles.length > 0 ? 1 : 0
  },
}
