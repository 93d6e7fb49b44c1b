'use strict'

/**
 * One end of `contextBridge`, the same script in both worlds of a page. Values cross as the detail of an event, which
 * Blink clones between worlds, synchronously. Self-contained, because its source is put into pages.
 * @param {string} name of the events, random
 * @param {'isolated' | 'main'} side
 */
function makeBridge(name, side) {
  const [outward, inward] = side === 'isolated' ? [`${name}>`, `${name}<`] : [`${name}<`, `${name}>`]
  // Kept before the page can replace them.
  const PageEvent = CustomEvent
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const functions = new Map()
  const functionIds = new Map()
  const promises = new Map()
  let lastId = 0
  let reply
  const post = (detail) => dispatch(new PageEvent(outward, { detail }))
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1)

  const pack = (value, depth = 0) => {
    if (depth > 1000) {
      const sentence = 'Nested objects deeper than 1000 are not supported.'
      throw new Error(`Electron contextBridge recursion depth exceeded.  ${sentence}`)
    }
    if (typeof value === 'symbol') return { kind: 'dropped' }
    if (typeof value === 'function') return { kind: 'function', id: functionId(value) }
    if (value === null || typeof value !== 'object') return { kind: 'value', value }
    if (value instanceof Promise) return { kind: 'promise', id: promiseId(value) }
    // Properties of its own are lost, as in Electron.
    if (value instanceof Error) return { kind: 'error', message: value.message, name: value.constructor.name }
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => pack(item, depth + 1)) }
    // Map, Date, typed arrays, Blob, File and the like are cloned whole.
    if (tagOf(value) !== 'Object') return { kind: 'value', value }
    const entries = Object.keys(value).map((key) => [key, pack(value[key], depth + 1)])
    return { kind: 'object', entries: entries.filter(([, packed]) => packed.kind !== 'dropped') }
  }
  const functionId = (value) => {
    if (!functionIds.has(value)) {
      functionIds.set(value, ++lastId)
      functions.set(lastId, value)
    }
    return functionIds.get(value)
  }
  const promiseId = (promise) => {
    const id = ++lastId
    promise.then(
      (result) => post({ type: 'settled', id, fulfilled: true, packed: pack(result) }),
      (error) => post({ type: 'settled', id, fulfilled: false, packed: pack(error) }),
    )
    return id
  }

  const unpack = (packed, freeze) => {
    const frozen = (value) => (freeze ? Object.freeze(value) : value)
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'function':
        return frozen((...args) => call(packed.id, args))
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }))
      case 'error':
        return new ({ TypeError, RangeError, SyntaxError }[packed.name] ?? Error)(packed.message)
      case 'array':
        return frozen(packed.items.map((item) => unpack(item, freeze)))
      case 'object': {
        const made = {}
        for (const [key, item] of packed.entries) {
          const value = unpack(item, freeze)
          Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
        }
        return frozen(made)
      }
    }
  }
  const takeReply = () => {
    const taken = reply
    reply = undefined
    return taken
  }
  const call = (id, args) => {
    takeReply()
    post({ type: 'call', id, args: args.map((argument) => pack(argument)) })
    const answer = takeReply()
    if (!answer) throw new Error('stand-in bridge: no reply')
    if (!answer.returned) throw unpack(answer.packed)
    return unpack(answer.packed)
  }
  const answerCall = ({ id, args }) => {
    let answer
    try {
      const packed = pack(functions.get(id)(...args.map((argument) => unpack(argument))))
      answer = { returned: true, packed: packed.kind === 'dropped' ? { kind: 'value' } : packed }
    } catch (error) {
      answer = { returned: false, packed: pack(error) }
    }
    post({ type: 'reply', ...answer })
  }
  const exposeHere = ({ key, api }) => {
    if (key in window) {
      const message = 'Cannot bind an API on top of an existing property on the window object'
      return post({ type: 'reply', returned: false, packed: pack(new Error(message)) })
    }
    const value = unpack(api, true)
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false })
  }

  window.addEventListener(inward, (event) => {
    event.stopImmediatePropagation()
    const message = event.detail
    if (message.type === 'call') answerCall(message)
    else if (message.type === 'reply') reply = message
    else if (message.type === 'expose') exposeHere(message)
    else if (message.type === 'settled') {
      const waiting = promises.get(message.id)
      promises.delete(message.id)
      waiting[message.fulfilled ? 'resolve' : 'reject'](unpack(message.packed))
    }
  })

  return {
    expose(key, api) {
      takeReply()
      post({ type: 'expose', key, api: pack(api) })
      const refusal = takeReply()
      if (refusal) throw unpack(refusal.packed)
    },
  }
}

module.exports = { makeBridge }
