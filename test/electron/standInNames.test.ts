import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

// The stand-in may offer less than Electron, never something that Electron does not have.

const require = createRequire(import.meta.url)
const types = readFileSync(require.resolve('electron/electron.d.ts'), 'utf8')
const standIn = require('../standin/modules/index.cjs')

/** The declaration of a class or interface in Electron's own types. */
function declaration(name: string): string {
  const [found] = new RegExp(`^  (class|interface) ${name} (extends [\\w.]+ )?\\{[^]*?^  \\}`, 'm').exec(types) ?? []
  if (!found) throw new Error(`Electron has no ${name}`)
  return found
}

/** Names that Electron leaves out of its types: private, or of Node's emitters. */
const isPublic = (name: string) => !name.startsWith('_') && !['constructor', 'recentDocuments'].includes(name)

const has = (name: string, member: string) =>
  new RegExp(`^    (static |readonly )*${member}[(?:]`, 'm').test(declaration(name))
const members = (object: object) => Object.getOwnPropertyNames(object).filter(isPublic)

const { app, BrowserWindow, Menu, session, screen, dialog, shell, nativeTheme, protocol, webContents } = standIn
const WebContents = require('../standin/modules/webContents.cjs').WebContents
const emitter = ['on', 'addListener', 'emit', 'domain', 'length', 'name', 'prototype', 'events']

test.each([
  ['App', [...members(Object.getPrototypeOf(app)), 'isPackaged', 'commandLine']],
  ['BrowserWindow', [...members(BrowserWindow.prototype), ...members(BrowserWindow)]],
  ['WebContents', members(WebContents.prototype)],
  ['Menu', [...members(Menu.prototype), ...members(Menu)]],
  ['Session', members(session.defaultSession)],
  ['Protocol', members(protocol)],
  ['Screen', members(screen)],
  ['Dialog', members(dialog)],
  ['Shell', members(shell)],
  ['NativeTheme', members(nativeTheme)],
])('%s has no name that Electron lacks', (name, offered) => {
  const checked = (offered as string[]).filter((member) => !emitter.includes(member))
  expect(checked.length).toBeGreaterThan(0)
  expect(checked.filter((member) => !has(name as string, member))).toEqual([])
})

test('webContents has no function that Electron lacks', () => {
  expect(
    members(webContents).filter((member) => !has('WebContents', `static ${member}`) && !has('WebContents', member)),
  ).toEqual([])
})

test.each([
  ['App', app.constructor.events],
  ['BrowserWindow', BrowserWindow.events],
  ['WebContents', WebContents.events],
])('%s sends no event that Electron does not', (name, events) => {
  const unknown = [...(events as Set<string>)].filter((event) => {
    return (
      !['newListener', 'removeListener'].includes(event) && !declaration(name as string).includes(`event: '${event}'`)
    )
  })
  expect(unknown).toEqual([])
})
