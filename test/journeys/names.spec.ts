import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

test('everything on screen goes by the name that others rely on', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await expect(page.getByRole('textbox', { name: 'Name box' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Formula bar' })).toBeVisible()
  await expect(page.getByRole('treegrid', { name: 'Sheet1' })).toBeVisible()
  await expect(page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab', { name: 'Sheet1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add sheet' })).toBeVisible()
  const toolbar = page.getByRole('toolbar', { name: 'Main' })
  for (const name of ['New', 'Open', 'Save', 'Undo', 'Redo', 'Insert function', 'Insert chart']) {
    await expect(toolbar.getByRole('button', { name, exact: true }), name).toBeVisible()
  }
  const status = page.getByRole('contentinfo').or(page.getByRole('status', { name: 'Status' }))
  await expect(status.first()).toBeVisible()

  await sheet.enter('A1', 'Year', '2027', '2028')
  await sheet.enter('B1', 'Copies', '10', '20')
  await sheet.goTo('A1:B3')
  for (const part of [/Count\s*6/, /Sum\s*4085/, /Average\s*1021/, /Min\s*10/, /Max\s*2028/]) {
    await expect(status.first()).toContainText(part)
  }
  await toolbar.getByRole('button', { name: 'Insert chart' }).click()
  const charts = page.getByRole('region', { name: 'Charts' })
  const figure = charts.getByRole('figure', { name: 'Copies' })
  for (const name of ['Edit chart', 'Export chart', 'Delete chart']) {
    await expect(figure.getByRole('button', { name, exact: true }), name).toBeVisible()
  }
  await figure.getByRole('button', { name: 'Export chart' }).click()
  for (const name of ['PNG', 'SVG', 'Copy image', 'CSV data']) {
    await expect(page.getByRole('menuitem', { name, exact: true }), name).toBeVisible()
  }
  await page.keyboard.press('Escape')

  await sheet.goTo('D1')
  await page.keyboard.type('=rdM')
  await expect(page.getByRole('textbox', { name: 'Cell editor' })).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Functions' })).toBeVisible()
  await page.keyboard.press('Tab')
  const hint = page.getByRole('status').or(page.getByRole('tooltip')).filter({ hasText: 'years' })
  await expect(hint.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+Shift+P')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').fill('Functions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Function help' })).toBeVisible()
})

test('errors are alerts and progress is a status', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.goTo('nowhere at all')
  await expect(page.getByRole('alert')).toContainText(/nowhere at all/)
})
