import { join } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { settle } from '../model/core/failure.ts'
import { answer, listen } from './answering.ts'
import { registerAppScheme, serveBundle } from './appProtocol.ts'
import { isFlag, isText } from './argumentChecks.ts'
import { filesToOpen } from './arguments.ts'
import { actions } from './contract/actions.ts'
import type { Announcements } from './contract/messages.ts'
import { answerFileQuestions, type FileDesk, openDocument } from './fileQuestions.ts'
import { Documents } from './files/documents.ts'
import { RecentDocuments } from './files/recentDocuments.ts'
import { menuTemplate } from './menuTemplate.ts'
import { openLink } from './openLink.ts'
import { confineNavigation, denyPermissions } from './permissions.ts'
import { openWindow, type ShellWindow } from './window.ts'
import { storedPlace } from './windowPlace.ts'

let shell: ShellWindow | null = null
/** Opens files that the system asks for; before the program is ready they wait. */
let desk: FileDesk | null = null
/** A file that the system asked for and the window has not fetched yet. */
let waiting: string | null = filesToOpen(process.argv, process.cwd())[0] ?? null
/** Whether the window has fetched its first file, and so hears of the next ones by message. */
let listening = false

registerAppScheme()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  app.on('second-instance', (_event, argv, workingFolder) => {
    const file = filesToOpen(argv, workingFolder)[0]
    if (file !== undefined) void openFile(file)
    const window = shell?.browserWindow
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openFile(path)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (desk && !shell) showWindow(desk)
  })
  confineNavigation()
  void app.whenReady().then(ready)
}

function ready(): void {
  const userData = app.getPath('userData')
  const ours = () => shell?.browserWindow.webContents
  desk = {
    documents: new Documents(),
    recent: new RecentDocuments(userData),
    place: storedPlace(userData),
    window: () => shell?.browserWindow ?? null,
    initial,
  }
  serveBundle(join(__dirname, '../renderer'))
  denyPermissions()
  const template = menuTemplate(actions, process.platform, (id) => announce('action:chosen', id))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  answerFileQuestions(desk, ours)
  answer('link:open', ours, [isText], openLink)
  listen('window:title', ours, [isText, isFlag], (title, unsaved) => {
    shell?.browserWindow.setTitle(title)
    shell?.browserWindow.setDocumentEdited(unsaved)
    shell?.guard.report(unsaved)
  })
  listen('window:savedBeforeClose', ours, [isFlag], (saved) => shell?.guard.reportSaved(saved))
  showWindow(desk)
}

function showWindow({ place }: FileDesk): void {
  shell = openWindow(place)
  shell.browserWindow.on('closed', () => {
    shell = null
  })
  // A page that starts afresh fetches its first file again.
  shell.browserWindow.webContents.on('did-navigate', () => {
    listening = false
  })
}

function initial(): string | null {
  listening = true
  const path = waiting
  waiting = null
  return path
}

/** Shows a file that the system asked for while the program runs: in the window, or in the one that opens next. */
async function openFile(path: string): Promise<void> {
  if (!desk || !shell || !listening) {
    waiting = path
    if (desk && !shell) showWindow(desk)
    return
  }
  const opening = desk
  const file = await settle(() => openDocument(opening, path))
  if (file.ok) announce('file:opened', file.value)
  else await dialog.showMessageBox(shell.browserWindow, { type: 'error', message: file.message, buttons: ['OK'] })
}

/** Before the window listens, a menu item does nothing. */
function announce<Name extends keyof Announcements>(name: Name, ...args: Announcements[Name]): void {
  if (listening) shell?.browserWindow.webContents.send(name, ...args)
}
