import { app, type BrowserWindow, dialog } from 'electron'
import type { Announcements } from './contract/messages.ts'

const choices = ['Save', "Don't save", 'Cancel'] as const

/**
 * Asks before unsaved work is lost. Closing and quitting wait for the answer; "Save" asks the window to save, which may
 * end in a cancelled dialog or a full disk, and then everything stays open.
 */
export class CloseGuard {
  readonly #window: BrowserWindow
  #unsaved = false
  #asking = false
  #mayClose = false
  #quitting = false
  #saved: ((saved: boolean) => void) | null = null

  constructor(window: BrowserWindow) {
    this.#window = window
    const quit = () => {
      this.#quitting = true
    }
    app.on('before-quit', quit)
    window.on('closed', () => app.off('before-quit', quit))
    window.on('close', (event) => {
      if (this.#mayClose || !this.#unsaved) return
      event.preventDefault()
      if (!this.#asking) void this.#ask()
    })
  }

  /** Whether the window last said that it holds unsaved work. */
  report(unsaved: boolean): void {
    this.#unsaved = unsaved
  }

  /** The window's answer to the request to save. */
  reportSaved(saved: boolean): void {
    this.#saved?.(saved)
  }

  async #ask(): Promise<void> {
    this.#asking = true
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'warning',
      message: 'Do you want to save the changes to this workbook?',
      detail: 'Your changes will be lost if you close without saving.',
      buttons: [...choices],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    // From here a second attempt to close asks again, so that a window which never answers can still be closed.
    this.#asking = false
    const choice = choices[response] ?? 'Cancel'
    if (choice === "Don't save" || (choice === 'Save' && (await this.#save()))) this.#close()
    else this.#quitting = false
  }

  #save(): Promise<boolean> {
    const channel: keyof Announcements = 'window:saveBeforeClose'
    this.#saved?.(false)
    return new Promise((resolve) => {
      this.#saved = (saved) => {
        this.#saved = null
        resolve(saved)
      }
      this.#window.webContents.send(channel)
    })
  }

  #close(): void {
    if (this.#window.isDestroyed()) return
    this.#mayClose = true
    if (this.#quitting) app.quit()
    else this.#window.close()
  }
}
