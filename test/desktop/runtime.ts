import { fileURLToPath } from 'node:url'
import { electronBinary } from '../../electron/start/electronBinary.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface DesktopRuntime {
  readonly kind: 'electron' | 'stand-in'
  readonly executable: string
  /** One sentence for the reader of the test run. */
  readonly says: string
}

/** Electron where its binary is and can show a window; else the stand-in, which REQUIRE_ELECTRON forbids. */
export function desktopRuntime(): DesktopRuntime {
  const electron = electronBinary(root)
  const missing = 'missing' in electron ? electron.missing : withoutDisplay()
  if ('file' in electron && missing === null) {
    return {
      kind: 'electron',
      executable: electron.file,
      says: `Desktop journeys run on Electron ${electron.version}.`,
    }
  }
  if (process.env.REQUIRE_ELECTRON) throw new Error(`REQUIRE_ELECTRON is set, but Electron cannot run: ${missing}.`)
  const says = `Real Electron: not run, ${missing}; desktop journeys ran on the stand-in.`
  return { kind: 'stand-in', executable: fileURLToPath(new URL('../standin/electron', import.meta.url)), says }
}

function withoutDisplay(): string | null {
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return shown ? null : 'there is no display'
}
