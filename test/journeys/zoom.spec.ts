import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

const boxOf = async (name: string) => {
  const box = await sheet.cell(name).boundingBox()
  if (!box) throw new Error(`${name} is not in sight.`)
  return box
}
const zoomButton = () => sheet.page.getByRole('button', { name: /^Zoom \d+ %$/ })

async function zoomTo(percent: number): Promise<void> {
  await zoomButton().click()
  await sheet.page.getByRole('menuitemradio', { name: `${percent} %`, exact: true }).click()
  await expect(zoomButton()).toHaveText(`${percent} %`)
}

test('zoom by buttons, menu, keys and the wheel makes cells, headers and text larger and smaller', async ({ page }) => {
  await sheet.enter('B2', 'text')
  const usual = await boxOf('B3')
  await zoomTo(200)
  const large = await boxOf('B3')
  expect([large.width, large.height]).toEqual([usual.width * 2, usual.height * 2])
  await expect(sheet.cell('B2')).toHaveCSS('font-size', '26px')
  const header = page.locator('.ht_clone_top thead th').filter({ hasText: /^B$/ })
  expect((await header.boundingBox())?.width).toBe(large.width)
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(zoomButton()).toHaveText('190 %')
  await sheet.press('Control+Alt+-')
  await expect(zoomButton()).toHaveText('180 %')
  await sheet.press('Control+Alt+=')
  await expect(zoomButton()).toHaveText('190 %')
  await sheet.press('Control+Alt+0')
  await expect(zoomButton()).toHaveText('100 %')
  expect(await boxOf('B3')).toEqual(usual)

  await sheet.cell('C5').hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 120)
  await page.mouse.wheel(0, 120)
  await page.keyboard.up('Control')
  await expect(zoomButton()).toHaveText('80 %')
  expect((await boxOf('B3')).height).toBe(Math.ceil(usual.height * 0.8))
  await zoomTo(50)
  expect((await boxOf('B3')).height).toBe(usual.height / 2)
})

test('at 150 % and 50 % cells are typed into, pointed at, filled and resized where they are seen', async ({ page }) => {
  for (const percent of [150, 50]) {
    await zoomTo(percent)
    await sheet.goTo('A1')
    await sheet.press('Control+a', 'Delete')
    await sheet.enter('A1', '1', '2')
    await sheet.goTo('C3')
    await page.keyboard.type('=')
    const field = await sheet.editor.boundingBox()
    const cell = await boxOf('C3')
    expect(Math.abs((field?.x ?? 0) - cell.x)).toBeLessThan(3)
    expect(Math.abs((field?.y ?? 0) - cell.y)).toBeLessThan(3)
    await sheet.cell('A2').click()
    await page.keyboard.type('*5')
    await sheet.press('Enter')
    await sheet.expectCells({ C3: '10' })
    await sheet.goTo('A1:A2')
    const last = await boxOf('A2')
    await page.mouse.move(last.x + last.width - 1, last.y + last.height - 1)
    await page.mouse.down()
    const to = await boxOf('A5')
    await page.mouse.move(to.x + 10, to.y + to.height / 2, { steps: 5 })
    await page.mouse.up()
    await sheet.expectCells({ A3: '3', A5: '5' })
  }
})

test('a column dragged wider at 200 % is twice as wide as it is at 100 %', async ({ page }) => {
  await zoomTo(200)
  const header = page.locator('.ht_clone_top thead th').filter({ hasText: /^B$/ })
  const box = await header.boundingBox()
  if (!box) throw new Error('no header')
  await page.mouse.move(box.x + box.width - 2, box.y + 5)
  await page.mouse.move(box.x + box.width - 3, box.y + 6)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 77, box.y + 6, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await header.boundingBox())?.width).toBe(box.width + 80)
  await zoomTo(100)
  await expect.poll(async () => (await header.boundingBox())?.width).toBe((box.width + 80) / 2)
})

test('each sheet keeps its own zoom, and the cell in sight stays in sight', async ({ page }) => {
  await sheet.goTo('D120')
  await zoomTo(200)
  await expect(sheet.cell('D120')).toBeInViewport()
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(zoomButton()).toHaveText('100 %')
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await expect(zoomButton()).toHaveText('200 %')
})
