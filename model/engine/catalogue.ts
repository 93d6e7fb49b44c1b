import { type FunctionDetails, type FunctionListEntry, HyperFormula } from 'hyperformula'
import { type ModelFunction, modelFunctions, paramHint } from '../functions/index.ts'
import { type SpreadsheetFunction, spreadsheetFunctions } from '../spreadsheet/index.ts'
import { licenseKey } from './bareEngine.ts'
import { isInternalFunction } from './engineNames.ts'

/** An argument as completion and hints show it. All but the name and `optional` may be absent for built-in functions. */
export interface CatalogueParam {
  readonly name: string
  readonly optional: boolean
  /** `1` for a dimensionless number, `text` for a word. */
  readonly unit?: string
  readonly default?: string
  readonly domain?: string
  /** One sentence. */
  readonly doc?: string
}

export interface CatalogueEntry {
  /** As it is shown and stored. */
  readonly name: string
  /** Whether it is one of the model's own, which a `modelFunction` describes in full. */
  readonly isModel: boolean
  readonly family: string
  /** One sentence. */
  readonly summary: string
  readonly params: readonly CatalogueParam[]
  /** How many of the last arguments may be repeated as often as wanted; 0 for most. */
  readonly repeated: number
}

let made: readonly CatalogueEntry[] | undefined

/** Every function that a formula may call: the model's in their order, then the built-in ones by name. Made once, on first use. */
export function catalogue(): readonly CatalogueEntry[] {
  made ??= [...modelFunctions.map(modelEntry), ...ordinaryEntries()]
  return made
}

function ordinaryEntries(): CatalogueEntry[] {
  const ours = new Map(spreadsheetFunctions.map((fn) => [fn.name, spreadsheetEntry(fn)]))
  return [...builtInEntries(ours), ...ours.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function spreadsheetEntry({ name, family, summary, params, repeated }: SpreadsheetFunction): CatalogueEntry {
  const shown = params.map(({ name: param, optional, doc }) => ({ name: param, optional, doc }))
  return { name, isModel: false, family, summary, params: shown, repeated }
}

function modelEntry(fn: ModelFunction): CatalogueEntry {
  const params = Object.entries(fn.params).map(([name, param]) => ({
    name,
    optional: !param.required,
    ...paramHint(param),
    doc: param.doc,
  }))
  return { name: fn.name, isModel: true, family: fn.family, summary: fn.summary, params, repeated: 0 }
}

/** HyperFormula complains of each function of ours that has its name from one of its own, so those are not asked for. */
function builtInEntries(ours: ReadonlyMap<string, CatalogueEntry>): CatalogueEntry[] {
  const engine = HyperFormula.buildEmpty({ licenseKey })
  const own = new Set(modelFunctions.map(({ name }) => name.toUpperCase()))
  const entries = engine
    .getAvailableFunctions()
    .filter(
      ({ canonicalName }) => !own.has(canonicalName) && !ours.has(canonicalName) && !isInternalFunction(canonicalName),
    )
    .map((entry) => builtInEntry(entry, engine.getFunctionDetails(entry.canonicalName)))
  engine.destroy()
  return entries
}

function builtInEntry(entry: FunctionListEntry, details: FunctionDetails | undefined): CatalogueEntry {
  return {
    name: entry.localizedName,
    isModel: false,
    family: entry.category,
    summary: plainText(entry.shortDescription ?? ''),
    params: (details?.parameters ?? []).map(({ name, optional, description }) => {
      const doc = plainText(description)
      return doc === '' ? { name, optional } : { name, optional, doc }
    }),
    repeated: details?.repeatLastArgs ?? 0,
  }
}

/** HyperFormula's texts carry links and line breaks. */
function plainText(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\s*<br\s*\/?>\s*/g, ' ')
}
