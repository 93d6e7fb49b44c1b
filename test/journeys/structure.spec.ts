import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

/** Chooses from the menu bar. */
async function choose(menu: string, entry: string): Promise<void> {
  await sheet.page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click()
  await sheet.page.getByRole('menuitem', { name: new RegExp(`^${entry}( (Ctrl|Alt|Shift)\\+.*)?$`) }).click()
}

const rowHeader = (row: number) =>
  sheet.page.locator('.ht_clone_inline_start tbody th').filter({ hasText: new RegExp(`^${row}$`) })

test('frozen panes stay while the rest scrolls, follow edits, and Undo thaws them', async ({ page }) => {
  await sheet.enter('A1', 'Year', '2027')
  await sheet.goTo('B2')
  await choose('View', 'Freeze panes')
  await sheet.goTo('H150')
  const corner = page.locator('.ht_clone_top_inline_start_corner td').first()
  await expect(corner).toHaveText('Year')
  await expect(corner).toBeInViewport()
  await sheet.goTo('A1')
  await page.keyboard.type('Month')
  await sheet.press('Enter')
  await expect(corner).toHaveText('Month')
  await sheet.press('Control+z')
  await sheet.press('Control+z')
  await expect(corner).toHaveCount(0)
})

test('hidden rows are out of sight, the keys pass them, and they come back', async ({ page }) => {
  await sheet.enter('A1', 'one', 'two', 'three', 'four')
  await sheet.goTo('A2:A3')
  await sheet.press('Control+9')
  await expect(sheet.nameBox).toHaveValue('A4')
  await expect(rowHeader(2)).toHaveCount(0)
  await expect(rowHeader(4)).toBeVisible()
  await sheet.press('ArrowUp')
  await expect(sheet.nameBox).toHaveValue('A1')
  await sheet.press('ArrowDown')
  await expect(sheet.nameBox).toHaveValue('A4')
  await page.keyboard.type('last')
  await sheet.press('Enter')
  await sheet.goTo('A1:A4')
  await choose('Format', 'Show rows')
  await sheet.expectCells({ A1: 'one', A2: 'two', A3: 'three', A4: 'last' })
  await choose('Edit', 'Undo Show rows')
  await expect(rowHeader(2)).toHaveCount(0)
})

test('hidden columns are out of sight and edits land in the right cells', async ({ page }) => {
  await sheet.enter('C1', 'here')
  await sheet.goTo('B1')
  await choose('Format', 'Hide columns')
  await expect(sheet.nameBox).toHaveValue('C1')
  await expect(page.locator('.ht_clone_top thead th').filter({ hasText: /^B$/ })).toHaveCount(0)
  await page.keyboard.type('there')
  await sheet.press('Enter')
  await sheet.expectInputs({ C1: 'there' })
})

test('a row is dragged higher by its header and fits again after a double click', async ({ page }) => {
  await sheet.goTo('A3')
  const header = rowHeader(3)
  const before = await header.boundingBox()
  if (!before) throw new Error('no row')
  await page.mouse.move(before.x + 10, before.y + before.height - 2)
  await page.mouse.down()
  await page.mouse.move(before.x + 10, before.y + before.height + 38, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => Math.round((await header.boundingBox())?.height ?? 0))
    .toBe(Math.round(before.height) + 40)
  const tall = await header.boundingBox()
  if (!tall) throw new Error('no row')
  await page.mouse.dblclick(tall.x + 10, tall.y + tall.height - 2)
  await expect.poll(async () => Math.round((await header.boundingBox())?.height ?? 0)).toBe(Math.round(before.height))
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
})

test('cells are inserted and deleted from the context menu, formulas follow', async ({ page }) => {
  await sheet.enter('A1', '1', '2', '=SUM(A1:A2)')
  await sheet.cell('A2').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Insert cells, shift down' }).click()
  await sheet.expectInputs({ A4: '=SUM(A1:A3)', A3: '2' })
  await sheet.goTo('A1')
  await choose('Insert', 'Delete cells, shift up')
  await sheet.expectInputs({ A3: '=SUM(A1:A2)' })
})

test('Ctrl+F finds in values and formulas, Ctrl+H replaces one and all as one step', async ({ page }) => {
  await sheet.enter('A1', 'alpha', 'beta', '=A1&"x"', 'Alphabet')
  await sheet.goTo('A1')
  await sheet.press('Control+f')
  const find = page.getByRole('textbox', { name: 'Find' })
  await expect(find).toBeFocused()
  await find.fill('alpha')
  await sheet.press('Enter')
  await expect(sheet.nameBox).toHaveValue('A3')
  await sheet.press('Enter')
  await expect(sheet.nameBox).toHaveValue('A4')
  await expect(page.getByRole('region', { name: 'Find and replace' }).getByRole('status')).toHaveText('3 of 3: A4')
  await page.getByLabel('Match case').check()
  await find.press('Enter')
  await expect(sheet.nameBox).toHaveValue('A1')
  await page.getByLabel('Match case').uncheck()
  await sheet.press('Control+h')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('Omega')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await sheet.expectCells({ A1: 'Omega', A3: 'Omegax', A4: 'Omegabet' })
  await find.press('Escape')
  await expect(find).toHaveCount(0)
  await sheet.press('Control+z')
  await sheet.expectCells({ A1: 'alpha', A3: 'alphax', A4: 'Alphabet' })
})

test('a table sorts by the current column with its header in place, and by several columns in the dialog', async ({
  page,
}) => {
  await sheet.enter('A1', 'Name', 'b', 'a', 'c')
  await sheet.enter('B1', 'Size', '2', '1', '1')
  await sheet.enter('C1', 'Double', '=B2*2', '=B3*2', '=B4*2')
  await sheet.goTo('B2')
  await choose('Data', 'Sort descending')
  await sheet.expectCells({ A1: 'Name', A2: 'b', A3: 'a', A4: 'c', C2: '4', C3: '2' })
  await sheet.expectInputs({ C4: '=B4*2' })
  await sheet.goTo('A2')
  await choose('Data', 'Sort…')
  const dialog = page.getByRole('dialog', { name: 'Sort' })
  await expect(dialog.getByLabel('First row is a header')).toBeChecked()
  await dialog.getByLabel('Sort by').selectOption({ label: 'Size (B)' })
  await dialog.getByRole('button', { name: 'Add column' }).click()
  await dialog.getByLabel('Then by 1').selectOption({ label: 'Name (A)' })
  await dialog.getByLabel('Order 1').selectOption('descending')
  await dialog.getByRole('button', { name: 'Sort', exact: true }).click()
  await sheet.expectCells({ A1: 'Name', A2: 'c', A3: 'a', A4: 'b' })
})
