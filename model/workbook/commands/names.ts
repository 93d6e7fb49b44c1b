import { Failure } from '../../core/failure.ts'
import type { CommandKind } from '../command.ts'
import { checkName } from '../nameProblem.ts'
import { restructuredWorkbook } from '../restructuredWorkbook.ts'
import { sameData } from '../sameData.ts'
import { tableNamed } from '../tables.ts'
import type { DefinedName, Workbook } from '../workbook.ts'

const key = (name: string): string => name.toLowerCase()

function sorted(names: readonly DefinedName[]): readonly DefinedName[] {
  return names.toSorted((a, b) => (key(a.name) < key(b.name) ? -1 : 1))
}

function named(workbook: Workbook, title: string): DefinedName | undefined {
  return workbook.names.find((each) => key(each.name) === key(title))
}

/** @throws Failure `name-invalid` */
function wantedName(workbook: Workbook, title: string): DefinedName {
  const name = named(workbook, title)
  if (!name) throw new Failure('name-invalid', `There is no name ${title}.`)
  return name
}

export const defineName: CommandKind<'defineName'> = {
  label: ({ was, definition }) =>
    was === undefined ? 'Define name' : was === definition.name ? 'Edit name' : 'Rename name',
  run(workbook, { was, definition: { name, refersTo, unit, source, note } }) {
    const old = was === undefined ? undefined : wantedName(workbook, was)
    if (old?.name !== name) checkName(name)
    const other = named(workbook, name)
    const table = tableNamed(workbook, name)
    if (table) throw new Failure('name-invalid', `There is already a table ${table.name}; a name must differ from it.`)
    if (other && other !== old) throw new Failure('name-invalid', `There is already a name ${other.name}.`)
    if (!refersTo.startsWith('=') || refersTo.trim() === '=') {
      throw new Failure('name-invalid', `The name ${name} needs a formula that starts with =.`)
    }
    const definition: DefinedName = {
      name,
      refersTo,
      ...(unit && { unit }),
      ...(source && { source }),
      ...(note && { note }),
    }
    if (old && sameData(old, definition)) return workbook
    const index = old ? workbook.names.indexOf(old) : workbook.names.length
    const names = sorted(workbook.names.toSpliced(index, 1, definition))
    const next = { ...workbook, names }
    return old && old.name !== name
      ? restructuredWorkbook(next, { kind: 'renameName', was: old.name, title: name })
      : next
  },
}

export const deleteName: CommandKind<'deleteName'> = {
  label: () => 'Delete name',
  run(workbook, { title }) {
    // Formulas keep the word and show #NAME?, as in Excel: defining the name again makes them work again.
    const name = wantedName(workbook, title)
    return { ...workbook, names: workbook.names.filter((each) => each !== name) }
  },
}
