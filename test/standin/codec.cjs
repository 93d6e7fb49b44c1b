'use strict'

/** Structured clone as JSON text and back. Self-contained, because its source is also put into pages. */
function makeCodec() {
  const inNode = typeof Buffer !== 'undefined' && typeof Buffer.from === 'function'
  const base64 = (bytes) =>
    inNode ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') : bytes.toBase64()
  const fromBase64 = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  const views = new Set(
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array DataView'.split(
      ' ',
    ),
  )
  const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const refused = () => new Error('An object could not be cloned.')

  function encode(value) {
    let cloned
    try {
      // The real algorithm first: it drops prototypes and refuses functions, symbols and DOM nodes.
      cloned = structuredClone(value)
    } catch {
      throw refused()
    }
    const seen = new Map()
    const walk = (item) => {
      if (item === null || typeof item === 'boolean' || typeof item === 'string') return item
      if (item === undefined) return { t: 'undefined' }
      if (typeof item === 'bigint') return { t: 'bigint', v: String(item) }
      if (typeof item === 'number') {
        if (Number.isFinite(item) && !Object.is(item, -0)) return item
        return { t: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
      }
      if (seen.has(item)) return { t: 'seen', v: seen.get(item) }
      seen.set(item, seen.size)
      return walkObject(item)
    }
    const walkObject = (item) => {
      if (Array.isArray(item)) return { t: 'array', v: Array.from(item, walk) }
      const tag = Object.prototype.toString.call(item).slice(8, -1)
      if (views.has(tag)) {
        return { t: 'view', k: tag, v: base64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)) }
      }
      switch (tag) {
        case 'Object':
          return { t: 'object', v: Object.entries(item).map(([key, inner]) => [key, walk(inner)]) }
        case 'Date':
          return { t: 'date', v: item.getTime() }
        case 'RegExp':
          return { t: 'regexp', v: [item.source, item.flags] }
        case 'Map':
          return { t: 'map', v: Array.from(item, ([key, inner]) => [walk(key), walk(inner)]) }
        case 'Set':
          return { t: 'set', v: Array.from(item, walk) }
        case 'ArrayBuffer':
          return { t: 'buffer', v: base64(new Uint8Array(item)) }
        case 'Error':
          return { t: 'error', v: [item.name, item.message, item.stack] }
        default:
          // Blob, File and the like: Electron's messages refuse them too.
          throw refused()
      }
    }
    return JSON.stringify(walk(cloned))
  }

  function decode(text) {
    const made = []
    const walk = (item) => {
      if (item === null || typeof item !== 'object') return item
      const { t: type, v } = item
      if (type === 'undefined') return undefined
      if (type === 'number') return Number(v)
      if (type === 'bigint') return BigInt(v)
      if (type === 'seen') return made[v]
      // The place is taken before what is inside is made, as when encoding.
      const at = made.push(null) - 1
      const filled = {
        array: () => {
          made[at] = []
          for (const inner of v) made[at].push(walk(inner))
        },
        object: () => {
          made[at] = {}
          for (const [key, inner] of v) {
            const value = walk(inner)
            Object.defineProperty(made[at], key, { value, enumerable: true, writable: true, configurable: true })
          }
        },
        map: () => {
          made[at] = new Map()
          for (const [key, inner] of v) made[at].set(walk(key), walk(inner))
        },
        set: () => {
          made[at] = new Set()
          for (const inner of v) made[at].add(walk(inner))
        },
        date: () => {
          made[at] = new Date(v)
        },
        regexp: () => {
          made[at] = new RegExp(v[0], v[1])
        },
        buffer: () => {
          made[at] = fromBase64(v).buffer
        },
        view: () => {
          made[at] = new globalThis[item.k](fromBase64(v).buffer)
        },
        error: () => {
          made[at] = Object.assign(new (errors[v[0]] ?? Error)(v[1]), { stack: v[2] })
        },
      }[type]
      filled()
      return made[at]
    }
    return walk(JSON.parse(text))
  }

  return { encode, decode }
}

module.exports = { makeCodec }
