// @ts-check
// REFERENCE.md and the README's table of functions, as the declarations tell them.

/**
 * @typedef {import('../model/functions/modelFunction.ts').ModelFunction} ModelFunction
 * @typedef {typeof import('../model/functions/index.ts')
 *   & typeof import('../model/functions/functionText.ts')
 *   & typeof import('../model/functions/errorMeanings.ts')} Texts
 */

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|')

/** @param {string} name as GitHub makes it from a heading */
const anchor = (name) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-')

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** @param {Texts} texts */
const families = ({ modelFunctions }) => [...new Set(modelFunctions.map((fn) => fn.family))]

/** @param {Texts} texts @returns {string} the short table: what there is, with links to the whole */
export function functionTable(texts) {
  return families(texts)
    .map((family) => {
      const rows = texts.modelFunctions
        .filter((fn) => fn.family === family)
        .map((fn) => {
          const gives = fn.returns.columns ? fn.returns.columns.map(({ name }) => name).join(', ') : fn.returns.unit
          const call = `[\`${texts.callSignature(fn)}\`](REFERENCE.md#${anchor(fn.name)})`
          return [call, fn.summary, gives === '1' ? 'a number' : gives]
        })
      return `**${family}**\n\n${table(['Function', 'What it answers', 'Gives'], rows)}`
    })
    .join('\n\n')
}

/** @param {Texts} texts */
export function reference(texts) {
  const parts = [
    '# Reference of the model functions',
    'Made by `npm run docs` from the declarations in `model/functions/`; edit those, not this file. Optional arguments stand ' +
      'in square brackets. An argument is left out by leaving its place empty, as in `=rdMultiplier(2, , , "progress")`, or by ' +
      'ending the call before it. A function that gives one number, called with ranges, gives one for each of their cells. ' +
      'An error in an argument is the result.',
    families(texts)
      .map((family) => {
        const names = texts.modelFunctions.filter((fn) => fn.family === family).map(({ name }) => link(name))
        return `- [${family}](#${anchor(family)}): ${names.join(', ')}`
      })
      .join('\n'),
  ]
  for (const family of families(texts)) {
    parts.push(`## ${family}`)
    for (const fn of texts.modelFunctions) if (fn.family === family) parts.push(...section(fn, texts))
  }
  return `${parts.join('\n\n')}\n`
}

/** @param {string} name */
const link = (name) => `[${name}](#${anchor(name)})`

/** @param {ModelFunction} fn @param {Texts} texts @returns {string[]} */
function section(fn, texts) {
  const parts = [`### ${fn.name}`, fn.summary, `\`${texts.callSignature(fn)}\``, `$$\n${fn.formula}\n$$`]
  const params = Object.entries(fn.params).map(([name, param]) => {
    const { unit, default: usual, domain } = texts.paramHint(param)
    const left = param.required ? 'required' : (usual ?? 'may be left out')
    // An option word has no sign in the formula but its name.
    const symbol = param.kind === 'word' ? '' : `$${param.symbol}$`
    return [`\`${name}\``, symbol, texts.unitText(unit), left, domain, param.doc]
  })
  if (params.length > 0) parts.push(table(['Argument', 'Symbol', 'Unit', 'Default', 'Domain', 'Meaning'], params))
  const columns = (fn.returns.columns ?? []).map((column) => {
    const unit = texts.columnUnit(column)
    return unit === '' ? column.name : `${column.name} (${unit})`
  })
  parts.push(`**Gives.** ${texts.returnsText(fn)}${columns.length > 0 ? ` ${columns.join(', ')}.` : ''}`)
  const examples = fn.examples.map((example) => [
    `\`${example.formula}\``,
    `\`${texts.exampleResult(example)}\``,
    example.because ?? '',
  ])
  parts.push(
    examples.some(([, , because]) => because !== '')
      ? table(['Example', 'Result', 'Where from'], examples)
      : table(
          ['Example', 'Result'],
          examples.map((row) => row.slice(0, 2)),
        ),
  )
  if (fn.remark) parts.push(`**Remark.** ${fn.remark}`)
  const errors = texts.errorMeanings(fn).map(({ code, when }) => `- \`${code}\` ${when}`)
  parts.push(`**Errors.**\n\n${errors.join('\n')}`)
  const { cite, link: address } = fn.source
  parts.push(`**Source.** ${address ? `[${cite}](${address})` : cite}`)
  const related = fn.related.filter((name) => texts.modelFunction(name))
  if (related.length > 0) parts.push(`**Related.** ${related.map(link).join(', ')}`)
  return parts
}
