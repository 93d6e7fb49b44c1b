import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { appHost, appScheme } from './contract/bundle.ts'

/**
 * Whether a message comes from the top frame of our own window showing our own bundle. Anything else (another origin, a
 * frame in the page, a frame that is gone, another window) is refused before its arguments are looked at.
 */
export function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, window: WebContents | undefined): boolean {
  const frame = event.senderFrame
  if (window === undefined || event.sender !== window || !frame || frame.parent !== null) return false
  if (!URL.canParse(frame.url)) return false
  const url = new URL(frame.url)
  return url.protocol === `${appScheme}:` && url.host === appHost
}
