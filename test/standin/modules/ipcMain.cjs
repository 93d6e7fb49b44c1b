'use strict'
const { EventEmitter } = require('node:events')

class IpcMain extends EventEmitter {
  /** As Electron names it; tests that forge senders call what is registered here. */
  _invokeHandlers = new Map()

  handle(channel, handler) {
    if (this._invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this._invokeHandlers.set(channel, handler)
  }
  removeHandler(channel) {
    this._invokeHandlers.delete(channel)
  }
}

module.exports = { ipcMain: new IpcMain() }
