import { text } from 'node:stream/consumers'
import { isError } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { emptyWorkbook } from '../../model/workbook/workbook.ts'
import { type CommandLine, parsed } from './commandLine.ts'
import { isMatrix, jsonValue, resultLine } from './valueText.ts'
import { sheetOf, workbookOf } from './workbookFile.ts'

const options = {
  workbook: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
} as const

export const evalCommand: CommandLine = {
  summary: 'evaluates formulas',
  help: `Usage: forecell eval [--workbook FILE] [--sheet NAME] [--json] [--strict] [FORMULA…]

Evaluates each formula as in a free cell of the named (or first) sheet, from the arguments or one a line from standard
input, and prints one line a formula. A missing = is added.

  --workbook FILE  formulas may use its cells and names
  --sheet NAME     the sheet that plain references mean
  --json           one JSON object a line
  --strict         exit with 1 if a formula gives an error

Example: forecell eval 'copiesFromTrainingCompute(1e29, 1e7, 1, 20, 3, 1.5)'`,
  async run(args) {
    const { values, positionals } = parsed(args, options)
    const workbook = values.workbook === undefined ? emptyWorkbook : workbookOf(values.workbook)
    const sheet = sheetOf(workbook, values.sheet)
    const formulas = positionals.length > 0 ? positionals : lines(await text(process.stdin))
    const engine = createEngine(workbook)
    let failed = false
    for (const formula of formulas) {
      const result = engine.evaluate(formula, sheet.id)
      const errors = isMatrix(result) ? result.flat().some(isError) : isError(result)
      failed ||= errors
      process.stdout.write(`${values.json ? JSON.stringify(jsonLine(formula, result)) : resultLine(result)}\n`)
    }
    return failed && values.strict ? 1 : 0
  },
}

const lines = (input: string) => input.split(/\r?\n/).filter((line) => line.trim() !== '')

function jsonLine(formula: string, result: ReturnType<ReturnType<typeof createEngine>['evaluate']>): object {
  if (isMatrix(result)) return { formula, array: result.map((row) => row.map(jsonValue)) }
  if (isError(result)) return { formula, error: result.error, message: result.message }
  return { formula, value: result }
}
