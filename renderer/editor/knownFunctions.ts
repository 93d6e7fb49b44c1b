import { type CatalogueEntry, catalogue } from '../../model/engine/catalogue.ts'
import type { DefinedName } from '../../model/workbook/workbook.ts'
import type { Completion } from './completions.ts'

let made: {
  readonly completions: readonly Completion[]
  readonly byName: ReadonlyMap<string, CatalogueEntry>
} | null = null

function known() {
  made ??= {
    completions: catalogue().map(({ name, isModel, summary }) => ({
      name,
      kind: isModel ? 'model' : 'builtIn',
      summary,
    })),
    byName: new Map(catalogue().map((entry) => [entry.name.toLowerCase(), entry])),
  }
  return made
}

/** All that a word in a formula may become: functions, and the names of the workbook. */
export function knownCompletions(names: readonly DefinedName[]): readonly Completion[] {
  return names.length === 0 ? known().completions : [...known().completions, ...names.map(nameCompletion)]
}

function nameCompletion({ name, refersTo, note, unit }: DefinedName): Completion {
  const tail = [unit, note].filter(Boolean).join(', ')
  return { name, kind: 'name', summary: tail ? `${refersTo.slice(1)} – ${tail}` : refersTo.slice(1) }
}

/** The function of that name, whatever the case. */
export function knownFunction(name: string): CatalogueEntry | undefined {
  return known().byName.get(name.toLowerCase())
}
