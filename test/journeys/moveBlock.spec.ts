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
