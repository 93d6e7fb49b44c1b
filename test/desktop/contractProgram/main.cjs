'use strict'
// The smallest program that does what ours relies on, for `contract.spec.ts`.
const { app, BrowserWindow, ipcMain, protocol, session } = require('electron')
const fs = require('node:fs')
const path = require('node:path')

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
globalThis.events = []
const note = (event) => {
  globalThis.events.push(event)
  if (process.env.CONTRACT_LOG) fs.appendFileSync(process.env.CONTRACT_LOG, `${event}\n`)
}
for (const event of ['before-quit', 'will-quit', 'window-all-closed', 'quit']) app.on(event, () => note(event))

app.whenReady().then(async () => {
  session.defaultSession.protocol.handle('app', (request) => {
    const file = path.join(__dirname, new URL(request.url).pathname)
    return new Response(fs.readFileSync(file), { headers: { 'content-type': 'text/html' } })
  })
  ipcMain.handle('echo', (_event, ...args) => args)
  ipcMain.handle('type', (_event, value) => `${Object.prototype.toString.call(value)} ${value?.constructor?.name}`)
  ipcMain.handle('throw', () => {
    throw Object.assign(new TypeError('nope'), { code: 'EX' })
  })
  ipcMain.handle('function', () => () => 1)
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    isTop: senderFrame.parent === null,
    isOurs: sender === BrowserWindow.getAllWindows()[0].webContents,
  }))
  ipcMain.on('fire', ({ sender }, count) => {
    for (let n = 0; n < count; n++) sender.send('tick', n, new Uint8Array([n]))
  })
  const window = new BrowserWindow({ show: false, webPreferences: { preload: path.join(__dirname, 'preload.cjs') } })
  for (const event of ['close', 'closed', 'ready-to-show']) window.on(event, () => note(event))
  for (const event of ['did-navigate', 'dom-ready', 'did-finish-load']) window.webContents.on(event, () => note(event))
  await window.loadURL('app://bundle/index.html')
  note('loadURL resolved')
})
