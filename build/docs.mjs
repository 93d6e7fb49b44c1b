// @ts-check
// `npm run docs`: writes the parts of README.md and ARCHITECTURE.md that a program knows better.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} text @param {string} part @param {string} content */
function withPart(text, part, content) {
  const pattern = new RegExp(`(<!-- ${part}: [^\\n]*-->\\n)[^]*?(<!-- end of ${part} -->)`)
  if (!pattern.test(text)) throw new Error(`There is no part "${part}" in the document.`)
  return text.replace(pattern, (_, begin, end) => `${begin}\n${content}\n\n${end}`)
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|')

async function functionTable() {
  const file = path.join(root, 'model/functions/index.ts')
  const { module } = /** @type {{ module: typeof import('../model/functions/index.ts') }} */ (
    await runnerImport(file, { configFile: false, root, logLevel: 'error' })
  )
  const lines = []
  for (const family of new Set(module.modelFunctions.map((fn) => fn.family))) {
    lines.push(`**${family}**`, '', '| Function | What it answers | Gives | Source |', '|---|---|---|---|')
    for (const fn of module.modelFunctions.filter((each) => each.family === family)) {
      const gives = fn.returns.columns ? fn.returns.columns.map((column) => column.name).join(', ') : fn.returns.unit
      const source = fn.source.link ? `[${cell(fn.source.cite)}](${fn.source.link})` : cell(fn.source.cite)
      lines.push(`| \`${cell(module.callSignature(fn))}\` | ${cell(fn.summary)} | ${cell(gives)} | ${source} |`)
    }
    lines.push('')
  }
  return lines.join('\n').trim()
}

async function roomTable() {
  const { rooms } = await import('./rooms.mjs')
  const rows = Object.entries(rooms).map(([room, { imports, libraries }]) => {
    const list = (/** @type {readonly string[]} */ names) => (names.length > 0 ? names.join(', ') : '–')
    return `| \`${room}\` | ${list(imports)} | ${list(libraries)} |`
  })
  return ['| Room | May import, besides itself | Libraries |', '|---|---|---|', ...rows].join('\n')
}

/** @returns {Promise<Record<string, string>>} file → text as it should be */
export async function documents() {
  const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8')
  return {
    'README.md': withPart(read('README.md'), 'functions', await functionTable()),
    'ARCHITECTURE.md': withPart(read('ARCHITECTURE.md'), 'rooms', await roomTable()),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await documents())) writeFileSync(path.join(root, file), text)
}
