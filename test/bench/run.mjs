// @ts-check
// `npm run bench [-- --json] [engine] [functions] [command-line] [charts] [window] [editor] [paste] [driver] [scroll]`: bundles what it measures, as the program is bundled, and runs it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../build/build.mjs'
import { browserPath } from '../browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
await bundle(['renderer', 'start', 'cli', 'bench'])
const { status } = spawnSync(process.execPath, ['--expose-gc', 'out/bench/bench.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FORECELL_CHROMIUM: browserPath() },
})
process.exitCode = status ?? 1
