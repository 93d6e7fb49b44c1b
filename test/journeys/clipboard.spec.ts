import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

/** Pastes an HTML table with its text, as after copying it in another spreadsheet. */
async function pasteHtml(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([table, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', table)
      clipboardData.setData('text/plain', plain)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    [html, text] as const,
  )
}

test('copied cells carry numbers in full and formats for other programs', async ({ page }) => {
  await sheet.enter('A1', '=1/3', '12%', 'a<b')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+b')
  await sheet.goTo('A1:A3')
  await page.evaluate(() =>
    window.addEventListener('copy', (event) => {
      const part = (type: string) => event.clipboardData?.getData(type)
      Object.assign(window, { copied: { html: part('text/html'), text: part('text/plain') } })
    }),
  )
  await sheet.press('ControlOrMeta+c')
  const copied = await page.evaluate(() => (window as unknown as { copied: { html: string; text: string } }).copied)
  expect(copied.text).toBe('0.333333\n12%\na<b')
  expect(copied.html).toContain('x:num="0.3333333333333333"')
  expect(copied.html).toContain('font-weight:bold')
  expect(copied.html).toContain('a&lt;b')
})

test('a table copied in Excel or Google Sheets brings numbers in full, dates and looks', async ({ page }) => {
  await sheet.goTo('B2')
  await pasteHtml(
    page,
    `<html><head><style>.xl65 {mso-number-format:"0\\.00%"; font-weight:700;} .xl66 {mso-number-format:"m\\/d\\/yyyy";}</style></head>
    <body><table><tr><td class=xl65 align=right x:num="0.123456">12.35%</td><td class=xl66>3/31/2027</td></tr>
    <tr><td data-sheets-value='{"1":3,"3":0.3333333333333333}' style="background-color:#ffff00">0.33</td>
    <td style="color:#ff0000;font-style:italic">word</td></tr></table></body></html>`,
    '12.35%\t3/31/2027\n0.33\tword',
  )
  await sheet.expectCells({ B2: '12.35%', C2: '3/31/2027', B3: '0.333333', C3: 'word' })
  await sheet.expectInputs({ B2: '12.3456%', C2: '2027-03-31', B3: '0.3333333333333333' })
  await expect(sheet.cell('B2')).toHaveClass(/fc-bold/)
  await expect(sheet.cell('B3')).toHaveClass(/fc-fill-yellow/)
  await expect(sheet.cell('C3')).toHaveClass(/fc-italic.*fc-ink-red/)
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ B2: '', C3: '' })
})

test('Ctrl+Shift+V pastes what was shown, Ctrl+Alt+V asks', async ({ page }) => {
  await sheet.enter('A1', '1', '2')
  await sheet.enter('B1', '=A1*10', '=A2*10')
  await sheet.goTo('B1:B2')
  await sheet.press('ControlOrMeta+b', 'ControlOrMeta+c')
  await sheet.goTo('D1')
  await sheet.press('ControlOrMeta+Shift+v')
  await sheet.expectInputs({ D1: '10', D2: '20' })
  await expect(sheet.cell('D1')).not.toHaveClass(/fc-bold/)
  await sheet.goTo('D4')
  await sheet.press('ControlOrMeta+Alt+v')
  const dialog = page.getByRole('dialog', { name: 'Paste special' })
  await dialog.getByLabel('All').check()
  await dialog.getByLabel(/Transpose/).check()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(sheet.cell('E4')).toHaveClass(/fc-bold/)
  await sheet.goTo('D6')
  await sheet.press('ControlOrMeta+Alt+v')
  await dialog.getByLabel('Formats').check()
  await dialog.getByRole('button', { name: 'Paste' }).click()
  await expect(sheet.cell('D7')).toHaveClass(/fc-bold/)
  await sheet.expectCells({ D6: '', D7: '' })
})

