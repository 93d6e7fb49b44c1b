import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

async function choose(menu: string, entry: string): Promise<void> {
  await sheet.page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click()
  await sheet.page.getByRole('menuitem', { name: new RegExp(`^${entry}( (Ctrl|Alt|Shift)\\+.*)?$`) }).click()
}
const size = async (name: string, side: 'width' | 'height') => {
  const box = await sheet.cell(name).boundingBox()
  return Math.round(box?.[side] ?? 0)
}

test('row heights and column widths are written in a dialog, for all that is selected, and Undo takes them back', async ({
  page,
}) => {
  await sheet.goTo('B3:C4')
  await choose('Format', 'Column width…')
  const width = page.getByRole('dialog', { name: 'Column width' })
  await width.getByLabel('Column width in pixels').fill('wide')
  await page.keyboard.press('Enter')
  await expect(width.getByRole('alert')).toHaveText('Write a number of pixels.')
  await width.getByLabel('Column width in pixels').fill('150')
  await page.keyboard.press('Enter')
  await expect.poll(() => size('B3', 'width')).toBe(150)
  expect(await size('C3', 'width')).toBe(150)
  expect(await size('D3', 'width')).toBe(96)
  await choose('Format', 'Row height…')
  const height = page.getByRole('dialog', { name: 'Row height' })
  await height.getByLabel('Row height in pixels').fill('10')
  await page.keyboard.press('Enter')
  await expect(height.getByRole('alert')).toHaveText('A row is at least 24 pixels high.')
  await height.getByLabel('Row height in pixels').fill('60')
  await page.keyboard.press('Enter')
  await expect.poll(() => size('B4', 'height')).toBe(60)
  await sheet.press('Control+z')
  await expect.poll(() => size('B4', 'height')).toBe(24)
})

test('columns are fitted to their texts together', async () => {
  await sheet.enter('A1', 'a text that is a good deal wider than its column')
  await sheet.enter('B1', 'x')
  await sheet.goTo('A1:B1')
  await choose('Format', 'Fit column widths')
  await expect.poll(() => size('A1', 'width')).toBeGreaterThan(200)
  expect(await size('B1', 'width')).toBe(40)
})

test('Ctrl+0 hides columns and Ctrl+Shift+0 shows them again', async ({ page }) => {
  await sheet.goTo('B1')
  const header = page.locator('.ht_clone_top thead th').filter({ hasText: /^B$/ })
  await sheet.press('Control+0')
  await expect(header).toHaveCount(0)
  await sheet.press('Control+Shift+0')
  await expect(header).toBeVisible()
})

test('a double click on the edge of hidden rows or columns shows them', async ({ page }) => {
  const column = page.locator('.ht_clone_top thead th')
  const row = page.locator('.ht_clone_inline_start tbody th')
  await sheet.goTo('B1:C1')
  await sheet.press('Control+0')
  await expect(column.filter({ hasText: /^[BC]$/ })).toHaveCount(0)
  const a = await column.filter({ hasText: /^A$/ }).boundingBox()
  if (!a) throw new Error('no column')
  await page.mouse.move(a.x + a.width - 4, a.y + 8)
  await page.mouse.move(a.x + a.width - 3, a.y + 9)
  await page.mouse.dblclick(a.x + a.width - 3, a.y + 9)
  await expect(column.filter({ hasText: /^[BC]$/ })).toHaveCount(2)
  expect(await size('A1', 'width')).toBe(96)
  await sheet.goTo('A3:A4')
  await sheet.press('Control+9')
  await expect(row.filter({ hasText: /^[34]$/ })).toHaveCount(0)
  const two = await row.filter({ hasText: /^2$/ }).boundingBox()
  if (!two) throw new Error('no row')
  await page.mouse.dblclick(two.x + 10, two.y + two.height - 2)
  await expect(row.filter({ hasText: /^[34]$/ })).toHaveCount(2)
})

