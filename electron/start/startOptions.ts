import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isReadable } from '../contract/fileKinds.ts'

/** Where the window's storage lives in browser mode: an origin, so the port must stay the same. */
export const usualPort = 4747

export interface StartOptions {
  /** `either`: Electron where it is or can be fetched, else the browser. */
  readonly where: 'either' | 'browser' | 'electron'
  readonly port: number
  readonly open: boolean
  /** Absolute path of a workbook to open, `null` without one. */
  readonly workbook: string | null
}

export const usage = `npm start -- [--browser | --electron] [--port N] [--no-open] [WORKBOOK]

  --browser   in the default browser, served on this computer only
  --electron  in the desktop window, or fail saying why not
  --port N    the port of browser mode (${usualPort})
  --no-open   print the address without opening a browser
  WORKBOOK    a .forecell, .csv or .tsv file to open`

/** What the command line asks for, or one sentence why it cannot be followed. */
export function startOptions(args: readonly string[], workingFolder: string): StartOptions | string {
  let where: StartOptions['where'] = 'either'
  let port = usualPort
  let open = true
  let workbook: string | null = null
  const rest = [...args]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [flag, glued] = argument.startsWith('--port=') ? ['--port', argument.slice(7)] : [argument, undefined]
    if (flag === '--browser' || flag === '--electron') {
      if (where !== 'either' && where !== flag.slice(2)) return '--browser and --electron exclude each other.'
      where = flag === '--browser' ? 'browser' : 'electron'
    } else if (flag === '--no-open') {
      open = false
    } else if (flag === '--port') {
      const text = glued ?? rest.shift() ?? ''
      port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
      if (!(port >= 1 && port <= 65535)) return '--port needs a number from 1 to 65535.'
    } else if (argument.startsWith('-')) {
      return `There is no option ${argument}; --help lists them.`
    } else if (workbook !== null) {
      return 'Only one workbook can be opened at a time.'
    } else {
      workbook = resolve(workingFolder, argument)
      if (!existsSync(workbook) || !statSync(workbook).isFile()) return `${argument} is not a file.`
      if (!isReadable(workbook)) return `${argument} is not a workbook: Forecell opens .forecell, .csv and .tsv files.`
    }
  }
  return { where, port, open, workbook }
}
