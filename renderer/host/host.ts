import { type Bridge, bridgeName } from '../../electron/contract/bridge.ts'
import type { Host } from '../../electron/contract/host.ts'
import { browserHost } from './browserHost.ts'
import { electronHost } from './electronHost.ts'

/** The host of this window: the shell where its preload has left a bridge, else the browser. */
export function createHost(): Host {
  const bridge = (globalThis as { [bridgeName]?: Bridge })[bridgeName]
  return bridge ? electronHost(bridge) : browserHost()
}
