import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

test('a merged cell stays readable when its first cell is scrolled out of the page', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('B2', 'A heading of many rows')
  await sheet.goTo('B2:D90')
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Format', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge cells', exact: true }).click()
  await sheet.goTo('F60')
  await expect(sheet.cell('B2')).toHaveCount(0)
  const text = page.locator('.ht_master td.fc-merge > span')
  await expect(text).toHaveText('A heading of many rows')
  const [box, last] = [await text.boundingBox(), await sheet.cell('F60').boundingBox()]
  if (!box || !last) throw new Error('nothing there')
  // It reaches from row 2 to row 90, whichever cell holds it.
  expect(Math.abs(box.y + box.height - (last.y + last.height + 30 * 24))).toBeLessThanOrEqual(2)
  expect(Math.round(box.width)).toBe(3 * 96)
  await sheet.goTo('B1')
  await expect(sheet.cell('B2')).toHaveText('A heading of many rows')
  await expect(text).toHaveCount(1)
})

test('merged cells come along when they are copied and painted, and those painted over come apart', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'head')
  const choose = async (menu: string, item: string) => {
    await page.getByRole('menuitem', { name: menu, exact: true }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await sheet.goTo('A1:B1')
  await choose('Format', 'Merge cells')
  const merged = page.locator('.ht_master td.fc-merge')
  await expect(merged).toHaveCount(1)

  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+c')
  await sheet.goTo('D3')
  await sheet.press('ControlOrMeta+v')
  await expect(merged).toHaveCount(2)
  await expect(sheet.cell('D3')).toHaveClass(/fc-merge/)
  await sheet.expectCells({ D3: 'head' })

  // Only its looks, onto cells that hold something.
  await sheet.enter('A5', 'kept')
  await sheet.goTo('A1')
  await page.getByRole('button', { name: 'Paint format' }).click()
  await sheet.cell('A5').click()
  await expect(sheet.cell('A5')).toHaveClass(/fc-merge/)
  await sheet.expectCells({ A5: 'kept' })

  // Cells that are not merged take apart what they are pasted or painted over.
  await sheet.goTo('G1:H1')
  await page.getByRole('button', { name: 'Paint format' }).click()
  await sheet.cell('A5').click()
  await expect(sheet.cell('A5')).not.toHaveClass(/fc-merge/)
  await sheet.press('ControlOrMeta+z')
  await expect(sheet.cell('A5')).toHaveClass(/fc-merge/)

  // The fill handle repeats them, on cells that held something too.
  await sheet.goTo('D3')
  const handle = await page.locator('.wtBorder.corner:visible').first().boundingBox()
  const end = await sheet.cell('D5').boundingBox()
  if (!handle || !end) throw new Error('no handle')
  await page.mouse.move(handle.x + 3, handle.y + 3)
  await page.mouse.down()
  await page.mouse.move(end.x + 20, end.y + 12, { steps: 4 })
  await page.mouse.up()
  for (const name of ['D4', 'D5']) await expect(sheet.cell(name), name).toHaveClass(/fc-merge/)

  // In another window, and in Excel, they are merged too.
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+c')
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text()
  })
  expect(html).toMatch(/<td[^>]* colspan="2"/)
})
