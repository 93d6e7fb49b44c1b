'use strict'
// Loads the program as Electron would: its arguments, its `process`, its `require('electron')`.
const Module = require('node:module')
const fs = require('node:fs')
const path = require('node:path')

// Node 20 loads these lazily, and doing so inside an inspector evaluation breaks; touch them once here.
void new Response(new Request('http://localhost/').url)
void performance.now()

const { switches, requires, appArgument } = commandLine(process.argv.slice(2))
const executable = process.env.STANDIN_EXECUTABLE
const target = path.resolve(appArgument ?? '.')
const packageFile = path.join(target, 'package.json')
const packageInfo = JSON.parse(fs.readFileSync(packageFile, 'utf8'))

process.argv = [executable, ...process.argv.slice(2)]
const versions = { ...process.versions, electron: '45.4.1-standin', chrome: '' }
Object.defineProperty(process, 'versions', { value: versions })
process.type = 'browser'
process.defaultApp = true
process.resourcesPath = path.join(path.dirname(executable), 'resources')

globalThis.__standin = { appPath: target, packageInfo, switches, versions }
const standIn = path.join(__dirname, 'modules/index.cjs')
const load = Module._load
Module._load = function (request, ...rest) {
  return load.call(this, request === 'electron' || request === 'electron/main' ? standIn : request, ...rest)
}

// Electron shows a dialog and lives on.
process.on('uncaughtException', (error) => console.error('Uncaught Exception:', error))

const { startChromium } = require('./modules/runtime.cjs')
require('electron')
for (const file of requires) require(path.resolve(file))
try {
  require(path.join(target, packageInfo.main ?? 'index.js'))
} catch (error) {
  console.error('App threw an error during load', error)
  process.exit(1)
}
setImmediate(() => {
  startChromium().catch((error) => {
    console.error('[stand-in]', error.message)
    process.exit(1)
  })
})

/** [executable, ...switches, program's folder, ...the program's own arguments] */
function commandLine(args) {
  const switches = new Map()
  const requires = []
  let appArgument
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]
    if (argument === '-r' || argument === '--require') {
      requires.push(args[++at])
    } else if (argument.startsWith('--')) {
      const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument)
      switches.set(name, value)
    } else {
      appArgument ??= argument
    }
  }
  return { switches, requires, appArgument }
}