test('the menu of the cells pastes values, formulas, formats or turned, each as one step that Undo names', async ({
  page,
}) => {
  const paste = async (place: string, entry: string) => {
    await sheet.cell(place).click()
    await sheet.cell(place).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Paste special', exact: true }).hover()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await sheet.enter('A1', '12%', '4')
  await sheet.enter('B1', '=A1*2', '=A2*2')
  await sheet.goTo('B1:B2')
  await sheet.press('ControlOrMeta+b', 'ControlOrMeta+c')
  await paste('D1', 'Paste values')
  await sheet.expectInputs({ D1: '0.24', D2: '8' })
  await paste('D4', 'Paste formulas')
  await sheet.expectInputs({ D4: '=C4*2', D5: '=C5*2' })
  await paste('D7', 'Paste formats')
  await sheet.expectCells({ D7: '', D8: '' })
  await expect(sheet.cell('D8')).toHaveClass(/fc-bold/)
  await paste('F1', 'Paste transposed')
  await expect(sheet.cell('G1')).toHaveClass(/fc-bold/)
  await sheet.cell('A9').hover()
  await page.getByRole('toolbar', { name: 'Main' }).getByRole('button', { name: 'Undo' }).hover()
  await expect(page.getByRole('tooltip')).toHaveText(/Undo Paste transposed/)
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(sheet.cell('D8')).not.toHaveClass(/fc-bold/)
  await paste('F4', 'Paste special…')
  await expect(page.getByRole('dialog', { name: 'Paste special' })).toBeVisible()
  await sheet.press('Escape')
  // By the keyboard alone.
  await sheet.goTo('F6')
  await sheet.press('Shift+F10', 'p', 'p', 'ArrowRight', 'Enter')
  await sheet.expectInputs({ F6: '0.24' })
})

test('formulas copied in Google Sheets come along where they give the same, else what they showed', async ({
  page,
}) => {
  const number = (value: number, formula = '') =>
    `<td style="text-align:right;" data-sheets-value='[null,3,null,${value}]'${formula && ` data-sheets-formula="${formula}"`}>${value}</td>`
  await sheet.goTo('C3')
  await pasteHtml(
    page,
    `<meta charset='utf-8'><google-sheets-html-origin><table><tbody>
    <tr>${number(20)}${number(3)}${number(60, '=R[0]C[-2]*R[0]C[-1]')}</tr>
    <tr>${number(5)}${number(2)}${number(10, '=R[0]C[-2]*R[0]C[-1]')}</tr>
    <tr><td></td><td></td>${number(70, '=SUM(R[-2]C[0]:R[-1]C[0])')}</tr>
    <tr><td></td><td></td>${number(7, '=R[0]C[-4]')}</tr></tbody></table>`,
    '20\t3\t60\n5\t2\t10\n\t\t70\n\t\t7',
  )
  await sheet.expectCells({ E3: '60', E4: '10', E5: '70', E6: '7' })
  await expect(
    page.getByRole('status').filter({ hasText: 'One formula reads what was not copied along; its value was pasted.' }),
  ).toBeVisible()
  await sheet.expectInputs({ E3: '=C3*D3', E5: '=SUM(E3:E4)', E6: '7' })
  await sheet.enter('C3', '30')
  await sheet.expectCells({ E3: '90', E5: '100' })
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await sheet.expectCells({ C3: '', E5: '' })
})

test('cells copied in another window of the program come with formulas, units and looks', async ({ page, context }) => {
  await sheet.enter('A1', '4')
  await sheet.enter('B1', '=A1*2')
  await sheet.goTo('A1:B1')
  await sheet.press('ControlOrMeta+b', 'ControlOrMeta+c')
  const other = await context.newPage()
  const there = new SheetPage(other)
  await there.openEmpty()
  await there.goTo('C5')
  await there.press('ControlOrMeta+v')
  await there.expectInputs({ C5: '4', D5: '=C5*2' })
  await expect(there.cell('D5')).toHaveClass(/fc-bold/)
  await there.expectCells({ D5: '8' })
  await expect(page.getByRole('alert')).toHaveText('')
})

test('Ctrl+D and Ctrl+R copy the first row or column over the rest', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('B1', '=A1+1')
  await sheet.goTo('B1:B3')
  await sheet.press('ControlOrMeta+d')
  await sheet.expectCells({ B1: '2', B2: '3', B3: '4' })
  await sheet.goTo('B1:C3')
  await sheet.press('ControlOrMeta+r')
  await sheet.expectCells({ C1: '3', C3: '5' })
  await sheet.goTo('D2')
  await sheet.press('ControlOrMeta+r')
  await sheet.expectCells({ D2: '5' })
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await sheet.expectCells({ C1: '', D2: '' })
})

test('the fill handle goes on with months', async ({ page }) => {
  await sheet.enter('A1', 'Jan')
  await sheet.goTo('A1')
  const handle = page.locator('.ht_master .wtBorder.corner').first()
  await handle.hover()
  await page.mouse.down()
  await sheet.cell('A4').hover()
  await page.mouse.up()
  await sheet.expectCells({ A2: 'Feb', A3: 'Mar', A4: 'Apr' })
})

test('a whole column and a whole row are pasted once onto others', async ({ page }) => {
  await sheet.enter('A1', '1', '2')
  const column = page.locator('.ht_clone_top thead th')
  await column.filter({ hasText: /^A$/ }).click()
  await sheet.press('ControlOrMeta+c')
  await column.filter({ hasText: /^D$/ }).click()
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ D1: '1', D2: '2', D3: '', D4: '' })
  const row = page.locator('.ht_clone_inline_start tbody th')
  await row.filter({ hasText: /^2$/ }).click()
  await sheet.press('ControlOrMeta+c')
  await row.filter({ hasText: /^6$/ }).click()
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ A6: '2', D6: '2', E6: '', H6: '' })
})

test('cells that were cut in one workbook are copied into the next, where nothing moves', async ({ page }) => {
  await sheet.enter('A1', '5')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+x')
  await page.getByRole('menuitem', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: /start/i }).click()
  await page.getByRole('button', { name: /^AI 2027/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Don’t save' }).click()
  await expect(sheet.cell('A1')).toHaveText(/^AI 2027/)
  await sheet.goTo('H4')
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ H4: '5' })
  await sheet.goTo('A1')
  await expect(sheet.cell('A1')).toHaveText(/^AI 2027/)
})
