'use strict'
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const path = require('node:path')
const readline = require('node:readline')

const flags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
  // A test machine never reaches a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-pipe',
  '--headless=new',
  // Else Playwright takes the blank tab for the program's first window.
  '--no-startup-window',
]
const patienceMs = 3000

/**
 * Chromium's debugging protocol over its pipe (descriptors 3 and 4, NUL between messages): no port to race for, and
 * Chromium ends by itself when this process does, however it does. Emits (sessionId or 'browser', method, parameters).
 */
class Chromium extends EventEmitter {
  #nextId = 0
  #calls = new Map()
  #closed = false

  constructor({ profile, debugPort }) {
    super()
    this.setMaxListeners(0)
    const port = debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]
    const args = [...flags, `--user-data-dir=${profile}`, ...port]
    this.child = spawn(executable(), args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    readline.createInterface({ input: this.child.stderr }).on('line', (line) => {
      // What Playwright waits for.
      if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
      else if (process.env.STANDIN_CHROMIUM_LOG) process.stderr.write(`[chromium] ${line}\n`)
    })
    const [, , , input, output] = this.child.stdio
    input.on('error', () => {})
    output.on('error', () => {})
    output.on('data', this.#splitter())
    this.child.on('exit', () => this.#end())
    this.child.on('error', (error) => {
      console.error(`[stand-in] cannot start Chromium: ${error.message}`)
      this.#end()
    })
  }

  #splitter() {
    let chunks = []
    return (data) => {
      let from = 0
      for (let to = data.indexOf(0, from); to >= 0; to = data.indexOf(0, from)) {
        chunks.push(data.subarray(from, to))
        const text = Buffer.concat(chunks).toString()
        chunks = []
        from = to + 1
        this.#message(JSON.parse(text))
      }
      if (from < data.length) chunks.push(data.subarray(from))
    }
  }

  #message({ id, error, result, sessionId, method, params }) {
    if (!id) return this.emit(sessionId || 'browser', method, params)
    const call = this.#calls.get(id)
    this.#calls.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }

  #end() {
    if (this.#closed) return
    this.#closed = true
    for (const call of this.#calls.values()) call.reject(new Error('chromium closed'))
    this.#calls.clear()
    this.emit('exit')
  }

  send(method, params = {}, sessionId) {
    if (this.#closed) return Promise.reject(new Error('chromium closed'))
    return new Promise((resolve, reject) => {
      const id = ++this.#nextId
      this.#calls.set(id, { resolve, reject, method })
      this.child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  close() {
    if (this.#closed) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.child.kill('SIGKILL'), patienceMs)
      this.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      this.send('Browser.close').catch(() => {})
    })
  }
}

function executable() {
  if (process.env.FORECELL_CHROMIUM) return process.env.FORECELL_CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge']) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name)
      if (fs.existsSync(file)) return file
    }
  }
  throw new Error('no Chromium found; set FORECELL_CHROMIUM')
}

module.exports = { Chromium }
