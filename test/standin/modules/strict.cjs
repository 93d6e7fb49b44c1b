'use strict'
const { EventEmitter } = require('node:events')

/** Names that Node, promises and test drivers probe for on any object. */
const probed = new Set(['then', 'toJSON', 'default', '__esModule', 'constructor', 'domain'])
const reported = new Set()

/** Says once that the program relied on something that does not happen here; the fixture fails on such a line. */
function notEmulated(what) {
  if (reported.has(what)) return
  reported.add(what)
  process.stderr.write(`[stand-in] not emulated: ${what}\n`)
}

/** An object on which an unknown name throws instead of being undefined. */
function strict(name, object) {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || probed.has(key)) return Reflect.get(target, key, receiver)
      throw new Error(`[stand-in] ${name}.${key} is not implemented`)
    },
  })
}

/** Knows which events can ever come, in `static events`. */
class StrictEmitter extends EventEmitter {
  on(event, listener) {
    const known = this.constructor.events
    if (!known.has(event)) notEmulated(`${this.constructor.name} event '${String(event)}'`)
    return super.on(event, listener)
  }
  addListener(event, listener) {
    return this.on(event, listener)
  }
}
// Instances are strict through the end of their prototype chain, which leaves identity and private fields intact.
Object.setPrototypeOf(
  StrictEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get(target, key, receiver) {
      const known = typeof key === 'symbol' || key in target || probed.has(key) || key.startsWith('_')
      if (known) return Reflect.get(target, key, receiver)
      throw new Error(`[stand-in] ${receiver.constructor?.name}.${key} is not implemented`)
    },
  }),
)

/** An event whose effect a listener can prevent. */
function cancellable(details) {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
    ...details,
  }
  return event
}

module.exports = { notEmulated, strict, StrictEmitter, cancellable }
