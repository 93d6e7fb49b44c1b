import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../../electron/start/serve.ts'
import { browserPath } from '../browser.mjs'
import { answerOpen, answerSave } from './answers.ts'
import { type Launched, type LaunchOptions, projectRoot } from './fixture.ts'

/** A page with a host, and the person and the disk around it. */
export interface HostSeat {
  readonly page: Page
  /** The next dialogs end with this file, or are cancelled. */
  chooses(name: string | null): Promise<void>
  /** Shows the page afresh. */
  reload(): Promise<unknown>
  write(name: string, text: string): Promise<void>
  read(name: string): Promise<string | null>
}

/** Bundles the page, as the window is bundled. */
export async function buildHostPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(projectRoot, 'test/desktop/hostPage'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, target: 'chrome140' },
  })
}

/** The page in the shell; files lie on disk. */
export async function shellSeat(
  pageFolder: string,
  folder: string,
  launch: (options: LaunchOptions) => Promise<Launched>,
): Promise<HostSeat> {
  const program = join(folder, 'program')
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  for (const part of ['main', 'preload']) {
    cpSync(join(projectRoot, 'out', part), join(program, 'out', part), { recursive: true })
  }
  cpSync(pageFolder, join(program, 'out/renderer'), { recursive: true })
  writeFileSync(join(program, 'package.json'), '{"name":"host","version":"1.0.0","main":"out/main/main.cjs"}')
  const { app, page } = await launch({ program })
  const place = (name: string | null) => (name === null ? null : join(disk, name))
  return {
    page,
    async chooses(name) {
      await answerOpen(app, place(name))
      await answerSave(app, place(name))
    },
    // The program does it: the page itself may not navigate.
    reload: () =>
      Promise.all([
        page.waitForEvent('load'),
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload()),
      ]),
    write: async (name, text) => writeFileSync(join(disk, name), text),
    read: async (name) => (existsSync(join(disk, name)) ? readFileSync(join(disk, name), 'utf8') : null),
  }
}

/** The page in a browser, on loopback. The pickers give handles of the origin's private files, which are real ones. */
export async function browserSeat(pageFolder: string): Promise<HostSeat & { readonly close: () => Promise<void> }> {
  const served = await serve(pageFolder, 0)
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const chosen = async (create: boolean) => {
      const name = sessionStorage.getItem('chosen')
      if (name === null) throw new DOMException('cancelled', 'AbortError')
      return (await navigator.storage.getDirectory()).getFileHandle(name, { create })
    }
    const pickers = {
      showOpenFilePicker: async () => [await chosen(false)],
      showSaveFilePicker: async () => chosen(true),
    }
    if (!location.hash.includes('no-pickers')) Object.assign(globalThis, pickers)
    else Object.assign(globalThis, { showOpenFilePicker: undefined, showSaveFilePicker: undefined })
  })
  await page.goto(served.url)
  return {
    page,
    chooses: (name) =>
      page.evaluate((name) => {
        if (name === null) sessionStorage.removeItem('chosen')
        else sessionStorage.setItem('chosen', name)
      }, name),
    reload: () => page.reload(),
    write: (name, text) =>
      page.evaluate(
        async ([name, text]) => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
          const stream = await handle.createWritable()
          await stream.write(text)
          await stream.close()
        },
        [name, text] as const,
      ),
    read: (name) =>
      page.evaluate(async (name) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name).catch(() => null)
        return handle ? (await handle.getFile()).text() : null
      }, name),
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
