// @ts-check
// `npm start`: bundles what is missing or older than its sources, then starts the program.
import { fileURLToPath } from 'node:url'
import { stale } from './freshness.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['model', 'renderer', 'electron']
const outdated = Object.entries({
  renderer: 'out/renderer/index.html',
  shell: 'out/main/main.cjs',
  start: 'out/start/start.mjs',
}).flatMap(([part, file]) => (stale(root, file, sources) ? [part] : []))
if (outdated.length > 0) {
  console.error('Building Forecell …')
  const { bundle } = await import('./build.mjs')
  await bundle(outdated)
}
await import(new URL('../out/start/start.mjs', import.meta.url).href)
