'use strict'
const os = require('node:os')
const path = require('node:path')
const { singleInstanceLock } = require('./singleInstance.cjs')
const { state } = require('./state.cjs')
const { cancellable, strict, StrictEmitter } = require('./strict.cjs')

class App extends StrictEmitter {
  static events = new Set([
    'ready',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'second-instance',
    'open-file',
    'activate',
    'web-contents-created',
    'render-process-gone',
    'newListener',
    'removeListener',
  ])
  #whenReady = []

  isPackaged = false
  commandLine = strict('app.commandLine', {
    appendSwitch: (name, value = '') => state.boot.switches.set(name, value),
  })
  recentDocuments = []

  whenReady() {
    return state.ready ? Promise.resolve() : new Promise((resolve) => this.#whenReady.push(resolve))
  }
  isReady() {
    return state.ready
  }
  _becomeReady() {
    state.ready = true
    for (const resolve of this.#whenReady) resolve()
    this.emit('ready', cancellable(), {})
  }

  getName() {
    return state.boot.packageInfo.productName ?? state.boot.packageInfo.name
  }
  getVersion() {
    return state.boot.packageInfo.version
  }
  getAppPath() {
    return state.boot.appPath
  }
  getPath(name) {
    const appData = process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config')
    const places = {
      home: os.homedir(),
      appData,
      userData: state.boot.switches.get('user-data-dir') ?? path.join(appData, this.getName()),
      temp: os.tmpdir(),
      documents: path.join(os.homedir(), 'Documents'),
      downloads: path.join(os.homedir(), 'Downloads'),
    }
    if (!(name in places)) throw new Error(`Failed to get '${name}' path`)
    return places[name]
  }

  requestSingleInstanceLock() {
    return singleInstanceLock(this.getPath('userData'), (argv, workingFolder) => {
      this.whenReady().then(() => this.emit('second-instance', cancellable(), argv, workingFolder, null))
    })
  }
  addRecentDocument(file) {
    this.recentDocuments.push(file)
  }

  quit() {
    this.#quit()
  }
  async #quit() {
    if (state.quitting) return
    state.quitting = true
    if (await this.#agreed()) {
      this.emit('quit', cancellable(), 0)
      finish(0)
    }
  }
  /** The program's refusal counts at once, as in Electron: quitting may be tried again in the next moment. */
  async #agreed() {
    const refuse = () => {
      state.quitting = false
      return false
    }
    const before = cancellable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return refuse()
    for (const window of [...state.windows.values()]) {
      const closing = window._requestClose()
      if (closing === false || !(await closing)) return refuse()
    }
    const will = cancellable()
    this.emit('will-quit', will)
    return !will.defaultPrevented || refuse()
  }
  exit(code = 0) {
    state.quitting = true
    this.emit('quit', cancellable(), code)
    finish(code)
  }
}

async function finish(code) {
  await state.chromium?.close().catch(() => {})
  process.exit(code)
}

const app = new App()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())

module.exports = { app }
