import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { desktopRuntime } from './runtime.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const patienceMs = 5000

export interface LaunchOptions {
  /** Folder of the program, with a package.json. Forecell itself by default. */
  readonly program?: string
  /** The program's own arguments: files to open. */
  readonly args?: readonly string[]
  /** An earlier launch's folder, to find again what it left. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  /** The test breaks the content policy on purpose. */
  readonly breaksPolicy?: true
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Resolves with the exit code when the program has ended. */
  readonly ended: Promise<number | null>
  /** Whatever it printed. */
  log(): string
  /** What the content policy refused. */
  readonly refused: readonly string[]
}

interface Fixtures {
  /** An empty folder, removed afterwards. */
  folder: string
  launch: (options?: LaunchOptions) => Promise<Launched>
}

/** Real Electron and the stand-in are driven alike; only the executable differs. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'forecell-desktop-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ folder }, use, info) => {
    const all: Launched[] = []
    await use(async (options = {}) => {
      const launched = await start(options, join(folder, `user-data-${all.length}`))
      all.push(launched)
      return launched
    })
    for (const launched of all) await end(launched)
    const log = all.map((launched) => launched.log()).join('')
    if (info.status !== info.expectedStatus) await info.attach('main-process.log', { body: log })
    expect(
      all.flatMap(({ refused }) => refused),
      'nothing breaks the content policy',
    ).toEqual([])
    const gaps = log.split('\n').filter((line) => line.includes('[stand-in]'))
    expect(gaps, 'nothing the program relied on is missing in the stand-in').toEqual([])
  },
})

export { expect }

async function start(options: LaunchOptions, freshUserData: string): Promise<Launched> {
  const program = options.program ?? projectRoot
  if (program === projectRoot && !existsSync(join(program, 'out/main/main.cjs'))) {
    throw new Error('The program is not built: run npm run build.')
  }
  const userData = options.userData ?? freshUserData
  const app = await _electron.launch({
    executablePath: desktopRuntime().executable,
    args: [`--user-data-dir=${userData}`, program, ...(options.args ?? [])],
    cwd: program,
    // Playwright would force the light theme.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), ...options.env },
  })
  // The application's handle is of no use once it has ended.
  const child = app.process()
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const page = await app.firstWindow()
  const refused: string[] = []
  page.on('console', (message) => {
    if (!options.breaksPolicy && /Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  return { app, page, userData, ended, log: () => log, refused }
}

async function end({ app, ended }: Launched): Promise<void> {
  const child = running(app)
  if (!child) return
  await app.evaluate(({ app }) => app.exit(0)).catch(() => {})
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  if (child.exitCode === null && child.signalCode === null) await ended
  clearTimeout(timer)
}

function running(app: ElectronApplication): ChildProcess | null {
  try {
    const child = app.process()
    return child.exitCode === null && child.signalCode === null ? child : null
  } catch {
    return null
  }
}
