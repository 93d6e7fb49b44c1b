'use strict'
const { state } = require('./state.cjs')

// Chromium cannot be taught a standard scheme from outside, so app://bundle/x is https://bundle.app.invalid/x there.

function toChromium(url) {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  return state.handlers.has(scheme) ? `https://${host}.${scheme}.invalid${rest || '/'}` : url
}

function fromChromium(url) {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/i, (whole, host, scheme) =>
    state.handlers.has(scheme) ? `${scheme}://${host}` : whole,
  )
}

module.exports = { toChromium, fromChromium }
