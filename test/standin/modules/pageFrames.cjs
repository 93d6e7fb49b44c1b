'use strict'
const { fromChromium } = require('./schemes.cjs')
const { strict } = require('./strict.cjs')

const isolatedWorld = 'Electron Isolated Context'

/** Which frames a page has, and which scripts' worlds are in them, as Chromium tells. */
class PageFrames {
  #urls = new Map()
  #contexts = new Map()
  mainFrameId

  get mainFrame() {
    return this.frame(this.mainFrameId)
  }
  /** As `senderFrame` and events show it to the program. */
  frame(id) {
    const url = fromChromium(this.#urls.get(id) ?? '')
    return strict('senderFrame', { url, parent: id === this.mainFrameId ? null : this.mainFrame })
  }
  frameOfContext(contextId) {
    return this.frame(this.#contexts.get(contextId)?.frameId ?? this.mainFrameId)
  }
  /** The preload's world in the top frame; `undefined` before there is one. */
  preloadContext() {
    for (const [id, { name, type, frameId }] of this.#contexts) {
      if (name === isolatedWorld && type === 'isolated' && frameId === this.mainFrameId) return id
    }
  }

  events = {
    'Runtime.executionContextCreated': ({ context }) => {
      const { frameId, type } = context.auxData ?? {}
      this.#contexts.set(context.id, { name: context.name, frameId, type })
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => this.#contexts.delete(executionContextId),
    'Runtime.executionContextsCleared': () => this.#contexts.clear(),
    'Page.frameNavigated': ({ frame }) => this.#urls.set(frame.id, frame.url),
    'Page.frameDetached': ({ frameId }) => this.#urls.delete(frameId),
  }
}

module.exports = { PageFrames, isolatedWorld }
