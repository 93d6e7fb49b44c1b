import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerBox, boxes } from './answers.ts'
import { expect, test } from './fixture.ts'

test('a page that crashes is told, and can be shown afresh', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(page.getByRole('main', { name: 'Start' })).toBeVisible({ timeout: 15_000 })
  await answerBox(app, 'Reload')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => boxes(app)).toEqual(['The window stopped working.'])
  // Playwright loses sight of a page that crashed; the program does not.
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.querySelector('main')?.ariaLabel ?? ''",
      ),
    )
  await expect.poll(heading, { timeout: 15_000 }).toBe('Start')
})

test('the window opens where it was, and dialogs where they ended', async ({ launch, folder }) => {
  const file = join(folder, 'a.csv')
  writeFileSync(file, 'a,b')
  const first = await launch()
  await expect(first.page.getByRole('main', { name: 'Start' })).toBeVisible({ timeout: 15_000 })
  await first.app.evaluate(async ({ BrowserWindow, dialog, Menu }, file) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 700 })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
    Menu.getApplicationMenu()?.getMenuItemById('file:open')?.click()
  }, file)
  const stored = join(first.userData, 'window.json')
  await expect.poll(() => existsSync(stored) && JSON.parse(readFileSync(stored, 'utf8')).folder).toBe(folder)
  await first.app.evaluate(({ app }) => app.quit()).catch(() => {})
  await first.ended

  const { app } = await launch({ userData: first.userData })
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toEqual({ x: 40, y: 50, width: 900, height: 700 })
})
