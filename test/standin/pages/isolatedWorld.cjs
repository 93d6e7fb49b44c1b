'use strict'

/**
 * What a sandboxed preload finds around it: `require('electron')` with the renderer's half, and a bare `process`.
 * Self-contained, because its source is put into pages.
 */
function makeIsolatedWorld(settings, codec, bridge) {
  const listeners = new Map()
  const invocations = new Map()
  let lastId = 0
  const transmit = globalThis[settings.binding]
  delete globalThis[settings.binding]
  const tell = (message) => transmit(JSON.stringify(message))

  const listen = (channel, listener, once) => {
    if (!listeners.has(channel)) listeners.set(channel, [])
    listeners.get(channel).push({ listener, once })
    return ipcRenderer
  }
  const stopListening = (channel, listener) => {
    const heard = listeners.get(channel) ?? []
    const at = heard.findIndex((other) => other.listener === listener)
    if (at >= 0) heard.splice(at, 1)
    return ipcRenderer
  }
  const strict = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return target[key]
        throw new Error(`[stand-in] ${name}.${key} is not implemented`)
      },
    })
  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel, ...args) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        invocations.set(id, { resolve, reject })
        tell({ type: 'invoke', id, channel, args: codec.encode(args) })
      })
    },
    send(channel, ...args) {
      tell({ type: 'send', channel, args: codec.encode(args) })
    },
    on: (channel, listener) => listen(channel, listener, false),
    once: (channel, listener) => listen(channel, listener, true),
    off: stopListening,
    removeListener: stopListening,
  })

  const hear = (channel, text) => {
    for (const { listener, once } of [...(listeners.get(channel) ?? [])]) {
      if (once) stopListening(channel, listener)
      listener({ sender: ipcRenderer, ports: [] }, ...codec.decode(text))
    }
  }
  const settle = (id, text, failedChannel) => {
    const { resolve, reject } = invocations.get(id)
    invocations.delete(id)
    if (failedChannel) reject(new Error(`Error invoking remote method '${failedChannel}': ${text}`))
    else resolve(codec.decode(text))
  }
  Object.defineProperty(globalThis, settings.receiver, { value: { hear, settle } })

  window.addEventListener(`${settings.event}open`, ({ detail }) => tell({ type: 'open', url: detail }))

  const electron = strict('electron', {
    ipcRenderer,
    contextBridge: strict('contextBridge', { exposeInMainWorld: (key, api) => bridge.expose(key, api) }),
    // A test names the places of the files it drops; any other file was made by a script and has none.
    webUtils: strict('webUtils', { getPathForFile: (file) => settings.filePaths[file.name] ?? '' }),
  })
  const { platform, versions } = settings
  const process = { platform, versions, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] }
  const module = { exports: {} }
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  return { require, process, module }
}

module.exports = { makeIsolatedWorld }
