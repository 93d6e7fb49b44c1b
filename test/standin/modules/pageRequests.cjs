'use strict'
const { fromChromium } = require('./schemes.cjs')
const { state } = require('./state.cjs')

/** Answers one paused request of a page from the program's protocol handler; nothing else is ever reached. */
async function answerRequest(cdp, { requestId, request }) {
  const url = fromChromium(request.url)
  const scheme = url.slice(0, url.indexOf(':'))
  const handler = state.handlers.get(scheme)
  const fail = (errorReason) => cdp('Fetch.failRequest', { requestId, errorReason })
  if (!handler) return fail(/^https?$/.test(scheme) ? 'NameNotResolved' : 'Failed')
  let response
  try {
    response = await handler(programRequest(url, request))
    if (!(response instanceof Response)) throw new TypeError('protocol.handle must return a Response')
  } catch (error) {
    console.error('[stand-in] protocol handler:', error)
    return fail('Failed')
  }
  return cdp('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** Node's `Request` knows http only; the program sees the URL that it would see in Electron. */
function programRequest(url, { method, headers, postData }) {
  const request = new Request('http://stand-in/', { method, headers, ...(postData ? { body: postData } : {}) })
  Object.defineProperty(request, 'url', { value: url })
  return request
}

module.exports = { answerRequest }
