import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' })
const figures = (page: Page, name: string) => charts(page).getByRole('figure', { name, exact: true })
const points = (page: Page, name: string) => page.getByRole('application', { name: `Points of ${name}` })
const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

/** A sheet with two columns, and a chart of them that has the keyboard. */
async function withChart(page: Page, title = 'Copies'): Promise<SheetPage> {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'Year', '2027', '2028', '2029')
  await sheet.enter('B1', title, '10', '40', '90')
  await sheet.goTo('A1:B4')
  await sheet.press('Alt+F1')
  await expect(points(page, title)).toBeVisible()
  await points(page, title).focus()
  return sheet
}

async function copySelected(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+c')
  await told(page, 'The chart is on the clipboard.')
}

const undoButton = (page: Page) => page.getByRole('toolbar', { name: 'Main' }).getByRole('button', { name: 'Undo' })

async function chooseMenu(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('menubar', { name: 'Menus' }).getByRole('menuitem', { name: menu, exact: true }).click()
  await page
    .getByRole('menuitem', { name: new RegExp(`^${entry}`) })
    .first()
    .click()
}

test('Ctrl+C and Ctrl+V put a chart on another sheet, where it still follows its cells', async ({ page }) => {
  const sheet = await withChart(page)
  await copySelected(page)
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await sheet.cell('A1').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(figures(page, 'Copies')).toHaveCount(2)
  // It has the keyboard, so that Delete means the chart.
  await expect(points(page, 'Copies').nth(1)).toBeFocused()
  await expect(figures(page, 'Copies').nth(1)).toContainText('Sheet2')
  await expect(page.getByRole('tab')).toHaveText([/Sheet1/, /Sheet2/])
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.enter('B4', '900')
  await points(page, 'Copies').nth(1).focus()
  await page.keyboard.press('End')
  await expect(points(page, 'Copies').nth(1).getByRole('status')).toContainText('900')
  await page.keyboard.press('Delete')
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await undoButton(page).hover()
  await expect(page.getByRole('tooltip')).toHaveText(/Undo Paste chart/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(figures(page, 'Copies')).toHaveCount(1)
})

test('a copied chart that has followed its cells since is pasted where they are now', async ({ page }) => {
  const sheet = await withChart(page)
  await copySelected(page)
  await sheet.cell('A1').click()
  await chooseMenu(page, 'Insert', 'Insert rows')
  await sheet.cell('D8').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(figures(page, 'Copies')).toHaveCount(2)
  await page.keyboard.press('ArrowRight')
  await expect(points(page, 'Copies').nth(1).getByRole('status')).toContainText('10 at 2027')
})

test('Ctrl+X takes a chart away until it is pasted, each as one step', async ({ page }) => {
  const sheet = await withChart(page)
  await page.keyboard.press('ControlOrMeta+x')
  await expect(figures(page, 'Copies')).toHaveCount(0)
  await undoButton(page).hover()
  await expect(page.getByRole('tooltip')).toHaveText(/Undo Cut chart/)
  await expect(charts(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(points(page, 'Copies').getByRole('status')).toContainText('10 at 2027')
  await sheet.press('ControlOrMeta+z')
  await expect(figures(page, 'Copies')).toHaveCount(0)
  await sheet.press('ControlOrMeta+z')
  await expect(figures(page, 'Copies')).toHaveCount(1)
})

test('a chart goes into another window with its data on a new sheet, and Undo takes both away', async ({
  page,
  context,
}) => {
  await withChart(page)
  await copySelected(page)
  const other = await context.newPage()
  const there = new SheetPage(other)
  await there.openEmpty()
  await there.enter('A1', 'mine')
  await other.keyboard.press('ControlOrMeta+v')
  await expect(figures(other, 'Copies')).toHaveCount(1)
  await told(other, 'The chart came from another workbook; its data are on the new sheet Chart.')
  await expect(points(other, 'Copies')).toBeFocused()
  await expect(other.getByRole('tab', { name: 'Chart', exact: true })).toHaveAttribute('aria-selected', 'true')
  await there.expectCells({ A1: '2027', B1: '10', B3: '90' })
  // It is live there.
  await there.enter('B3', '70')
  await points(other, 'Copies').focus()
  await other.keyboard.press('End')
  await expect(points(other, 'Copies').getByRole('status')).toContainText('70')
  await there.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(figures(other, 'Copies')).toHaveCount(0)
  await expect(other.getByRole('tab')).toHaveText([/Sheet1/])
})

test('after another workbook was opened in the window, a copied chart brings its data along', async ({ page }) => {
  const sheet = await withChart(page)
  await copySelected(page)
  await sheet.press('Alt+Shift+N')
  await page.getByRole('dialog').getByRole('button', { name: 'Don’t save' }).click()
  await expect(page.getByRole('tab')).toHaveText([/Sheet1/])
  await sheet.enter('B2', '5')
  await sheet.press('ControlOrMeta+v')
  await told(page, 'The chart came from another workbook; its data are on the new sheet Chart.')
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await sheet.expectCells({ A1: '2027', B3: '90' })
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.expectCells({ B2: '5', B3: '' })
})

test('the chart’s menu and the menu Edit cut, copy and paste charts, and cells where cells are selected', async ({
  page,
}) => {
  const sheet = await withChart(page)
  await figures(page, 'Copies').getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: /^Copy chart/ }).click()
  await told(page, 'The chart is on the clipboard.')
  await figures(page, 'Copies').getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: /^Paste chart/ }).click()
  await expect(figures(page, 'Copies')).toHaveCount(2)
  await expect(points(page, 'Copies').nth(1)).toBeFocused()
  await chooseMenu(page, 'Edit', 'Cut')
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await chooseMenu(page, 'Edit', 'Paste')
  await expect(figures(page, 'Copies')).toHaveCount(2)
  await sheet.goTo('B1:B2')
  await chooseMenu(page, 'Edit', 'Copy')
  await sheet.goTo('D1')
  await chooseMenu(page, 'Edit', 'Paste')
  await sheet.expectCells({ D1: 'Copies', D2: '10' })
  await expect(figures(page, 'Copies')).toHaveCount(2)
})

