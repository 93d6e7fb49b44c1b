'use strict'
const { app } = require('./app.cjs')
const { state } = require('./state.cjs')

const nothing = () => {}
const roles = {
  cut: (window) => window.webContents._edit('cut'),
  copy: (window) => window.webContents._edit('copy'),
  paste: (window) => window.webContents._edit('paste'),
  selectAll: (window) => window.webContents._edit('selectAll'),
  close: (window) => window.close(),
  minimize: (window) => window.minimize(),
  quit: () => app.quit(),
  about: nothing,
  services: nothing,
  hide: nothing,
  hideOthers: nothing,
  unhide: nothing,
  zoom: nothing,
  resetZoom: nothing,
  zoomIn: nothing,
  zoomOut: nothing,
  togglefullscreen: nothing,
}

class MenuItem {
  constructor(options) {
    const { id, label, type, role, submenu, click, accelerator } = options
    if (role !== undefined && !(role in roles)) throw new Error(`[stand-in] menu role ${role} is not implemented`)
    if (!label && !role && type !== 'separator') {
      throw new TypeError('Invalid template for MenuItem: must have label, role or type')
    }
    Object.assign(this, { id, role, accelerator, label: label ?? role ?? '', enabled: true, visible: true })
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    if (submenu) this.submenu = Menu.buildFromTemplate(submenu)
    this.click = (event, window) => {
      if (role) roles[role](window ?? state.focused)
      else click?.(this, window, event)
    }
  }
}

/** Shown nowhere and without keys; its items can be found and clicked. */
class Menu {
  static #application = null
  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((options) => new MenuItem(options))
    return menu
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu
  }
  static getApplicationMenu() {
    return Menu.#application
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

module.exports = { Menu }
