import { promises as fs } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

const mostLinks = 40

/** The file behind a path, even where the last link dangles, so that saving never turns a link into a file. */
export async function resolveTarget(file: string): Promise<string> {
  const real = await fs.realpath(file).catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (real !== null) return real
  let at = resolve(file)
  for (let links = 0; links < mostLinks; links++) {
    const next = await fs.readlink(at).catch(() => null)
    if (next === null) return join(await fs.realpath(dirname(at)), basename(at))
    at = resolve(dirname(at), next)
  }
  throw Object.assign(new Error('Too many links'), { code: 'ELOOP' })
}
