import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { contentSecurityPolicy } from '../../electron/contract/contentSecurityPolicy.ts'
import { keepLinks, links } from './answers.ts'
import { expect, type Launched, test } from './fixture.ts'

declare global {
  var forecellShell: Bridge
}

async function ready(launched: Launched): Promise<Launched> {
  await loaded(launched.page)
  return launched
}

/** The window may be there before its page. */
async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete' && 'forecellShell' in globalThis)
}

/** In the page, under its policy: Playwright's own evaluations are exempt from the ban on eval. */
const inPage = <T>({ app }: Launched, code: string): Promise<T> =>
  app.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code), code)

test('the page has neither Node nor Electron, only the frozen bridge', async ({ launch }) => {
  const launched = await ready(await launch())
  const found = await launched.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in globalThis),
    calls: Object.keys(globalThis.forecellShell).sort(),
    frozen: Object.isFrozen(globalThis.forecellShell),
  }))
  expect(found.node).toEqual([])
  expect(found.frozen).toBe(true)
  expect(found.calls).toEqual(
    'exportFile forgetRecent onAction onOpen onSaveBeforeClose open openDropped openInitial openLink openRecent recent save saveAs setTitle'.split(
      ' ',
    ),
  )
})

test('the policy stands on the page, and refuses eval, inline styles, inline scripts and other origins', async ({
  launch,
}) => {
  const launched = await ready(await launch({ breaksPolicy: true }))
  const found = await inPage<Record<string, unknown>>(
    launched,
    `(async () => {
      const found = {}
      found.policy = (await fetch('/index.html')).headers.get('content-security-policy')
      try { eval('1'); found.eval = 'ran' } catch (error) { found.eval = error.name }
      const box = document.createElement('div')
      box.innerHTML = '<p style="position: fixed">x</p>'
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.body.append(box, script)
      found.inlineStyle = getComputedStyle(box.firstChild).position
      found.inlineScript = 'injected' in globalThis
      box.remove()
      script.remove()
      found.elsewhere = await fetch('https://example.invalid/').then(() => 'reached', (error) => error.name)
      return found
    })()`,
  )
  expect(found).toEqual({
    policy: contentSecurityPolicy,
    eval: 'EvalError',
    inlineStyle: 'static',
    inlineScript: false,
    elsewhere: 'TypeError',
  })
})

test('only files of the bundle are served, and only to GET', async ({ launch }) => {
  const { page } = await ready(await launch())
  const statuses = await page.evaluate(async () => {
    const paths = ['/index.html', '/', '/nothing', '/%2e%2e/main/main.cjs', '/..%5cmain/main.cjs', '/%00', '/%']
    const asked = paths.map(async (path) => [path, (await fetch(path)).status])
    return { ...Object.fromEntries(await Promise.all(asked)), post: (await fetch('/', { method: 'POST' })).status }
  })
  expect(statuses).toEqual({
    '/index.html': 200,
    '/': 200,
    '/nothing': 404,
    '/%2e%2e/main/main.cjs': 404,
    '/..%5cmain/main.cjs': 404,
    '/%00': 404,
    '/%': 404,
    post: 405,
  })
})

test('a reference that was never given out opens and overwrites nothing', async ({ launch, folder }) => {
  const file = join(folder, 'private.forecell')
  writeFileSync(file, 'private')
  const { page } = await ready(await launch())
  const answers = await page.evaluate(async (file) => {
    const { openRecent, save, saveAs, openDropped, forgetRecent } = globalThis.forecellShell
    const bytes = new Uint8Array([1])
    const kind = { label: 'Workbook', extension: 'forecell', mime: 'application/json' }
    const asked = {
      open: openRecent(file),
      save: save(file, bytes, true),
      forget: forgetRecent(file),
      made: openDropped(new File(['x'], 'made.forecell')),
      climbing: saveAs(`../${file}`, bytes, kind),
      notBytes: save(file, 'text' as unknown as Uint8Array, true),
      endless: openRecent('x'.repeat(100_000)),
    }
    const settled = Object.entries(asked).map(async ([name, answer]) => [name, (await answer).ok])
    return Object.fromEntries(await Promise.all(settled))
  }, file)
  expect(Object.values(answers)).toEqual(Array(7).fill(false))
})

test('every handler refuses every sender that is not the top frame of our own window', async ({ launch }) => {
  const { app } = await ready(await launch())
  const { handlers, accepted } = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const frame = { url: 'app://bundle/index.html', parent: null }
    const forged = {
      'another origin': { sender: contents, senderFrame: { ...frame, url: 'https://evil.example/' } },
      'a longer host': { sender: contents, senderFrame: { ...frame, url: 'app://bundle.evil/index.html' } },
      'a host that begins alike': { sender: contents, senderFrame: { ...frame, url: 'app://bundleevil/index.html' } },
      'no address': { sender: contents, senderFrame: { ...frame, url: '' } },
      'a frame in the page': { sender: contents, senderFrame: { ...frame, parent: frame } },
      'a frame that is gone': { sender: contents, senderFrame: null },
      'another window': { sender: {}, senderFrame: frame },
    }
    type Handler = (event: unknown) => unknown
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const accepted: string[] = []
    for (const [channel, handler] of handlers) {
      for (const [name, event] of Object.entries(forged)) {
        const refusal = await (async () => handler(event))().then(
          () => 'accepted',
          (error: Error) => error.message,
        )
        if (refusal !== `${channel}: untrusted sender`) accepted.push(`${channel} from ${name}: ${refusal}`)
      }
    }
    return { handlers: handlers.size, accepted }
  })
  expect(handlers).toBe(10)
  expect(accepted).toEqual([])
})

test('permissions are denied, except writing an image to the clipboard', async ({ launch }) => {
  const { page } = await ready(await launch())
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write']
    const asked = names.map(async (name) => {
      return [name, (await navigator.permissions.query({ name: name as PermissionName })).state]
    })
    return Object.fromEntries(await Promise.all(asked))
  })
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  })
})

test('the page cannot leave the bundle or open a window; only harmless links reach the system', async ({ launch }) => {
  const { app, page } = await ready(await launch())
  await keepLinks(app)
  const address = page.url()
  await page.evaluate(() => {
    for (const link of ['https://example.invalid/a', 'file:///etc/passwd', 'javascript:1']) window.open(link)
    const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/d', target: '_blank' })
    document.body.append(link)
    link.click()
    window.location.href = 'https://example.invalid/b'
  })
  const asked = await page.evaluate(async () => {
    const links = [
      'https://example.invalid/c',
      'mailto:a@example.invalid',
      'file:///etc/passwd',
      'smb://x/y',
      'nonsense',
    ]
    const answers = await Promise.all(links.map((link) => globalThis.forecellShell.openLink(link)))
    return answers.map((answer) => answer.ok && answer.value)
  })
  expect(asked).toEqual([true, true, false, false, false])
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
  await expect
    .poll(async () => (await links(app)).sort())
    .toEqual([
      'https://example.invalid/a',
      'https://example.invalid/c',
      'https://example.invalid/d',
      'mailto:a@example.invalid',
    ])
})
