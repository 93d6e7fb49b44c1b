import type { ElectronApplication } from '@playwright/test'
import type { ActionId } from '../../electron/contract/actions.ts'

// What a person does outside the page, scripted in the main process: the same in Electron and in the stand-in.

/** The next "save" dialogs end with `file`, or are cancelled. */
export function answerSave(app: ElectronApplication, file: string | null): Promise<void> {
  return app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' })
  }, file)
}

/** The next "open" dialogs end with `file`, or are cancelled. */
export function answerOpen(app: ElectronApplication, file: string | null): Promise<void> {
  return app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: file === null, filePaths: file === null ? [] : [file] })
  }, file)
}

/** The next message boxes are answered with the button of this label; what they said is kept. */
export function answerBox(app: ElectronApplication, button: string): Promise<void> {
  return app.evaluate(({ dialog }, button) => {
    const kept = globalThis as { boxes?: string[] }
    kept.boxes ??= []
    const answer = async (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] }
      kept.boxes?.push(message)
      if (!buttons.includes(button)) throw new Error(`no button ${button} among ${buttons}`)
      return { response: buttons.indexOf(button), checkboxChecked: false }
    }
    dialog.showMessageBox = answer as typeof dialog.showMessageBox
  }, button)
}

/** What the message boxes said so far. */
export function boxes(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as { boxes?: string[] }).boxes ?? [])
}

/** Links that are handed to the system are kept instead. */
export function keepLinks(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ shell }) => {
    const links: string[] = []
    Object.assign(globalThis, { links })
    shell.openExternal = async (link) => void links.push(link)
  })
}

export function links(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as { links?: string[] }).links ?? [])
}

/** Chooses an item of the native menu. */
export function clickMenu(app: ElectronApplication, id: ActionId): Promise<void> {
  return app.evaluate(({ Menu, BrowserWindow }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item) throw new Error(`no menu item ${id}`)
    // Electron's own `click` does not look.
    if (!item.enabled || !item.visible) throw new Error(`${id} is disabled`)
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    item.click(undefined, window, window?.webContents)
  }, id)
}

/** Closes the window as its own button does. */
export function closeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** Quits as the menu does. The connection may go before the answer comes. */
export async function quit(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app }) => app.quit()).catch(() => {})
}
