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
