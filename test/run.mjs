// @ts-check
// `npm test`: everything, in the order in which it fails fastest. `node test/run.mjs types lint` runs only those.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { browserPath } from './browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['model', 'renderer', 'electron', 'electron/cli', 'build', 'test']

/** @param {string[]} args @param {Record<string, string>} [env] */
const node = (args, env) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
const bin = (/** @type {string} */ name) => `node_modules/${name}`

/** @type {Record<string, () => boolean>} */
const steps = {
  types: () => rooms.every((room) => node([bin('typescript/bin/tsc'), '-p', room])),
  lint: () => node([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
  build: () => node(['build/build.mjs']),
  unit: () => node([bin('vitest/vitest.mjs'), 'run']),
  journeys: () => playwright('test/journeys'),
  desktop: () => playwright('test/desktop'),
}

/** @param {string} folder */
function playwright(folder) {
  if (!readdirSync(new URL(`../${folder}`, import.meta.url)).includes('playwright.config.ts')) {
    console.error(`${folder} has no playwright.config.ts`)
    return false
  }
  return node([bin('@playwright/test/cli.js'), 'test', '--config', `${folder}/playwright.config.ts`], {
    FORECELL_CHROMIUM: browserPath(),
  })
}

const named = process.argv.slice(2)
const wanted = named.length > 0 ? named : Object.keys(steps)
const failed = []
for (const name of wanted) {
  const step = steps[name]
  if (!step) {
    console.error(`There is no step ${name}; the steps are ${Object.keys(steps).join(', ')}.`)
    process.exit(2)
  }
  console.log(`\n── ${name}`)
  const began = performance.now()
  const passed = step()
  console.log(`── ${name} ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (!passed) failed.push(name)
}
console.log(`\nsteps: ${wanted.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