test('a tab is dragged to another place, with Ctrl as a copy, and many tabs scroll under the wheel', async ({
  page,
}) => {
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Add sheet' }).click()
  const tabs = page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab')
  await expect(tabs).toHaveText(['Sheet1', 'Sheet2', 'Sheet3'])
  const third = page.getByRole('tab', { name: 'Sheet3' })
  const first = page.getByRole('tab', { name: 'Sheet1', exact: true })
  await third.dragTo(first, { targetPosition: { x: 4, y: 10 } })
  await expect(tabs).toHaveText(['Sheet3', 'Sheet1', 'Sheet2'])
  await page.keyboard.down('Control')
  await page.getByRole('tab', { name: 'Sheet2' }).dragTo(third, { targetPosition: { x: 4, y: 10 } })
  await page.keyboard.up('Control')
  await expect(tabs).toHaveText(['Sheet2 (2)', 'Sheet3', 'Sheet1', 'Sheet2'])
  for (let i = 0; i < 20; i++) await page.getByRole('button', { name: 'Add sheet' }).click()
  await tabs.first().scrollIntoViewIfNeeded()
  await expect(tabs.last()).not.toBeInViewport()
  await page.getByRole('tablist', { name: 'Sheets' }).hover()
  await page.mouse.wheel(0, 5000)
  await expect(tabs.last()).toBeInViewport()
})

test('hidden rows and columns are dragged into sight by the edge behind them', async ({ page }) => {
  const column = page.locator('.ht_clone_top thead th')
  const row = page.locator('.ht_clone_inline_start tbody th')
  const drag = async (x: number, y: number, toX: number, toY: number) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(toX, toY, { steps: 4 })
    await page.mouse.up()
  }
  await sheet.goTo('A1')
  await sheet.press('Control+0')
  await expect(column.filter({ hasText: /^A$/ })).toHaveCount(0)
  const b = await column.filter({ hasText: /^B$/ }).boundingBox()
  if (!b) throw new Error('no column')
  await drag(b.x + 2, b.y + 10, b.x + 72, b.y + 10)
  await expect(column.filter({ hasText: /^A$/ })).toHaveCount(1)
  expect(await size('A1', 'width')).toBe(72)
  await sheet.press('Control+z')
  await expect(column.filter({ hasText: /^A$/ })).toHaveCount(0)

  await sheet.goTo('B3:B4')
  await sheet.press('Control+9')
  const five = await row.filter({ hasText: /^5$/ }).boundingBox()
  if (!five) throw new Error('no row')
  await drag(five.x + 10, five.y + 2, five.x + 10, five.y + 42)
  await expect(row.filter({ hasText: /^[34]$/ })).toHaveCount(2)
  expect((await row.filter({ hasText: /^4$/ }).boundingBox())?.height).toBe(42)
  await sheet.press('Control+z')
  await page.mouse.dblclick(five.x + 10, five.y + 2)
  await expect(row.filter({ hasText: /^[34]$/ })).toHaveCount(2)
  expect((await row.filter({ hasText: /^4$/ }).boundingBox())?.height).toBe(24)
})

test('a row is dragged as far as the mouse goes when the sheet is small, and is no lower than a line', async ({
  page,
}) => {
  await sheet.press(...Array(4).fill('Control+Alt+-'))
  const row = page.locator('.ht_clone_inline_start tbody th').filter({ hasText: /^3$/ })
  const height = async () => (await row.boundingBox())?.height
  await expect.poll(height).toBe(15)
  const drag = async (to: number) => {
    const box = await row.boundingBox()
    if (!box) throw new Error('no row')
    await page.mouse.move(box.x + 8, box.y + box.height - 1)
    await page.mouse.down()
    await page.mouse.move(box.x + 8, box.y + to - 1, { steps: 3 })
    await page.mouse.up()
  }
  await drag(18)
  await expect.poll(height).toBe(18)
  await drag(3)
  await expect.poll(height).toBe(15)
  await sheet.press('Control+Alt+0')
  await expect.poll(height).toBeGreaterThanOrEqual(24)
})
