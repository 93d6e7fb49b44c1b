import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', '1', '2', '=SUM(A1:A2)')
})

/** Takes the selection's border above the cell and drags it so that the cell lands on another. */
async function drag(from: string, to: string, then: () => Promise<void> = async () => {}): Promise<void> {
  const start = await sheet.cell(from).boundingBox()
  const end = await sheet.cell(to).boundingBox()
  if (!start || !end) throw new Error('The cells are not in sight.')
  await sheet.page.mouse.move(start.x + start.width / 2, start.y + 1)
  await sheet.page.mouse.down()
  await sheet.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
  await then()
  await sheet.page.mouse.up()
}

test('a block dragged by its border moves, formulas follow, and Undo puts it back', async ({ page }) => {
  await sheet.goTo('A1:A2')
  await drag('A1', 'C4', async () => {
    await expect(page.locator('.wtMoveGhost')).toBeVisible()
  })
  await expect(sheet.nameBox).toHaveValue('C4')
  await sheet.expectCells({ A1: '', A2: '', C4: '1', C5: '2', A3: '3' })
  await sheet.expectInputs({ A3: '=SUM(C4:C5)' })
  await sheet.press('Control+z')
  await sheet.expectInputs({ A1: '1', A3: '=SUM(A1:A2)' })
})

test('with Ctrl it is copied, with formulas moved as in a copy', async ({ page }) => {
  await sheet.goTo('A1:A3')
  await page.keyboard.down('Control')
  await drag('A1', 'B1')
  await page.keyboard.up('Control')
  await sheet.expectCells({ A1: '1', B1: '1', B3: '3' })
  await sheet.expectInputs({ B3: '=SUM(B1:B2)' })
})

test('what lies there is replaced only after a question', async ({ page }) => {
  await sheet.enter('C1', 'here')
  await sheet.goTo('A1')
  await drag('A1', 'C1')
  const question = page.getByRole('dialog', { name: 'Replace what is there?' })
  await expect(question).toContainText('There is already something in C1.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await sheet.expectCells({ A1: '1', C1: 'here' })
  await sheet.goTo('A1')
  await drag('A1', 'C1')
  await question.getByRole('button', { name: 'Replace' }).click()
  await sheet.expectCells({ A1: '', C1: '1' })
})

test('Escape ends the drag, and a click on the border only selects', async ({ page }) => {
  await sheet.goTo('A1:A2')
  await drag('A1', 'D6', async () => {
    await sheet.press('Escape')
    await expect(page.locator('.wtMoveGhost')).toHaveCount(0)
  })
  await sheet.expectCells({ A1: '1', D6: '' })
  await sheet.goTo('A1:A2')
  await drag('A1', 'A1')
  await sheet.expectCells({ A1: '1', A2: '2' })
})

test('a border dragged past the edge scrolls the sheet', async ({ page }) => {
  await sheet.goTo('A1:A2')
  await drag('A1', 'B20', async () => {
    await page.mouse.move(200, 899)
    await expect(sheet.cell('B60')).toBeInViewport({ timeout: 20_000 })
    const box = await sheet.cell('B60').boundingBox()
    if (!box) throw new Error('no cell')
    await page.mouse.move(box.x + 20, box.y + 8, { steps: 3 })
  })
  await expect(sheet.nameBox).not.toHaveValue('A1')
  await sheet.expectInputs({ A1: '' })
})

test('with Shift it comes in between: in its columns cells change places, elsewhere they move down', async ({
  page,
}) => {
  await sheet.enter('C1', 'x', 'y')
  await sheet.goTo('A1')
  await page.keyboard.down('Shift')
  await drag('A1', 'A2')
  await page.keyboard.up('Shift')
  await expect(sheet.nameBox).toHaveValue('A2')
  await sheet.expectCells({ A1: '2', A2: '1', A3: '3' })
  await sheet.expectInputs({ A3: '=SUM(A1:A2)' })

  await sheet.goTo('A1')
  await page.keyboard.down('Shift')
  await drag('A1', 'C2')
  await page.keyboard.up('Shift')
  await sheet.expectCells({ A1: '', C1: 'x', C2: '2', C3: 'y' })
  await sheet.press('Control+z')
  await sheet.expectCells({ A1: '2', C2: 'y', C3: '' })
})

test('whole rows and columns move by their border, with Shift in between', async ({ page }) => {
  await sheet.enter('B1', 'one', 'two', 'three')
  const header = (name: string) => page.locator('.ht_clone_inline_start tbody th', { hasText: new RegExp(`^${name}$`) })
  await header('1').click()
  await page.keyboard.down('Shift')
  await drag('C1', 'C2')
  await page.keyboard.up('Shift')
  await sheet.expectCells({ A1: '2', B1: 'two', A2: '1', B2: 'one', B3: 'three' })

  await page.locator('.ht_clone_top thead th', { hasText: /^B$/ }).click()
  const cell = await sheet.cell('B4').boundingBox()
  const to = await sheet.cell('D4').boundingBox()
  if (!cell || !to) throw new Error('The cells are not in sight.')
  await page.mouse.move(cell.x + cell.width - 1, cell.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 1, to.y + 12, { steps: 6 })
  await page.mouse.up()
  await sheet.expectCells({ B1: '', D1: 'two', D2: 'one', D3: 'three' })
  await sheet.press('Control+z', 'Control+z')
  await sheet.expectCells({ A1: '1', B1: 'one', D1: '' })
})

test('whole rows and columns are copied once with Ctrl, however few cells they hold', async ({ page }) => {
  await page.locator('.ht_clone_inline_start tbody th', { hasText: /^1$/ }).click()
  await page.keyboard.down('Control')
  await drag('C1', 'C6')
  await page.keyboard.up('Control')
  await expect(sheet.nameBox).toHaveValue('A6')
  await sheet.expectCells({ A6: '1', B6: '', C6: '' })
  await sheet.press('Control+z')

  await sheet.enter('A4', '9')
  await page.locator('.ht_clone_top thead th', { hasText: /^A$/ }).click()
  const cell = await sheet.cell('A4').boundingBox()
  const to = await sheet.cell('C4').boundingBox()
  if (!cell || !to) throw new Error('The cells are not in sight.')
  await page.keyboard.down('Control')
  await page.mouse.move(cell.x + cell.width - 1, cell.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 1, to.y + 12, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.up('Control')
  await sheet.expectCells({ C1: '1', C3: '3', C4: '9', C5: '', C6: '' })
})
