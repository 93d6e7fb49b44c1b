import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { electronBinary } from '../../electron/start/electronBinary.ts'
import { test as base, expect, projectRoot } from './fixture.ts'
import { fileWith } from './workbookFile.ts'

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  output(): string
  /** The address it says that it serves. */
  url(): Promise<string>
}

const test = base.extend<{ start: (args: readonly string[], folder?: string) => Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  start: async ({}, use) => {
    const all: Started[] = []
    await use((args, folder = projectRoot) => {
      const child = spawn(process.execPath, [join(projectRoot, 'out/start/start.mjs'), ...args], {
        env: { ...process.env, INIT_CWD: folder, ELECTRON_MIRROR: 'http://127.0.0.1:9/' },
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      const address = () => /^Forecell is at (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(output)?.[1]
      const url = async () => {
        await expect.poll(address, { timeout: 15_000 }).toBeTruthy()
        return address() ?? ''
      }
      const started = { child, ended, output: () => output, url }
      all.push(started)
      return started
    })
    for (const { child, ended } of all) {
      child.kill()
      await ended
    }
  },
})

/** A port that is taken until `release`. */
async function takenPort(): Promise<{ taken: number; release: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: taken } = server.address() as { port: number }
  return { taken, release: () => new Promise((resolve) => server.close(() => resolve())) }
}

async function freePort(): Promise<number> {
  const { taken, release } = await takenPort()
  await release()
  return taken
}

test('in the browser the window answers at the address on the first line that names it', async ({ start }) => {
  const free = await freePort()
  const started = start(['--browser', '--no-open', '--port', String(free)])
  const url = await started.url()
  expect(url).toBe(`http://127.0.0.1:${free}/`)
  const answer = await fetch(url)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toContain('<title>Forecell</title>')
  expect((await fetch(`${url}initial-file`)).status).toBe(204)
})

test('a taken port is said, and another one is used', async ({ start }) => {
  const { taken, release } = await takenPort()
  const started = start(['--browser', '--no-open', `--port=${taken}`])
  expect(await started.url()).not.toContain(`:${taken}/`)
  expect(started.output()).toContain(`Port ${taken} is taken; recovery data`)
  await release()
})

test('a workbook named from where the person stands is offered to the window', async ({ start, folder }) => {
  writeFileSync(join(folder, 'mine.forecell'), fileWith('mine'))
  const started = start(['--browser', '--no-open', '--port', String(await freePort()), 'mine.forecell'], folder)
  const answer = await fetch(`${await started.url()}initial-file`)
  expect(answer.headers.get('x-forecell-file-name')).toBe('mine.forecell')
  expect(await answer.text()).toBe(fileWith('mine'))
})

test('where Electron is absent, the browser serves and one sentence says why; --electron fails instead', async ({
  start,
}) => {
  test.skip('file' in electronBinary(projectRoot), 'Electron is here')
  const insisting = start(['--electron'])
  expect(await insisting.ended).toBe(1)
  expect(insisting.output()).toMatch(/Electron could not be started: its program has not been downloaded and .*\.\n$/)
  const willing = start(['--no-open', '--port', String(await freePort())])
  await willing.url()
  expect(willing.output()).toContain('Forecell runs in the browser, because Electron is not available: ')
})

test('wrong usage ends with 2 and one sentence', async ({ start }) => {
  const started = start(['--brwoser'])
  expect(await started.ended).toBe(2)
  expect(started.output()).toBe('There is no option --brwoser; --help lists them.\n')
})
