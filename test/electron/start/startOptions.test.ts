import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronBinary } from '../../../electron/start/electronBinary.ts'
import { downloadServer } from '../../../electron/start/fetchElectron.ts'
import { earlyExitReason } from '../../../electron/start/runElectron.ts'
import { startOptions } from '../../../electron/start/startOptions.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecell-start-'))
  writeFileSync(join(folder, 'a.forecell'), '')
  writeFileSync(join(folder, 'notes.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const options = (...args: string[]) => startOptions(args, folder)

test('without arguments: Electron or the browser, the usual port, opened', () => {
  expect(options()).toEqual({ where: 'either', port: 4747, open: true, workbook: null })
})

test('every flag and a workbook can be given, in any order', () => {
  const all = { where: 'browser', port: 8080, open: false, workbook: join(folder, 'a.forecell') }
  expect(options('--browser', '--port', '8080', '--no-open', 'a.forecell')).toEqual(all)
  expect(options('a.forecell', '--no-open', '--port=8080', '--browser')).toEqual(all)
  expect(options('--electron')).toMatchObject({ where: 'electron' })
})

test('what cannot be followed is answered with one sentence', () => {
  expect(options('--browser', '--electron')).toBe('--browser and --electron exclude each other.')
  for (const port of ['0', '65536', 'x', '-1', '']) {
    expect(options('--port', port)).toBe('--port needs a number from 1 to 65535.')
  }
  expect(options('--port')).toBe('--port needs a number from 1 to 65535.')
  expect(options('--what')).toBe('There is no option --what; --help lists them.')
  expect(options('gone.forecell')).toBe('gone.forecell is not a file.')
  expect(options('notes.txt')).toBe('notes.txt is not a workbook: Forecell opens .forecell, .csv and .tsv files.')
  expect(options('a.forecell', 'a.forecell')).toBe('Only one workbook can be opened at a time.')
})

test('Electron is found by its files, and what is missing is said', () => {
  expect(electronBinary(folder)).toMatchObject({ missing: 'the electron package is not installed', folder: null })
  const electron = join(folder, 'node_modules', 'electron')
  mkdirSync(join(electron, 'dist'), { recursive: true })
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","version":"45.4.1"}')
  writeFileSync(join(electron, 'index.js'), 'throw new Error("must not be loaded")')
  const absent = { missing: 'its program has not been downloaded', version: '45.4.1' }
  expect(electronBinary(folder)).toMatchObject(absent)
  writeFileSync(join(electron, 'path.txt'), 'electron')
  expect(electronBinary(folder)).toMatchObject(absent)
  writeFileSync(join(electron, 'dist', 'electron'), '')
  expect(electronBinary(folder)).toMatchObject({ file: expect.stringMatching(/dist.electron$/), version: '45.4.1' })
})

test('the server looked for is the one the installer will ask', () => {
  expect(downloadServer({})).toEqual({ hostname: 'github.com', port: 443 })
  const mirror = 'http://mirror.invalid:8080/electron/'
  expect(downloadServer({ ELECTRON_MIRROR: mirror })).toEqual({ hostname: 'mirror.invalid', port: 8080 })
  expect(downloadServer({ ELECTRON_GET_USE_PROXY: '1' })).toBeNull()
})

test('why Electron gave up at once is said in plain words', () => {
  const library = 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file'
  expect(earlyExitReason(library)).toBe('the system library libnss3.so is missing')
  expect(earlyExitReason('[1:ERROR:ozone_platform_x11.cc(244)] Missing X server or $DISPLAY')).toBe(
    'there is no display',
  )
  expect(earlyExitReason('The SUID sandbox helper binary was found, but is not configured')).toContain('sandbox')
  expect(earlyExitReason('Running as root without --no-sandbox is not supported')).toBe('it refuses to run as root')
  expect(earlyExitReason('something else')).toBeNull()
})
