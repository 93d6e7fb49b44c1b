'use strict'
const crypto = require('node:crypto')
const fs = require('node:fs')
const { makeCodec } = require('../codec.cjs')
const { worldScripts } = require('../pages/worldScripts.cjs')
const { app } = require('./app.cjs')
const { ipcMain } = require('./ipcMain.cjs')
const { applyTheme } = require('./nativeTheme.cjs')
const { isolatedWorld, PageFrames } = require('./pageFrames.cjs')
const { answerRequest } = require('./pageRequests.cjs')
const { fromChromium, toChromium } = require('./schemes.cjs')
const { applyPermissions } = require('./session.cjs')
const { state } = require('./state.cjs')
const { cancellable, notEmulated, strict, StrictEmitter } = require('./strict.cjs')

const codec = makeCodec()
const blank = 'about:blank'
let lastId = 0

class WebContents extends StrictEmitter {
  static events = new Set([
    'did-start-loading',
    'did-navigate',
    'dom-ready',
    'did-finish-load',
    'did-fail-load',
    'will-navigate',
    'will-frame-navigate',
    'will-attach-webview',
    'console-message',
    'preload-error',
    'render-process-gone',
    'destroyed',
    'newListener',
    'removeListener',
  ])
  id = ++lastId
  #window
  #preload
  #frames = new PageFrames()
  #targetId
  #url = ''
  /** Loads that the program asked for itself are no navigation of the page. */
  #expected
  #windowOpenHandler
  #crashed = false
  #gone = false
  #key = crypto.randomBytes(9).toString('hex')

  constructor(window, preferences, { width, height }) {
    super()
    this.#window = window
    this.#preload = preferences.preload
    state.contents.set(this.id, this)
    this._attached = this.#attach(width, height)
    this._attached.catch((error) => {
      if (!state.quitting) console.error('[stand-in]', error.message)
    })
  }

