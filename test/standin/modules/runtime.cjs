'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { Chromium } = require('../chromium.cjs')
const { app } = require('./app.cjs')
const { state } = require('./state.cjs')

/** Starts the browser and makes the program ready. */
async function startChromium() {
  const profile = path.join(app.getPath('userData'), 'standin-chromium')
  fs.mkdirSync(profile, { recursive: true })
  const debugPort = state.boot.switches.get('remote-debugging-port')
  const chromium = new Chromium({ profile, debugPort })
  state.chromium = chromium
  chromium.on('exit', () => {
    if (state.quitting) return
    process.stderr.write('[stand-in] Chromium ended unexpectedly\n')
    process.exit(1)
  })
  // A page that another page opened: no window of ours.
  chromium.on('browser', (method, { targetInfo } = {}) => {
    if (method !== 'Target.targetCreated' || !targetInfo.openerId || targetInfo.type !== 'page') return
    chromium.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
  })
  const { product } = await chromium.send('Browser.getVersion')
  state.boot.versions.chrome = product.split('/')[1]
  await chromium.send('Target.setDiscoverTargets', { discover: true })
  app._becomeReady()
}

module.exports = { startChromium }
