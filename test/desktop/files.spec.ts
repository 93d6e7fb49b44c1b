import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerBox, answerOpen, answerSave, boxes, clickMenu, closeWindow, quit } from './answers.ts'
import { expect, projectRoot, test } from './fixture.ts'
import { desktopRuntime } from './runtime.ts'
import { fileWith, textIn } from './workbookFile.ts'

const bar = (page: Page) => page.getByRole('textbox', { name: 'Formula bar' })
const title = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
/** What marks unsaved work, for the person and for the system. */
const isUnsaved = async (app: ElectronApplication) =>
  (await title(app))?.startsWith('● ') === true &&
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited())

/** The window may be there before its page, which hears no menu then. */
async function loaded(page: Page): Promise<void> {
  await expect(page.getByRole('main', { name: 'Start' })).toBeVisible({ timeout: 15_000 })
}

/** Types into A1 as a person does: goes there, types, presses Enter. */
async function type(page: Page, text: string): Promise<void> {
  await goToA1(page)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** The window shows a workbook whose current cell, A1, holds `text`. */
async function shows(page: Page, text: string): Promise<void> {
  await expect(bar(page)).toHaveText(text, { timeout: 15_000 })
}

test.describe('open', () => {
  test('a workbook chosen in the dialog is shown, and is the first of the recent ones', async ({ launch, folder }) => {
    const file = join(folder, 'Compute.forecell')
    writeFileSync(file, fileWith('compute'))
    const { app, page, userData } = await launch()
    await loaded(page)
    await answerOpen(app, file)
    await clickMenu(app, 'file:open')
    await shows(page, 'compute')
    await expect.poll(() => title(app)).toContain('Compute')
    await expect.poll(() => recentPaths(userData)).toEqual([file])
  })

  test('a cancelled dialog changes nothing', async ({ launch }) => {
    const { app, page } = await launch()
    await loaded(page)
    const before = await title(app)
    await answerOpen(app, null)
    await clickMenu(app, 'file:open')
    expect(await title(app)).toBe(before)
    await expect(page.getByRole('alert')).toHaveText('')
  })

  test('a workbook named on the command line is shown at start, as a path or a file URL', async ({
    launch,
    folder,
  }) => {
    const file = join(folder, 'With spaces & ü.forecell')
    writeFileSync(file, fileWith('from outside'))
    await shows((await launch({ args: [file] })).page, 'from outside')
    await shows((await launch({ args: [pathToFileURL(file).href] })).page, 'from outside')
  })

  test('a second start hands its file to the window that is open, and ends', async ({ launch, folder }) => {
    const [first, second] = [join(folder, 'first.forecell'), join(folder, 'second.forecell')]
    writeFileSync(first, fileWith('first'))
    writeFileSync(second, fileWith('second'))
    const { app, page, userData } = await launch({ args: [first] })
    await shows(page, 'first')
    const other = spawn(desktopRuntime().executable, [`--user-data-dir=${userData}`, projectRoot, second])
    const code = await new Promise((resolve) => other.once('exit', resolve))
    expect(code).toBe(0)
    await shows(page, 'second')
    expect(app.windows()).toHaveLength(1)
  })

  test('a file that is not a workbook is refused in one sentence, and what is open stays', async ({
    launch,
    folder,
  }) => {
    const [good, bad] = [join(folder, 'good.forecell'), join(folder, 'bad.forecell')]
    writeFileSync(good, fileWith('good'))
    writeFileSync(bad, '{"format": "forec')
    const { app, page } = await launch({ args: [good] })
    await shows(page, 'good')
    await answerOpen(app, bad)
    await clickMenu(app, 'file:open')
    await expect(page.getByRole('alert')).toContainText('bad.forecell')
    await shows(page, 'good')
  })
})

test.describe('save', () => {
  test('save as writes a file, save writes it again without asking, and the mark of unsaved work goes', async ({
    launch,
    folder,
  }) => {
    const [start, file] = [join(folder, 'start.forecell'), join(folder, 'copy.forecell')]
    writeFileSync(start, fileWith('one'))
    const { app, page } = await launch({ args: [start] })
    await shows(page, 'one')

    await type(page, 'two')
    await expect.poll(() => isUnsaved(app)).toBe(true)
    // The dialog gives no ending on some systems.
    await answerSave(app, join(folder, 'copy'))
    await clickMenu(app, 'file:saveAs')
    await expect.poll(() => title(app)).toContain('copy')
    expect(textIn(readFileSync(file, 'utf8'))).toBe('two')
    expect(textIn(readFileSync(start, 'utf8'))).toBe('one')
    await expect.poll(() => isUnsaved(app)).toBe(false)

    await type(page, 'three')
    await expect.poll(() => isUnsaved(app)).toBe(true)
    await answerSave(app, null)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => isUnsaved(app)).toBe(false)
    expect(textIn(readFileSync(file, 'utf8'))).toBe('three')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('a file that another program changed is not overwritten unasked', async ({ launch, folder }) => {
    const file = join(folder, 'shared.forecell')
    writeFileSync(file, fileWith('mine'))
    const { app, page } = await launch({ args: [file] })
    await shows(page, 'mine')
    writeFileSync(file, fileWith('theirs, which is longer'))
    await type(page, 'mine again')
    await clickMenu(app, 'file:save')
    await expect(page.getByText(/changed by another program/)).toBeVisible()
    expect(textIn(readFileSync(file, 'utf8'))).toBe('theirs, which is longer')
    await page.getByRole('button', { name: 'Overwrite' }).click()
    await expect.poll(() => textIn(readFileSync(file, 'utf8'))).toBe('mine again')
    await expect.poll(() => isUnsaved(app)).toBe(false)
  })

  test('a save that fails is told, and the work stays open and unsaved', async ({ launch, folder }) => {
    const file = join(folder, 'gone.forecell')
    const { app, page } = await launch()
    await loaded(page)
    await clickMenu(app, 'file:new')
    await type(page, 'kept')
    await answerSave(app, join(folder, 'no such folder', 'gone.forecell'))
    await clickMenu(app, 'file:saveAs')
    await expect(page.getByRole('alert')).toContainText('was not saved')
    expect(await isUnsaved(app)).toBe(true)
    expect(existsSync(file)).toBe(false)
  })
})

test.describe('quit with unsaved work', () => {
  async function edited(launch: Parameters<Parameters<typeof test>[2]>[0]['launch'], folder: string) {
    const file = join(folder, 'work.forecell')
    writeFileSync(file, fileWith('before'))
    const launched = await launch({ args: [file] })
    await shows(launched.page, 'before')
    await type(launched.page, 'after')
    await expect.poll(() => isUnsaved(launched.app)).toBe(true)
    return { ...launched, file }
  }

  test('cancel keeps the window, its work and the program', async ({ launch, folder }) => {
    const { app, page, file } = await edited(launch, folder)
    await answerBox(app, 'Cancel')
    await quit(app)
    await expect.poll(() => boxes(app)).toHaveLength(1)
    await closeWindow(app)
    await expect.poll(() => boxes(app)).toHaveLength(2)
    expect(await isUnsaved(app)).toBe(true)
    await goToA1(page)
    await shows(page, 'after')
    expect(textIn(readFileSync(file, 'utf8'))).toBe('before')
  })

  test("don't save ends the program and leaves the file as it was", async ({ launch, folder }) => {
    const { app, ended, file } = await edited(launch, folder)
    await answerBox(app, "Don't save")
    await quit(app)
    expect(await ended).toBe(0)
    expect(textIn(readFileSync(file, 'utf8'))).toBe('before')
  })

  test('save writes the file, then ends the program', async ({ launch, folder }) => {
    const { app, ended, file } = await edited(launch, folder)
    await answerBox(app, 'Save')
    await quit(app)
    expect(await ended).toBe(0)
    expect(textIn(readFileSync(file, 'utf8'))).toBe('after')
  })

  test('save that is cancelled in its dialog keeps the window', async ({ launch, folder }) => {
    const { app, page } = await launch()
    await loaded(page)
    await clickMenu(app, 'file:new')
    await type(page, 'never saved')
    await expect.poll(() => isUnsaved(app)).toBe(true)
    await answerBox(app, 'Save')
    await answerSave(app, null)
    await closeWindow(app)
    await expect.poll(() => boxes(app)).toHaveLength(1)
    expect(await isUnsaved(app)).toBe(true)
    await answerSave(app, join(folder, 'saved at last.forecell'))
    await closeWindow(app)
    await expect.poll(() => existsSync(join(folder, 'saved at last.forecell'))).toBe(true)
  })

  test('without unsaved work nothing is asked', async ({ launch }) => {
    const { app, ended, page } = await launch()
    await loaded(page)
    await quit(app)
    expect(await ended).toBe(0)
  })
})

async function goToA1(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Name box' })
  await box.fill('A1')
  await box.press('Enter')
}

function recentPaths(userData: string): unknown {
  const file = join(userData, 'recent.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
