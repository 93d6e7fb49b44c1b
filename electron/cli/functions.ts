import { plainFormula } from '../../model/explain/plainFormula.ts'
import { nearestNames } from '../../model/formula/nearestNames.ts'
import { errorMeanings } from '../../model/functions/errorMeanings.ts'
import { columnUnit, exampleResult, returnsText, unitText } from '../../model/functions/functionText.ts'
import {
  callSignature,
  type ModelFunction,
  modelFunction,
  modelFunctions,
  paramHint,
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
  const lines = [callSignature(fn), fn.summary, '', `Formula   ${plainFormula(fn.formula)}`]
  lines.push(`Gives     ${returnsText(fn)}`)
  for (const column of fn.returns.columns ?? []) {
    const unit = columnUnit(column)
    lines.push(`            ${column.name}${unit === '' ? '' : ` (${unit})`}`)
  }
  const params = Object.entries(fn.params)
  if (params.length > 0) lines.push('', 'Arguments')
  for (const [name, param] of params) {
    const { unit, default: usual, domain } = paramHint(param)
    const left = param.required ? 'required' : usual === undefined ? 'may be left out' : `default ${usual}`
    lines.push(`  ${name}  ${[unit === 'text' ? 'text' : unitText(unit), domain, left].join('; ')}`)
    lines.push(`      ${param.doc}`)
  }
  lines.push('', 'Examples')
  for (const example of fn.examples) {
    lines.push(
      `  ${example.formula} → ${exampleResult(example, String)}${example.because ? ` — ${example.because}` : ''}`,
    )
  }
  if (fn.remark) lines.push('', fn.remark)
  lines.push('', 'Errors')
  for (const { code, when } of errorMeanings(fn)) lines.push(`  ${code.padEnd(8)} ${when}`)
  lines.push('', `Source    ${fn.source.cite}${fn.source.link ? ` ${fn.source.link}` : ''}`)
  if (fn.related.length > 0) lines.push(`Related   ${fn.related.join(', ')}`)
  return lines.join('\n')
}

function jsonFunction(fn: ModelFunction): object {
  return {
    name: fn.name,
    call: callSignature(fn),
    family: fn.family,
    summary: fn.summary,
    formula: fn.formula,
    params: Object.entries(fn.params).map(([name, param]) => {
      const { unit, default: usual, domain } = paramHint(param)
      // A default as a value where there is one, else in words.
      return { name, unit, required: param.required, default: param.default ?? usual ?? null, domain, doc: param.doc }
    }),
    returns: fn.returns,
    source: fn.source,
    related: fn.related,
    examples: fn.examples,
  }
}
