// @ts-check
// Bundles the parts of the program into out/: `node build/build.mjs [renderer] [shell] [start] [cli]`, all by default.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { partNames, parts } from './viteConfigs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {readonly string[]} names @param {string} [outDir] instead of the part's own, for a single part */
export async function bundle(names, outDir) {
  // Called from a test run, the bundler would else take React's development build.
  process.env.NODE_ENV = 'production'
  for (const name of names) {
    const configs = parts[/** @type {keyof typeof parts} */ (name)]
    if (!configs) throw new Error(`There is no part ${name}; the parts are ${partNames.join(', ')}.`)
    for (const config of configs(root)) {
      await build(outDir ? { ...config, build: { ...config.build, outDir: `${root}/${outDir}` } } : config)
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2)
  if (named.length === 0) rmSync(new URL('../out', import.meta.url), { recursive: true, force: true })
  await bundle(named.length > 0 ? named : partNames)
}