  /** A blank page first: the scripts of both worlds must be in place before the program's page loads. */
  async #attach(width, height) {
    const { chromium } = state
    const created = await chromium.send('Target.createTarget', { url: blank, newWindow: true, width, height })
    this.#targetId = created.targetId
    const { sessionId } = await chromium.send('Target.attachToTarget', { targetId: created.targetId, flatten: true })
    this._cdp = (method, params) => chromium.send(method, params, sessionId)
    chromium.on(sessionId, (method, params) => this.#hear(method, params))
    const binding = `__send${this.#key}`
    await Promise.all([
      this._cdp('Page.enable'),
      this._cdp('Runtime.enable'),
      this._cdp('Inspector.enable'),
      this._cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      // Invisible in the page's own world.
      this._cdp('Runtime.addBinding', { name: binding, executionContextName: isolatedWorld }),
    ])
    const { versions } = state.boot
    const settings = {
      binding,
      receiver: this.#receiver,
      event: `__bridge${this.#key}`,
      platform: process.platform,
      versions: { electron: versions.electron, chrome: versions.chrome, node: versions.node },
      filePaths: JSON.parse(process.env.STANDIN_FILE_PATHS ?? '{}'),
    }
    const scripts = worldScripts(settings, this.#preload ? fs.readFileSync(this.#preload, 'utf8') : '')
    await this._cdp('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main })
    await this._cdp('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: isolatedWorld })
    const { frameTree } = await this._cdp('Page.getFrameTree')
    this.#frames.mainFrameId = frameTree.frame.id
    await applyTheme(this)
    await applyPermissions()
  }

  get #receiver() {
    return `__receive${this.#key}`
  }

  get mainFrame() {
    return this.#frames.mainFrame
  }

  async #hear(method, params) {
    try {
      this.#frames.events[method]?.(params)
      await this.#events[method]?.(params)
    } catch (error) {
      const expected = state.quitting || this.#gone || /closed|not found|Invalid InterceptionId/.test(error.message)
      if (!expected) console.error('[stand-in]', method, error.message)
    }
  }

  #events = {
    'Runtime.consoleAPICalled': ({ type, args }) => {
      const message = args.map((arg) => arg.value ?? arg.description ?? arg.type).join(' ')
      if (message.startsWith('Unable to load preload script')) {
        process.stderr.write(`[stand-in] ${message}\n`)
        this.emit('preload-error', cancellable(), this.#preload, new Error(message))
      }
      const level = { warning: 'warning', error: 'error', debug: 'debug' }[type] ?? 'info'
      this.emit('console-message', cancellable({ level, message }))
    },
    'Runtime.bindingCalled': ({ payload, executionContextId }) =>
      this.#fromPage(JSON.parse(payload), executionContextId),
    'Page.frameNavigated': ({ frame }) => {
      if (frame.parentId || frame.url === blank) return
      this.#url = fromChromium(frame.url)
      this.emit('did-navigate', cancellable(), this.#url, 200, 'OK')
    },
    'Page.domContentEventFired': () => {
      if (this.#url) this.emit('dom-ready', cancellable())
    },
    'Page.loadEventFired': () => {
      if (!this.#url) return
      this.emit('did-finish-load', cancellable())
      this.#window._pageIsReady()
    },
    // A link with a target; `window.open` tells it through the isolated world.
    'Page.windowOpen': ({ url }) => this.#askedForWindow(url),
    // Other schemes never become a request.
    'Page.frameRequestedNavigation': ({ url, frameId }) => {
      if (!/^(https?|blob|data|about):/i.test(url)) this.#isPrevented(url, frameId)
    },
    'Page.javascriptDialogOpening': ({ type }) => {
      notEmulated(`page dialog '${type}' (dismissed)`)
      return this._cdp('Page.handleJavaScriptDialog', { accept: false })
    },
    'Inspector.targetCrashed': () => {
      this.#crashed = true
      const details = { reason: 'crashed', exitCode: 5 }
      this.emit('render-process-gone', cancellable(), details)
      app.emit('render-process-gone', cancellable(), this, details)
    },
    'Fetch.requestPaused': (paused) => {
      if (paused.resourceType === 'Document') {
        const url = fromChromium(paused.request.url)
        const expected = this.#expected === url
        this.#expected = undefined
        if (!expected && this.#isPrevented(url, paused.frameId)) {
          return this._cdp('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
        }
      }
      return answerRequest(this._cdp, paused)
    },
  }

  #askedForWindow(url) {
    const answer = this.#windowOpenHandler?.({ url: fromChromium(url), frameName: '' }) ?? { action: 'allow' }
    if (answer.action !== 'deny') notEmulated(`window.open allowed for ${url}; child windows are closed here`)
  }

  /** Tells the program of a navigation that the page began. */
  #isPrevented(url, frameId) {
    const isMainFrame = frameId === this.#frames.mainFrameId
    const event = cancellable({ url, isMainFrame, isSameDocument: false, frame: this.#frames.frame(frameId) })
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url)
    return event.defaultPrevented
  }

  async #fromPage({ type, id, channel, args, url }, contextId) {
    if (type === 'open') return this.#askedForWindow(url)
    const event = { sender: this, senderFrame: this.#frames.frameOfContext(contextId), ports: [] }
    const values = codec.decode(args)
    if (type === 'send') return ipcMain.emit(channel, event, ...values)
    const answer = (text, failedChannel) => this.#call(contextId, 'settle', id, text, failedChannel)
    const handler = ipcMain._invokeHandlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      answer(codec.encode(await handler(event, ...values)))
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      // Only the text of an error crosses, as in Electron.
      answer(String(error), channel)
    }
  }
  #call(contextId, method, ...args) {
    if (this.#gone) return
    const expression = `${this.#receiver}.${method}(...${JSON.stringify(args)})`
    this._cdp('Runtime.evaluate', { expression, contextId }).catch(() => {})
  }

  send(channel, ...args) {
    const text = codec.encode(args)
    const contextId = this.#frames.preloadContext()
    if (contextId === undefined) notEmulated(`webContents.send('${channel}') before the page is loaded (dropped)`)
    else this.#call(contextId, 'hear', channel, text)
  }

  async loadURL(url) {
    await this._attached
    const loaded = new Promise((resolve, reject) => {
      this.once('did-finish-load', () => resolve())
      this.once('did-fail-load', (_event, code, text) => reject(new Error(`${text} (${code}) loading '${url}'`)))
    })
    loaded.catch(() => {})
    const { errorText } = await this.#navigate(url)
    if (errorText) this.emit('did-fail-load', cancellable(), -3, errorText.replace('net::', ''), url, true)
    return loaded
  }
  reload() {
    this.#crashed = false
    this.#navigate(this.#url).catch(() => {})
  }
  #navigate(url) {
    this.#expected = url
    this.emit('did-start-loading')
    return this._cdp('Page.navigate', { url: toChromium(url) })
  }

  getURL() {
    return this.#url
  }
  isCrashed() {
    return this.#crashed
  }
  isDestroyed() {
    return this.#gone
  }
  setWindowOpenHandler(handler) {
    this.#windowOpenHandler = handler
  }
  forcefullyCrashRenderer() {
    this._cdp('Page.crash').catch(() => {})
  }
  async executeJavaScript(expression) {
    const { result, exceptionDetails } = await this._cdp('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      // Else the debugger lifts the policy's ban on eval.
      allowUnsafeEvalBlockedByCSP: false,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  /** Editing commands of menu roles. */
  _edit(command) {
    const expression = `document.execCommand(${JSON.stringify(command)})`
    this._cdp('Runtime.evaluate', { expression, userGesture: true }).catch(() => {})
  }

  /** Whether the page lets itself be closed. */
  async _agreesToUnload() {
    await this._attached
    if (this.#crashed) return true
    const expression = `!(() => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    })()`
    const answer = await this._cdp('Runtime.evaluate', { expression, returnByValue: true }).catch(() => null)
    return answer?.result.value !== false
  }
  async _destroy() {
    this.#gone = true
    state.contents.delete(this.id)
    await state.chromium.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => {})
    this.emit('destroyed')
  }
  get _target() {
    return this.#targetId
  }
}

const webContents = strict('webContents', {
  getAllWebContents: () => [...state.contents.values()],
  fromDevToolsTargetId: (targetId) => [...state.contents.values()].find((contents) => contents._target === targetId),
})

module.exports = { WebContents, webContents }
