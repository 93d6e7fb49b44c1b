import { spawn } from 'node:child_process'

const earlyMs = 5000
const keptCharacters = 8192

/** Runs the desktop program until it ends. @returns its exit code. */
export function runElectron(binary: string, root: string, workbook: string | null): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(binary, [root, ...(workbook === null ? [] : [workbook])], {
      cwd: root,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk)
      said = (said + chunk).slice(-keptCharacters)
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    const explain = (reason: string) =>
      console.error(`Electron could not start: ${reason}. npm start -- --browser opens Forecell in the browser.`)
    child.on('error', (error) => {
      explain(error.message)
      resolve(1)
    })
    child.on('exit', (code) => {
      const failed = code !== 0 && performance.now() - began < earlyMs
      if (failed) explain(earlyExitReason(said) ?? `it ended with code ${code ?? 'none'}`)
      resolve(code ?? 1)
    })
  })
}

const knownReasons: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/error while loading shared libraries: ([^\s:]+)/, ([, library]) => `the system library ${library} is missing`],
  [/Running as root without --no-sandbox/, () => 'it refuses to run as root'],
  [/SUID sandbox helper|No usable sandbox/, () => 'this system does not let it set up its sandbox'],
  [/Missing X server|cannot open display|Unable to open X display|ozone_platform/i, () => 'there is no display'],
]

/** Why Electron gave up at once, from what it printed; `null` when that is not a known reason. */
export function earlyExitReason(printed: string): string | null {
  for (const [pattern, reason] of knownReasons) {
    const match = pattern.exec(printed)
    if (match) return reason(match)
  }
  return null
}
