'use strict'

/** What the modules share. */
const state = {
  /** Set by boot: `appPath`, `packageInfo`, `switches`, `versions`. */
  boot: globalThis.__standin,
  chromium: null,
  ready: false,
  quitting: false,
  windows: new Map(),
  contents: new Map(),
  focused: null,
  /** Scheme → privileges, from before `ready`. */
  privileged: new Map(),
  /** Scheme → the program's handler. */
  handlers: new Map(),
  permissionRequest: null,
}

module.exports = { state }
