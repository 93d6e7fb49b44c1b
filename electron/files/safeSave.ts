import { randomBytes } from 'node:crypto'
import { constants, promises as fs } from 'node:fs'
import { dirname } from 'node:path'
import { resolveTarget } from './resolveTarget.ts'
import { type Stamp, stamp } from './stamp.ts'
import { temporaryName } from './temporaryFiles.ts'

/** Some network file systems cannot flush; every other error of a flush is a real loss (NFS reports a full disk there). */
const cannotFlush = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])
/** On Windows virus scanners and indexers hold a file for a moment. */
const heldForAMoment = new Set(['EPERM', 'EACCES', 'EBUSY'])
const longestWaitMs = 1500

/**
 * Resolves only when the new bytes are on disk under the name. On any rejection (an error of Node's `fs`) the old file is
 * untouched and no temporary file remains. Links are followed, mode and owner kept as far as the system allows.
 */
export async function safeSave(target: string, bytes: Uint8Array): Promise<Stamp> {
  const file = await resolveTarget(target)
  const old = await fs.stat(file).catch(nullIfMissing)
  if (old && !old.isFile()) throw Object.assign(new Error('Not a regular file'), { code: 'EISDIR' })
  // A rename would happily replace a file that may not be written.
  if (old) await fs.access(file, constants.W_OK)
  const folder = dirname(file)
  const temporary = temporaryName(folder, process.pid, randomBytes(6).toString('hex'))
  let handle: fs.FileHandle | undefined
  try {
    handle = await fs.open(temporary, 'wx', old ? old.mode & 0o777 : 0o666)
    // Loops over short writes; a bare `write` reports success for half a file on a full disk.
    await handle.writeFile(bytes)
    if (old) await keepModeAndOwner(handle, old)
    await handle.sync().catch((error) => {
      if (!cannotFlush.has(error.code)) throw error
    })
    const { size } = await handle.stat()
    if (size !== bytes.byteLength) throw Object.assign(new Error('Short write'), { code: 'EIO' })
    await handle.close()
    handle = undefined
    await rename(temporary, file)
  } catch (error) {
    await handle?.close().catch(() => {})
    await fs.rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await flushFolder(folder)
  const written = await stamp(file)
  if (!written) throw Object.assign(new Error('The file was removed while it was saved'), { code: 'ENOENT' })
  return written
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function keepModeAndOwner(handle: fs.FileHandle, old: { mode: number; uid: number; gid: number }): Promise<void> {
  if (process.platform === 'win32') return
  await handle.chmod(old.mode & 0o777).catch(() => {})
  if (old.uid !== process.getuid?.() || old.gid !== process.getgid?.()) {
    await handle.chown(old.uid, old.gid).catch(() => {})
  }
}

async function rename(from: string, to: string): Promise<void> {
  for (let waitMs = 10; ; waitMs *= 2) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || !heldForAMoment.has(code) || waitMs > longestWaitMs) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

/** Makes the new name survive a power cut; Windows has no such call. Best effort: the bytes themselves are already safe. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close().catch(() => {})
}
