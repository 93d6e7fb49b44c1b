import { type CatalogueEntry, catalogue } from '../../model/engine/catalogue.ts'
import type { DefinedName, Sheet } from '../../model/workbook/workbook.ts'
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

let latest: {
  readonly names: readonly DefinedName[]
  readonly sheets: readonly Sheet[]
  readonly all: readonly Completion[]
} | null = null

/** All that a word in a formula may become: functions, and the names and sheets of the workbook. */
export function knownCompletions(names: readonly DefinedName[], sheets: readonly Sheet[]): readonly Completion[] {
  if (latest?.names !== names || latest.sheets !== sheets) {
    const all = [...known().completions, ...names.map(nameCompletion), ...sheets.map(sheetCompletion)]
    latest = { names, sheets, all }
  }
  return latest.all
}

function sheetCompletion({ name }: Sheet, index: number): Completion {
  return { name, kind: 'sheet', summary: `sheet ${index + 1} of this workbook` }
}

function nameCompletion({ name, refersTo, note, unit }: DefinedName): Completion {
  const tail = [unit, note].filter(Boolean).join(', ')
  return { name, kind: 'name', summary: tail ? `${refersTo.slice(1)} – ${tail}` : refersTo.slice(1) }
}

/** The function of that name, whatever the case. */
export function knownFunction(name: string): CatalogueEntry | undefined {
  return known().byName.get(name.toLowerCase())
}
