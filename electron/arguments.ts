import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isReadable } from './contract/fileKinds.ts'

/**
 * The files that a command line asks to open, as absolute paths. File managers pass plain paths or `file://` URLs; all
 * else (switches, the folder of the program itself, the test driver's own arguments) has no readable ending.
 */
export function filesToOpen(argv: readonly string[], workingFolder: string): string[] {
  const files: string[] = []
  for (const argument of argv.slice(1)) {
    if (argument.startsWith('-')) continue
    const path = argument.startsWith('file:') ? pathOfUrl(argument) : argument
    if (path !== null && isReadable(path) && !path.includes('\0')) files.push(resolve(workingFolder, path))
  }
  return files
}

function pathOfUrl(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
