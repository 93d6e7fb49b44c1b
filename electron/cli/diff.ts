import { createEngine } from '../../model/engine/createEngine.ts'
import { type CommandLine, parsed, usage } from './commandLine.ts'
import { type Computed, type Difference, differences } from './differences.ts'
import { workbookOf } from './workbookFile.ts'

export const diffCommand: CommandLine = {
  summary: 'tells what differs between two workbooks',
  help: `Usage: forecell diff A B [--json]

Lists what changed from A to B, one line each: inputs, formulas, values, looks and notes, names, charts. Exits with 1 if
the workbooks differ. For git: git difftool --extcmd 'npx forecell diff' -- FILE`,
  run(args) {
    const { values, positionals } = parsed(args, { json: { type: 'boolean' } })
    const [a, b, more] = positionals
    if (a === undefined || b === undefined || more !== undefined) throw usage('diff takes two files.')
    const found = differences(computed(a), computed(b))
    if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    else for (const each of found) process.stdout.write(`${line(each)}\n`)
    return found.length > 0 ? 1 : 0
  },
}

function computed(file: string): Computed {
  const workbook = workbookOf(file)
  return { workbook, values: createEngine(workbook).values }
}

const line = ({ where, what, before, after }: Difference) =>
  [where, what, `${before ?? '(none)'} → ${after ?? '(none)'}`].join('\t').replaceAll('\n', '\\n')
