import { app, session } from 'electron'
import { appOrigin } from './contract/bundle.ts'
import { openLink } from './openLink.ts'

/** Writing to the clipboard is all that the window may ask the browser for: "Copy image". */
const allowed = new Set(['clipboard-sanitized-write'])

export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
    return allowed.has(permission) && origin.replace(/\/$/, '') === appOrigin
  })
  defaultSession.setDevicePermissionHandler(() => false)
}

/** No page leaves the bundle, opens a window or embeds a guest; a harmless link goes to the system's browser. */
export function confineNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      void openLink(url)
      return { action: 'deny' }
    })
  })
}
