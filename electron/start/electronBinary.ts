import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type ElectronBinary =
  | { readonly file: string; readonly version: string }
  /** `folder` of the npm package, `null` when even that is not installed. */
  | { readonly missing: string; readonly folder: string | null; readonly version: string }

/**
 * Looks for Electron's executable by files only: `require('electron')` would start a blocking download. The npm package
 * writes `path.txt` when its binary has been fetched.
 */
export function electronBinary(root: string): ElectronBinary {
  let folder: string
  try {
    folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
  } catch {
    return { missing: 'the electron package is not installed', folder: null, version: '' }
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const name = textOf(join(folder, 'path.txt'))
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const file = join(override, name || 'electron')
    return existsSync(file) ? { file, version } : { missing: `${file} does not exist`, folder: null, version }
  }
  const file = name === '' ? '' : join(folder, 'dist', name)
  if (file !== '' && existsSync(file)) return { file, version }
  return { missing: 'its program has not been downloaded', folder, version }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
