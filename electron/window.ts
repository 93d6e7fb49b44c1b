import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { CloseGuard } from './closeGuard.ts'
import { appOrigin } from './contract/bundle.ts'
import { type StoredPlace, visibleBounds } from './windowPlace.ts'

export interface ShellWindow {
  readonly browserWindow: BrowserWindow
  readonly guard: CloseGuard
}

/** The one window: sandboxed, isolated, where it was last time, shown when it has something to show. */
export function openWindow(place: StoredPlace): ShellWindow {
  const remembered = place.value.bounds
  const display = remembered ? screen.getDisplayMatching(remembered) : screen.getPrimaryDisplay()
  const bounds = visibleBounds(remembered, display.workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...bounds,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Forecell',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#ffffff',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  if (place.value.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the window's own to set, with the mark of unsaved work.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    void place.set({ ...place.value, bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, guard)
  })
  const guard = new CloseGuard(window)
  void window.loadURL(`${appOrigin}/index.html`).catch((error) => console.error(error.message))
  return { browserWindow: window, guard }
}

async function offerReload(window: BrowserWindow, guard: CloseGuard): Promise<void> {
  guard.report(false)
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: 'What was not saved is lost. Files on disk are as they were last saved.',
    buttons: ['Reload', 'Quit'],
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}
