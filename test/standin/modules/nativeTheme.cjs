'use strict'
const { state } = require('./state.cjs')
const { strict } = require('./strict.cjs')

let source = 'system'

const nativeTheme = strict('nativeTheme', {
  get themeSource() {
    return source
  },
  set themeSource(value) {
    if (!['system', 'light', 'dark'].includes(value)) throw new TypeError('Invalid themeSource value')
    source = value
    for (const contents of state.contents.values()) applyTheme(contents)
  },
  /** The system is a light one. */
  get shouldUseDarkColors() {
    return source === 'dark'
  },
})

function applyTheme(contents) {
  const value = source === 'dark' ? 'dark' : 'light'
  const features = [{ name: 'prefers-color-scheme', value }]
  return contents._cdp('Emulation.setEmulatedMedia', { features }).catch(() => {})
}

module.exports = { nativeTheme, applyTheme }
