import { expect, test } from 'vitest'
import { type Action, type ActionId, actions } from '../../electron/contract/actions.ts'
import { type MenuItemTemplate, menuTemplate } from '../../electron/menuTemplate.ts'

const ignore = () => {}
const labels = (template: readonly MenuItemTemplate[]) => template.map((menu) => menu.label)
const items = (template: readonly MenuItemTemplate[]) => template.flatMap((menu) => menu.submenu ?? [])

test('every action of the desktop stands once in the menu it names, in the order of the list', () => {
  const template = menuTemplate(actions, 'linux', ignore)
  const list: readonly Action[] = actions
  for (const menu of template) {
    const wanted = list.filter((action) => action.menu === menu.label && action.only !== 'browser')
    expect(menu.submenu?.flatMap((item) => item.id ?? [])).toEqual(wanted.map((action) => action.id))
  }
  const shown = items(template).filter((item) => item.id !== undefined)
  expect(shown).toHaveLength(list.filter((action) => action.only !== 'browser').length)
})

test('an item says its first key without registering it, and performs its action', () => {
  const chosen: ActionId[] = []
  const save = items(menuTemplate(actions, 'linux', (id) => chosen.push(id))).find((item) => item.id === 'file:save')
  expect(save).toMatchObject({ label: 'Save', accelerator: 'CmdOrCtrl+S', registerAccelerator: false })
  save?.click?.()
  expect(chosen).toEqual(['file:save'])
})

test('no menu begins, ends or doubles with a line', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    for (const { submenu = [] } of menuTemplate(actions, platform, ignore)) {
      const lines = submenu.map((item) => item.type === 'separator')
      expect(lines[0]).toBe(false)
      expect(lines.at(-1)).toBe(false)
      expect(lines.some((isLine, at) => isLine && lines[at + 1])).toBe(false)
    }
  }
})

test('macOS has its program and window menus and quits there; elsewhere File quits', () => {
  const mac = menuTemplate(actions, 'darwin', ignore)
  expect([labels(mac)[0], labels(mac).at(-2), labels(mac).at(-1)]).toEqual(['Forecell', 'Window', 'Help'])
  const quits = (template: readonly MenuItemTemplate[]) =>
    template.filter((menu) => menu.submenu?.some((item) => item.role === 'quit')).map((menu) => menu.label)
  expect(quits(mac)).toEqual(['Forecell'])
  expect(quits(menuTemplate(actions, 'win32', ignore))).toEqual(['File'])
})
