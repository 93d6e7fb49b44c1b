'use strict'
const { contextBridge, ipcRenderer } = require('electron')

class Box {
  constructor() {
    this.inside = 1
  }
  method() {}
}
const attempt = (work) => {
  try {
    work()
    return 'ok'
  } catch (error) {
    return error.message
  }
}
let count = 0

contextBridge.exposeInMainWorld('api', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  fire: (count) => ipcRenderer.send('fire', count),
  onTick(listen) {
    const heard = (_event, ...args) => listen(...args)
    ipcRenderer.on('tick', heard)
    return () => {
      ipcRenderer.off('tick', heard)
    }
  },
  sum: (number) => number + 1,
  boom() {
    throw Object.assign(new RangeError('boom'), { code: 7 })
  },
  rejects: async () => {
    throw new Error('rejected')
  },
  box: () => new Box(),
  map: () => new Map([[1, { date: new Date(5) }]]),
  symbol: () => ({ kept: 1, dropped: Symbol('x') }),
  callBack: (listen) => listen(2) * 10,
  callBackLater: async (listen) => (await listen(3)) + 1,
  nested: { deep: { list: [1, { two: 2 }] } },
  nothing: () => undefined,
  sizeOf: (file) => file.size,
  counter: () => ++count,
  required: () => ['fs', 'child_process', 'node:fs', './x'].filter((id) => attempt(() => require(id)) === 'ok'),
  process: () => [process.type, process.sandboxed],
  exposeTwice: () => attempt(() => contextBridge.exposeInMainWorld('api', {})),
  sendFunction: () => attempt(() => ipcRenderer.send('x', () => 1)),
})
