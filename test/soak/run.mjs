// @ts-check
// `npm run soak [-- steps [seed]]`: bundles the soak, as the program is bundled, and runs it; a million steps by default.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../build/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
await bundle(['soak'])
const { status } = spawnSync(process.execPath, ['out/soak/soak.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
