import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronBinary } from './electronBinary.ts'
import { fetchElectron } from './fetchElectron.ts'
import { openBrowser } from './openBrowser.ts'
import { runElectron } from './runElectron.ts'
import { serve } from './serve.ts'
import { type StartOptions, startOptions, usage, usualPort } from './startOptions.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage)
  // npm changes to the project's folder; paths are meant from where the person stands.
  const options = startOptions(args, process.env.INIT_CWD ?? process.cwd())
  if (typeof options === 'string') return fail(2, options)
  if (options.where === 'browser') return startBrowser(options, null)
  const electron = await findElectron()
  if ('file' in electron) process.exitCode = await runElectron(electron.file, root, options.workbook)
  else if (options.where === 'electron') fail(1, `Electron could not be started: ${electron.missing}.`)
  else await startBrowser(options, electron.missing)
}

async function findElectron(): Promise<{ file: string } | { missing: string }> {
  const found = electronBinary(root)
  if ('file' in found || found.folder === null) return found
  console.error(`Electron ${found.version} is not here yet; trying to fetch it …`)
  const problem = await fetchElectron(found.folder)
  return problem === null ? electronBinary(root) : { missing: `${found.missing} and ${problem}` }
}

/** @param why Electron is not used; `null` when the browser was asked for. */
async function startBrowser(options: StartOptions, why: string | null): Promise<void> {
  const window = join(root, 'out/renderer')
  if (!existsSync(join(window, 'index.html'))) return fail(1, 'The window has not been built: run npm run build.')
  const served = await serve(window, options.port, options.workbook)
  if (why !== null) console.log(`Forecell runs in the browser, because Electron is not available: ${why}.`)
  if (served.port !== options.port) {
    console.log(
      `Port ${options.port} is taken; recovery data of http://127.0.0.1:${options.port}/ is not visible here.`,
    )
  } else if (served.port !== usualPort) {
    console.log(`Recovery data of the usual http://127.0.0.1:${usualPort}/ is not visible on this port.`)
  }
  console.log(`Forecell is at ${served.url}`)
  if (options.open) openBrowser(served.url)
}

function fail(exitCode: number, sentence: string): void {
  console.error(sentence)
  process.exitCode = exitCode
}
