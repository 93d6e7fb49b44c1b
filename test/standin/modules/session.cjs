'use strict'
const { state } = require('./state.cjs')
const { strict } = require('./strict.cjs')

const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) state.privileged.set(scheme, privileges ?? {})
  },
  handle(scheme, handler) {
    if (!state.ready) throw new Error('protocol.handle can only be used after app is ready')
    const { standard, secure } = state.privileged.get(scheme) ?? {}
    if (!standard || !secure) throw new Error(`[stand-in] only standard, secure schemes can be emulated: ${scheme}`)
    if (state.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    state.handlers.set(scheme, handler)
  },
})

const defaultSession = strict('session.defaultSession', {
  protocol,
  setPermissionRequestHandler(handler) {
    state.permissionRequest = handler
  },
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
})

/** Chromium's permission → Electron's. */
const permissions = {
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
}

/** Asks the program's handler when a window opens, as Chromium cannot ask when a page does. */
async function applyPermissions() {
  for (const [name, electronName] of Object.entries(permissions)) {
    let granted = state.permissionRequest === null
    const answer = (allowed) => {
      granted = allowed
    }
    state.permissionRequest?.(null, electronName, answer, { requestingUrl: '', isMainFrame: true })
    const setting = granted ? 'granted' : 'denied'
    await state.chromium.send('Browser.setPermission', { permission: { name }, setting }).catch(() => {})
  }
}

module.exports = { protocol, session: strict('session', { defaultSession }), applyPermissions }
