import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeWindow, quit } from './answers.ts'
import { expect, type Launched, test } from './fixture.ts'

// What our program relies on, as Electron's documentation states it. Runs on the stand-in here and on Electron where its
// binary is, so that a difference between the two shows as a failure.

// biome-ignore lint/suspicious/noExplicitAny: the program under test is plain JavaScript
declare const api: any

const program = fileURLToPath(new URL('contractProgram', import.meta.url))

async function contract(
  launch: (options: { program: string; env?: Record<string, string> }) => Promise<Launched>,
  env: Record<string, string> = {},
): Promise<Launched> {
  const launched = await launch({ program, env })
  await expect(launched.page.locator('#there')).toHaveText('there')
  return launched
}
const events = ({ app }: Launched) => app.evaluate(() => (globalThis as unknown as { events: string[] }).events)

test('the bridge is there before the page runs, frozen, and cannot be replaced', async ({ launch }) => {
  const { page } = await contract(launch)
  const found = await page.evaluate(() => ({
    early: (window as unknown as { early: string }).early,
    frozen: [api, api.nested, api.nested.deep, api.nested.deep.list].every(Object.isFrozen),
    replaced: (() => {
      try {
        ;('use strict')
        Object.defineProperty(window, 'api', { value: 1 })
        return 'replaced'
      } catch (error) {
        return (error as Error).name
      }
    })(),
    twice: api.exposeTwice(),
  }))
  expect(found).toEqual({
    early: 'object',
    frozen: true,
    replaced: 'TypeError',
    twice: 'Cannot bind an API on top of an existing property on the window object',
  })
})

test('values cross the bridge as copies: data kept, prototypes, symbols and custom errors dropped', async ({
  launch,
}) => {
  const { page } = await contract(launch)
  const found = await page.evaluate(async () => {
    const thrown = (() => {
      try {
        return api.boom()
      } catch (error) {
        return [error instanceof Error, (error as Error).message, (error as { code?: number }).code]
      }
    })()
    const box = api.box()
    return {
      thrown,
      rejected: await api.rejects().catch((error: Error) => error.message),
      box: [box.inside, typeof box.method, Object.getPrototypeOf(box) === Object.prototype],
      map: api.map().get(1).date.getTime(),
      symbol: Object.keys(api.symbol()),
      nothing: typeof api.nothing(),
      file: api.sizeOf(new File(['hey'], 'hey.txt')),
      sum: api.sum(1),
      calls: [api.counter(), api.counter()],
      back: [api.callBack((n: number) => n + 1), await api.callBackLater(async (n: number) => n)],
    }
  })
  expect(found).toEqual({
    thrown: [true, 'boom', undefined],
    rejected: 'rejected',
    box: [1, 'undefined', true],
    map: 5,
    symbol: ['kept'],
    nothing: 'undefined',
    file: 3,
    sum: 2,
    calls: [1, 2],
    back: [30, 4],
  })
})

test('a sandboxed preload requires nothing of Node, and the page nothing at all', async ({ launch }) => {
  const { page } = await contract(launch)
  const found = await page.evaluate(() => ({
    required: api.required(),
    process: api.process(),
    page: ['require', 'process', 'module'].filter((name) => name in window),
  }))
  expect(found).toEqual({ required: [], process: ['renderer', true], page: [] })
})

test('questions carry structured data both ways, and of an error only its text', async ({ launch }) => {
  const { page } = await contract(launch)
  const found = await page.evaluate(async () => {
    const message = (error: Error) => error.message
    const [bytes, date, map, set, nan, big] = await api.invoke(
      'echo',
      new Uint8Array([1, 2]),
      new Date(7),
      new Map([['k', 1]]),
      new Set([3]),
      Number.NaN,
      10n,
    )
    const [large] = await api.invoke('echo', new Uint8Array(4e6).fill(7))
    return {
      plain: await api.invoke('echo', 1, 'é', null, [1, { a: 2 }]),
      rich: [bytes instanceof Uint8Array, bytes[1], +date, map.get('k'), set.has(3), Number.isNaN(nan), typeof big],
      large: [large.length, large[3_999_999]],
      type: await api.invoke('type', new Uint8Array(3)),
      thrown: await api
        .invoke('throw')
        .catch((error: { message: string; code?: string }) => [error.message, error.code]),
      missing: await api.invoke('missing').catch(message),
      function: await api.invoke('function').catch(message),
      sendFunction: api.sendFunction(),
      sender: await api.invoke('sender'),
    }
  })
  expect(found).toMatchObject({
    plain: [1, 'é', null, [1, { a: 2 }]],
    rich: [true, 2, 7, 1, true, true, 'bigint'],
    large: [4_000_000, 7],
    type: '[object Uint8Array] Uint8Array',
    thrown: ["Error invoking remote method 'throw': TypeError: nope", undefined],
    missing: "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    sendFunction: 'An object could not be cloned.',
    sender: { url: 'app://bundle/index.html', isTop: true, isOurs: true },
  })
  expect(found.function).toContain('An object could not be cloned')
})

test('messages to the page keep their order, and a listener can be removed', async ({ launch }) => {
  const { page } = await contract(launch)
  const heard = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const heard: number[] = []
        const stop = api.onTick((n: number, bytes: Uint8Array) => {
          heard.push(n + (bytes[0] ?? 0))
          if (heard.length < 50) return
          stop()
          api.fire(5)
          // A question asked after the messages is answered after them.
          api.invoke('echo').then(() => resolve(heard))
        })
        api.fire(50)
      }),
  )
  expect(heard).toEqual(Array.from({ length: 50 }, (_, n) => 2 * n))
})

test('a page that loads tells so in order', async ({ launch }) => {
  const launched = await contract(launch)
  await expect.poll(() => events(launched)).toContain('loadURL resolved')
  const order = (await events(launched)).filter((event) => /^did-|^dom-/.test(event))
  expect(order).toEqual(['did-navigate', 'dom-ready', 'did-finish-load'])
  await expect.poll(() => events(launched)).toContain('ready-to-show')
})

test('closing can be refused, and closing the last window is told', async ({ launch }) => {
  const launched = await contract(launch)
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault())
  })
  await closeWindow(launched.app)
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await closeWindow(launched.app)
  await expect.poll(async () => (await events(launched)).slice(-3)).toEqual(['close', 'closed', 'window-all-closed'])
})

test('quitting tells before-quit, closes the windows, then tells will-quit and quit', async ({ launch, folder }) => {
  const log = join(folder, 'events.log')
  const { app, ended } = await contract(launch, { CONTRACT_LOG: log })
  await quit(app)
  expect(await ended).toBe(0)
  const told = readFileSync(log, 'utf8').trim().split('\n')
  expect(told.slice(told.indexOf('before-quit'))).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit'])
})

test('the program knows its name, version and data folder', async ({ launch }) => {
  const { app, userData } = await contract(launch)
  const facts = await app.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    packaged: app.isPackaged,
    userData: app.getPath('userData'),
  }))
  expect(facts).toEqual({ name: 'contract', version: '1.2.3', packaged: false, userData })
})
