import { areaName, sheetPrefix } from '../../model/core/reference.ts'
import { type CatalogueEntry, catalogue } from '../../model/engine/catalogue.ts'
import type { DefinedName, Sheet, Table, Workbook } from '../../model/workbook/workbook.ts'
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
  readonly tables: readonly Table[] | undefined
  readonly all: readonly Completion[]
} | null = null

/** All that a word in a formula may become: functions, and the names, tables and sheets of the workbook. */
export function knownCompletions({ names, sheets, tables }: Omit<Workbook, 'charts'>): readonly Completion[] {
  if (latest?.names !== names || latest.sheets !== sheets || latest.tables !== tables) {
    const all = [
      ...known().completions,
      ...names.map(nameCompletion),
      ...(tables ?? []).map((table) => tableCompletion(table, sheets)),
      ...sheets.map(sheetCompletion),
    ]
    latest = { names, sheets, tables, all }
  }
  return latest.all
}

function sheetCompletion({ name }: Sheet, index: number): Completion {
  return { name, kind: 'sheet', summary: `sheet ${index + 1} of this workbook` }
}

function tableCompletion({ name, sheet, area }: Table, sheets: readonly Sheet[]): Completion {
  const home = sheets.find(({ id }) => id === sheet)?.name ?? ''
  return { name, kind: 'table', summary: `table in ${sheetPrefix(home)}${areaName(area)}` }
}

function nameCompletion({ name, refersTo, note, unit }: DefinedName): Completion {
  const tail = [unit, note].filter(Boolean).join(', ')
  return { name, kind: 'name', summary: tail ? `${refersTo.slice(1)} – ${tail}` : refersTo.slice(1) }
}

/** The function of that name, whatever the case. */
export function knownFunction(name: string): CatalogueEntry | undefined {
  return known().byName.get(name.toLowerCase())
}
