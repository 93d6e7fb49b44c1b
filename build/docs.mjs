// @ts-check
// `npm run docs`: writes REFERENCE.md and the parts of README.md and ARCHITECTURE.md that a program knows better.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { functionTable, reference } from './reference.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} text @param {string} part @param {string} content */
function withPart(text, part, content) {
  const pattern = new RegExp(`(<!-- ${part}: [^\\n]*-->\\n)[^]*?(<!-- end of ${part} -->)`)
  if (!pattern.test(text)) throw new Error(`There is no part "${part}" in the document.`)
  return text.replace(pattern, (_, begin, end) => `${begin}\n${content}\n\n${end}`)
}

/** The declarations and what is said of them, run as they are. */
async function functionTexts() {
  const load = async (/** @type {string} */ name) => {
    const file = path.join(root, `model/functions/${name}.ts`)
    return (await runnerImport(file, { configFile: false, root, logLevel: 'error' })).module
  }
  const modules = await Promise.all(['index', 'functionText', 'errorMeanings'].map(load))
  return /** @type {import('./reference.mjs').Texts} */ (Object.assign({}, ...modules))
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
  const texts = await functionTexts()
  return {
    'README.md': withPart(read('README.md'), 'functions', functionTable(texts)),
    'REFERENCE.md': reference(texts),
    'ARCHITECTURE.md': withPart(read('ARCHITECTURE.md'), 'rooms', await roomTable()),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await documents())) writeFileSync(path.join(root, file), text)
}
