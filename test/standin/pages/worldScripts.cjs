'use strict'
const { makeCodec } = require('../codec.cjs')
const { makeBridge } = require('./bridge.cjs')
const { makeIsolatedWorld } = require('./isolatedWorld.cjs')

/** The scripts that run first in every new document, one in each world; only in the top frame, as preloads do. */
function worldScripts(settings, preloadSource) {
  const guard = 'if (window !== window.top || location.href === "about:blank") return'
  const event = JSON.stringify(settings.event)
  const main = `(() => {
    ${guard}
    const makeBridge = ${makeBridge}
    makeBridge(${event}, 'main')
    // A denied window is null at once in Electron; a real one here would keep the page waiting.
    window.open = (url = '') => {
      const detail = new URL(url, location.href).href
      window.dispatchEvent(new CustomEvent(${event} + 'open', { detail }))
      return null
    }
  })()`
  // The preload is wrapped in the parameters that Electron's sandbox gives it.
  const isolated = `(() => {
    ${guard}
    const makeCodec = ${makeCodec}
    const makeBridge = ${makeBridge}
    const world = (${makeIsolatedWorld})(${JSON.stringify(settings)}, makeCodec(), makeBridge(${event}, 'isolated'))
    try {
      (function (require, process, exports, module) { ${preloadSource}
      }).call(undefined, world.require, world.process, world.module.exports, world.module)
    } catch (error) {
      console.error('Unable to load preload script: ' + (error && error.stack || error))
    }
  })()`
  return { main, isolated }
}

module.exports = { worldScripts }
