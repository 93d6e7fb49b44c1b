import { nearestNames } from '../../model/formula/nearestNames.ts'
import {
  callSignature,
  type ModelFunction,
  modelFunction,
  modelFunctions,
  type Param,
} from '../../model/functions/index.ts'
import { type CommandLine, parsed, usage } from './commandLine.ts'

export const functionsCommand: CommandLine = {
  summary: 'lists the model functions, or tells all about one',
  help: `Usage: forecell functions [NAME] [--json]

Without a name, the catalogue by family; with one, its formula, arguments with units, defaults and domains, source and
examples.`,
  run(args) {
    const { values, positionals } = parsed(args, { json: { type: 'boolean' } })
    const [name, more] = positionals
    if (more !== undefined) throw usage('functions takes one name at most.')
    const chosen = name === undefined ? modelFunctions : [functionNamed(name)]
    if (values.json) process.stdout.write(`${JSON.stringify(chosen.map(jsonFunction), null, 2)}\n`)
    else process.stdout.write(`${name === undefined ? catalogueText() : chosen.map(functionText).join('\n')}\n`)
    return 0
  },
}

function functionNamed(name: string): ModelFunction {
  const found = modelFunction(name)
  if (found) return found
  const near = nearestNames(
    name,
    modelFunctions.map((fn) => fn.name),
  )
  throw usage(`There is no model function ${name}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'}`)
}

function catalogueText(): string {
  const lines: string[] = []
  for (const family of new Set(modelFunctions.map((fn) => fn.family))) {
    lines.push(lines.length > 0 ? `\n${family}` : family)
    for (const fn of modelFunctions) if (fn.family === family) lines.push(`  ${callSignature(fn)}\n      ${fn.summary}`)
  }
  return lines.join('\n')
}

function functionText(fn: ModelFunction): string {
  const lines = [callSignature(fn), fn.summary, '', `Formula   ${fn.formula}`, `Gives     ${returnsText(fn)}`]
  const params = Object.entries(fn.params)
  if (params.length > 0) lines.push('', 'Arguments')
  for (const [name, param] of params) {
    lines.push(`  ${name}  ${[param.unit, domainText(param), defaultText(param) ?? 'required'].join('; ')}`)
    lines.push(`      ${param.doc}`)
  }
  lines.push('', 'Examples')
  for (const example of fn.examples) {
    const result = 'fails' in example ? example.fails : exampleText(example.gives)
    lines.push(`  ${example.formula} → ${result}${example.because ? ` — ${example.because}` : ''}`)
  }
  if (fn.remark) lines.push('', fn.remark)
  lines.push('', `Source    ${fn.source.cite}${fn.source.link ? ` ${fn.source.link}` : ''}`)
  if (fn.related.length > 0) lines.push(`Related   ${fn.related.join(', ')}`)
  return lines.join('\n')
}

const exampleText = (gives: unknown): string =>
  Array.isArray(gives) ? `{${gives.map((row: unknown[]) => row.join(', ')).join('; ')}}` : String(gives)

function returnsText(fn: ModelFunction): string {
  if (!fn.returns.columns) return fn.returns.unit
  return fn.returns.columns.map((column) => `${column.name} (${column.unit})`).join(', ')
}

const domainText = (param: Param): string => (param.kind === 'word' ? param.words.join(', ') : param.domain.symbol)

/** The default as a person would type it; `null` for a required argument. */
function defaultText(param: Param): string | null {
  if (param.required) return null
  if (param.kind === 'vector') return param.default ? `{${param.default.join(';')}}` : 'omitted'
  if (param.kind === 'word') return param.default === undefined ? 'omitted' : `"${param.default}"`
  return param.defaultText ?? (param.default === undefined ? 'omitted' : String(param.default))
}

function jsonFunction(fn: ModelFunction): object {
  return {
    name: fn.name,
    call: callSignature(fn),
    family: fn.family,
    summary: fn.summary,
    formula: fn.formula,
    params: Object.entries(fn.params).map(([name, param]) => ({
      name,
      unit: param.unit,
      required: param.required,
      default: param.required ? null : (('default' in param ? param.default : undefined) ?? defaultText(param)),
      domain: domainText(param),
      doc: param.doc,
    })),
    returns: fn.returns,
    source: fn.source,
    related: fn.related,
    examples: fn.examples,
  }
}
