import type { Host } from '../../../electron/contract/host.ts'
import { createHost } from '../../../renderer/host/host.ts'

// The window's host by itself, for `hosts.spec.ts`.

declare global {
  var host: Host
}

globalThis.host = createHost()