test('other programs take a copied chart as a picture, and a copied SVG is pasted as a chart', async ({ page }) => {
  const sheet = await withChart(page)
  await copySelected(page)
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
  expect(types).toEqual(expect.arrayContaining(['image/png', 'text/html']))
  await figures(page, 'Copies').getByRole('button', { name: 'Export chart' }).click()
  await page.getByRole('menuitem', { name: 'Copy SVG' }).click()
  await told(page, 'The SVG is on the clipboard.')
  await sheet.cell('E1').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(figures(page, 'Copies')).toHaveCount(2)
  await expect(page.getByRole('tab', { name: 'Chart', exact: true })).toHaveAttribute('aria-selected', 'true')
})

test('a chart without its data on the clipboard says so, and cells do not go into the charts', async ({
  page,
  context,
}) => {
  await withChart(page)
  await figures(page, 'Copies').getByRole('button', { name: 'Export chart' }).click()
  await page.getByRole('menuitem', { name: 'Picture options…' }).click()
  await page.getByRole('checkbox', { name: /data into PNG and SVG/ }).uncheck()
  await page.getByRole('button', { name: 'Done' }).click()
  await points(page, 'Copies').focus()
  await page.keyboard.press('ControlOrMeta+c')
  await told(page, /Its data stays behind, as the picture options say; other windows can paste it as a picture only\./)
  const other = await context.newPage()
  const there = new SheetPage(other)
  await there.openEmpty()
  await other.keyboard.press('ControlOrMeta+v')
  await expect(other.getByRole('alert')).toHaveText(/The chart on the clipboard is a picture without its data\./)
  await there.enter('A1', '5')
  await there.goTo('A1')
  await there.press('ControlOrMeta+c')
  await page.bringToFront()
  await points(page, 'Copies').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('alert')).toHaveText(/The clipboard holds no chart; cells are pasted on the sheet\./)
})

test('Ctrl+D duplicates a selected chart and leaves the cells alone', async ({ page }) => {
  const sheet = await withChart(page)
  await page.keyboard.press('ControlOrMeta+d')
  await expect(points(page, 'Copies (copy)')).toBeFocused()
  await sheet.expectCells({ A2: '2027', B2: '10', B3: '40' })
  await page.keyboard.press('Delete')
  await expect(charts(page).getByRole('figure')).toHaveCount(1)
})
