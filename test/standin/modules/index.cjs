'use strict'
// What `require('electron')` gives in the main process: what our program uses, and an error for every other name.
const { app } = require('./app.cjs')
const { BrowserWindow } = require('./browserWindow.cjs')
const { ipcMain } = require('./ipcMain.cjs')
const { Menu } = require('./menu.cjs')
const { nativeTheme } = require('./nativeTheme.cjs')
const { protocol, session } = require('./session.cjs')
const { strict } = require('./strict.cjs')
const { webContents } = require('./webContents.cjs')

/** Whatever would reach the person or the system has to be answered by the test. */
const unscripted =
  (name) =>
  async (...args) => {
    const options = args.find((argument) => !(argument instanceof BrowserWindow))
    const error = new Error(
      `[stand-in] not emulated: ${name} without an answer from the test: ${JSON.stringify(options)}`,
    )
    process.stderr.write(`${error.message}\n`)
    throw error
  }
const unscriptedAll = (module, names) =>
  strict(module, Object.fromEntries(names.map((name) => [name, unscripted(`${module}.${name}`)])))

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds, workArea: { ...bounds, height: 1050 }, scaleFactor: 1 }

module.exports = strict('electron', {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  webContents,
  dialog: unscriptedAll('dialog', ['showOpenDialog', 'showSaveDialog', 'showMessageBox']),
  shell: unscriptedAll('shell', ['openExternal']),
  screen: strict('screen', { getPrimaryDisplay: () => display, getDisplayMatching: () => display }),
})
