import { promises as fs } from 'node:fs'
import { join } from 'node:path'

const pattern = /^\.forecell-(\d+)-[0-9a-f]{12}\.tmp$/
const oldEnoughMs = 60_000

/** Short, so that it fits wherever the file's own name does. */
export function temporaryName(folder: string, pid: number, random: string): string {
  return join(folder, `.forecell-${pid}-${random}.tmp`)
}

/** Removes what a process left that was killed between writing and renaming. @returns how many files. */
export async function sweepTemporaries(folder: string, nowMs: number): Promise<number> {
  let swept = 0
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const match = pattern.exec(name)
    if (!match || isAlive(Number(match[1]))) continue
    const path = join(folder, name)
    const found = await fs.stat(path).catch(() => null)
    if (!found || nowMs - found.mtimeMs <= oldEnoughMs) continue
    await fs.rm(path, { force: true }).then(
      () => swept++,
      () => {},
    )
  }
  return swept
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
