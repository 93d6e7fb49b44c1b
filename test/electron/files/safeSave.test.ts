import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { safeSave } from '../../../electron/files/safeSave.ts'
import { sweepTemporaries, temporaryName } from '../../../electron/files/temporaryFiles.ts'

const posix = process.platform !== 'win32'
const root = process.getuid?.() === 0
const nobody = 65534

let folder: string
let file: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'forecell-save-')))
  file = join(folder, 'a.forecell')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const leftovers = (where = folder) => readdirSync(where).filter((name) => name.endsWith('.tmp'))

/** Runs `work` if the machine can, else says why it did not. */
function testIf(reason: string | null, name: string, work: () => void | Promise<void>): void {
  if (reason !== null) console.log(`not run, ${reason}: ${name}`)
  test.skipIf(reason !== null)(name, work)
}

describe('a save', () => {
  test('makes a new file, and replaces an old one wholly', async () => {
    const stamp = await safeSave(file, bytes('a longer first text'))
    expect(readFileSync(file, 'utf8')).toBe('a longer first text')
    expect(stamp.size).toBe(19)
    await safeSave(file, bytes('short'))
    expect(readFileSync(file, 'utf8')).toBe('short')
    expect(leftovers()).toEqual([])
  })

  testIf(posix ? null : 'no modes on Windows', 'keeps the mode of the old file', async () => {
    writeFileSync(file, 'old')
    chmodSync(file, 0o640)
    await safeSave(file, bytes('new'))
    expect(statSync(file).mode & 0o777).toBe(0o640)
  })

  testIf(root ? null : 'only root can own files for others', 'keeps the owner of the old file', async () => {
    writeFileSync(file, 'old')
    chownSync(file, nobody, nobody)
    await safeSave(file, bytes('new'))
    expect([statSync(file).uid, statSync(file).gid]).toEqual([nobody, nobody])
  })

  testIf(posix ? null : 'links need rights on Windows', 'follows links, even dangling ones', async () => {
    mkdirSync(join(folder, 'real'))
    const real = join(folder, 'real', 'b.forecell')
    symlinkSync('real/b.forecell', file)
    for (const text of ['through a dangling link', 'through a link']) {
      await safeSave(file, bytes(text))
      expect(lstatSync(file).isSymbolicLink()).toBe(true)
      expect(readFileSync(real, 'utf8')).toBe(text)
    }
    expect(leftovers(join(folder, 'real'))).toEqual([])
  })

  testIf(posix ? null : 'links need rights on Windows', 'ends at links that lead in a circle', async () => {
    symlinkSync('b.forecell', file)
    symlinkSync('a.forecell', join(folder, 'b.forecell'))
    await expect(safeSave(file, bytes('x'))).rejects.toMatchObject({ code: 'ELOOP' })
  })

  test('works for a name as long as the file system allows', async () => {
    const long = join(folder, 'x'.repeat(255))
    await safeSave(long, bytes('long'))
    expect(readFileSync(long, 'utf8')).toBe('long')
  })

  test('refuses a folder in place of the file, and a folder that is missing', async () => {
    await expect(safeSave(folder, bytes('x'))).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(safeSave(join(folder, 'no', 'a'), bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('what a killed process left', () => {
  const deadPid = 2 ** 22 + 1
  const random = '0123456789ab'
  const now = 1_700_000_000_000
  const aged = (path: string, ageMs: number) => {
    writeFileSync(path, 'half')
    utimesSync(path, (now - ageMs) / 1000, (now - ageMs) / 1000)
  }

  test('is swept once it is a minute old and its process is gone', async () => {
    aged(temporaryName(folder, deadPid, random), 61_000)
    aged(temporaryName(folder, deadPid, 'ba9876543210'), 59_000)
    aged(temporaryName(folder, process.pid, random), 61_000)
    aged(join(folder, 'mine.tmp'), 61_000)
    expect(await sweepTemporaries(folder, now)).toBe(1)
    expect(leftovers()).toHaveLength(3)
  })

  test('does not matter in a folder that cannot be read', async () => {
    expect(await sweepTemporaries(join(folder, 'no'), now)).toBe(0)
  })
})

describe('a save that fails leaves the old file and nothing else', () => {
  const small = (megabytes: number, options = ''): string | null => {
    const disk = join(folder, 'disk')
    mkdirSync(disk, { recursive: true })
    const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m${options}`, 'tmpfs', disk]
    return spawnSync('mount', args).status === 0 ? disk : null
  }
  const mountable = (): string | null => {
    if (process.platform !== 'linux' || !root) return 'a small disk needs root on Linux'
    const probe = mkdtempSync(join(tmpdir(), 'forecell-mount-'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0
    if (mounted) spawnSync('umount', [probe])
    rmSync(probe, { recursive: true })
    return mounted ? null : 'this container may not mount'
  }
  afterEach(() => {
    if (existsSync(join(folder, 'disk'))) spawnSync('umount', ['-l', join(folder, 'disk')])
  })

  const noMount = mountable()

  testIf(noMount, 'on a full disk', async () => {
    const disk = small(4)
    if (!disk) throw new Error('the disk was not mounted')
    const onDisk = join(disk, 'a.forecell')
    writeFileSync(onDisk, Buffer.alloc(1_000_000, 1))
    await expect(safeSave(onDisk, Buffer.alloc(3_600_000, 2))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readFileSync(onDisk).equals(Buffer.alloc(1_000_000, 1))).toBe(true)
    expect(leftovers(disk)).toEqual([])
  })

  testIf(noMount, 'on a disk that can only be read', async () => {
    const disk = small(1)
    if (!disk) throw new Error('the disk was not mounted')
    const onDisk = join(disk, 'a.forecell')
    writeFileSync(onDisk, 'old')
    spawnSync('mount', ['-o', 'remount,ro', disk])
    await expect(safeSave(onDisk, bytes('new'))).rejects.toMatchObject({ code: 'EROFS' })
    expect(readFileSync(onDisk, 'utf8')).toBe('old')
  })

  describe('in a process of its own', () => {
    let program: string
    let content: string
    beforeAll(async () => {
      const outDir = mkdtempSync(join(tmpdir(), 'forecell-one-save-'))
      chmodSync(outDir, 0o755)
      await build({
        configFile: false,
        logLevel: 'error',
        build: {
          ssr: join(import.meta.dirname, 'oneSave.ts'),
          outDir,
          rollupOptions: { output: { entryFileNames: 'oneSave.mjs' } },
        },
      })
      program = join(outDir, 'oneSave.mjs')
      content = join(outDir, 'content')
      writeFileSync(content, 'n'.repeat(5000))
    })
    afterAll(() => rmSync(join(program, '..'), { recursive: true }))

    /** As somebody without root's rights. */
    const saveAsNobody = (target: string) => {
      const command = [process.execPath, program, target, content]
      const asNobody = root
        ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...command]
        : command
      return spawnSync(asNobody[0] ?? '', asNobody.slice(1), { encoding: 'utf8' }).stdout.trim()
    }
    const canDropRights =
      !posix || (root && spawnSync('setpriv', ['--version']).status !== 0) ? 'nobody to act as' : null

    testIf(canDropRights, 'in a read-only folder', () => {
      writeFileSync(file, 'old')
      chmodSync(file, 0o666)
      chmodSync(folder, 0o555)
      expect(saveAsNobody(file)).toBe('EACCES')
      expect(readFileSync(file, 'utf8')).toBe('old')
      chmodSync(folder, 0o755)
    })

    testIf(canDropRights, 'over a read-only file, although a rename could', () => {
      writeFileSync(file, 'old')
      chmodSync(file, 0o444)
      chmodSync(folder, 0o777)
      expect(saveAsNobody(file)).toBe('EACCES')
      expect(readFileSync(file, 'utf8')).toBe('old')
      expect(leftovers()).toEqual([])
    })

    const strace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0 ? null : 'no strace here'
    const faults: readonly [fault: string, says: string, whole: 'old' | 'new'][] = [
      ['fsync:error=EIO:when=1', 'EIO', 'old'],
      ['fsync:error=EOPNOTSUPP:when=1', 'saved', 'new'],
      ['rename:error=EXDEV', 'EXDEV', 'old'],
      ['fchmod:error=EPERM', 'saved', 'new'],
      ['rename:signal=KILL', '', 'old'],
    ]
    for (const [fault, says, whole] of faults) {
      testIf(strace, `with the fault ${fault} the file is wholly ${whole}`, () => {
        writeFileSync(file, 'o'.repeat(3000))
        const args = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${fault}`, process.execPath, program, file, content]
        expect(spawnSync('strace', args, { encoding: 'utf8' }).stdout.trim()).toBe(says)
        expect(readFileSync(file, 'utf8')).toBe(whole === 'old' ? 'o'.repeat(3000) : 'n'.repeat(5000))
      })
    }
  })
})
