'use strict'
const path = require('node:path')
const { app } = require('./app.cjs')
const { state } = require('./state.cjs')
const { cancellable, StrictEmitter } = require('./strict.cjs')
const { WebContents } = require('./webContents.cjs')

/** Settings that cannot be emulated, and should not be used. */
const insecure = {
  nodeIntegration: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  allowRunningInsecureContent: true,
  nodeIntegrationInSubFrames: true,
  nodeIntegrationInWorker: true,
  experimentalFeatures: true,
  webviewTag: true,
}
let lastId = 0

class BrowserWindow extends StrictEmitter {
  static events = new Set([
    'close',
    'closed',
    'ready-to-show',
    'show',
    'focus',
    'blur',
    // Never sent: a title that the page sets does not reach the window here.
    'page-title-updated',
    'newListener',
    'removeListener',
  ])
  static getAllWindows() {
    return [...state.windows.values()]
  }
  static getFocusedWindow() {
    return state.focused
  }
  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  id = ++lastId
  #bounds
  #title
  #visible = false
  #edited = false
  #maximized = false
  #minimized = false
  #gone = false
  #wasReady = false

  constructor({ x = 0, y = 0, width = 800, height = 600, title, show = true, webPreferences = {} }) {
    super()
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    for (const [name, value] of Object.entries(insecure)) {
      if (webPreferences[name] === value) throw new Error(`[stand-in] webPreferences.${name}: ${value} is refused`)
    }
    if (webPreferences.preload && !path.isAbsolute(webPreferences.preload)) {
      throw new Error('preload script must have absolute path')
    }
    this.#bounds = { x, y, width, height }
    this.#title = title ?? app.getName()
    state.windows.set(this.id, this)
    this.webContents = new WebContents(this, webPreferences, this.#bounds)
    app.emit('web-contents-created', cancellable(), this.webContents)
    if (show) this.show()
  }

  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  _pageIsReady() {
    if (this.#wasReady) return
    this.#wasReady = true
    this.emit('ready-to-show', cancellable())
  }

  show() {
    this.#visible = true
    this.emit('show')
    this.focus()
  }
  isVisible() {
    return this.#visible
  }
  focus() {
    if (state.focused === this) return
    state.focused?.emit('blur')
    state.focused = this
    this.emit('focus')
  }

  async close() {
    if (await this._requestClose()) announceLastClosed()
  }
  /** Closes unless the program (then `false` at once) or the page objects. @returns whether it is closed. */
  _requestClose() {
    if (this.#gone) return true
    const event = cancellable()
    this.emit('close', event)
    return event.defaultPrevented ? false : this.#closeIfPageAgrees()
  }
  async #closeIfPageAgrees() {
    if (!(await this.webContents._agreesToUnload())) return false
    await this.#remove()
    return true
  }
  destroy() {
    this.#remove().then(announceLastClosed)
  }
  async #remove() {
    if (this.#gone) return
    this.#gone = true
    state.windows.delete(this.id)
    if (state.focused === this) state.focused = null
    await this.webContents._destroy()
    this.emit('closed')
  }
  isDestroyed() {
    return this.#gone
  }

  setTitle(title) {
    this.#title = title
  }
  getTitle() {
    return this.#title
  }
  setDocumentEdited(edited) {
    this.#edited = edited
  }
  isDocumentEdited() {
    return this.#edited
  }
  getBounds() {
    return { ...this.#bounds }
  }
  getNormalBounds() {
    return { ...this.#bounds }
  }
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
  }
  maximize() {
    this.#maximized = true
  }
  isMaximized() {
    return this.#maximized
  }
  minimize() {
    this.#minimized = true
  }
  isMinimized() {
    return this.#minimized
  }
  restore() {
    this.#minimized = false
  }
}

function announceLastClosed() {
  if (state.quitting || state.windows.size > 0) return
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

module.exports = { BrowserWindow }
