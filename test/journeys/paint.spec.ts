import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'one', 'two', 'three')
  await sheet.goTo('A1')
  await sheet.press('Control+b')
})

const brush = () => sheet.page.getByRole('button', { name: 'Paint format' })
const bold = (name: string) => expect(sheet.cell(name), name).toHaveClass(/fc-bold/)
const plain = (name: string) => expect(sheet.cell(name), name).not.toHaveClass(/fc-bold/)

test('the brush paints the looks of a cell once, as one step', async ({ page }) => {
  await brush().click()
  await expect(brush()).toHaveAttribute('aria-pressed', 'true')
  await expect(sheet.cell('C3')).toHaveCSS('cursor', /brush/)
  await sheet.cell('A2').click()
  await bold('A2')
  await expect(brush()).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByText('Select the cells to paint')).toHaveCount(0)
  await sheet.cell('A3').click()
  await plain('A3')
  await sheet.expectCells({ A2: 'two' })
  await expect(page.getByRole('menubar')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Undo Paint format/ }).click()
  await plain('A2')
})

test('a double click keeps the brush until Escape, and a dragged block gets the pattern again and again', async ({
  page,
}) => {
  await sheet.goTo('A1:A2')
  await brush().dblclick()
  await sheet.cell('C1').hover()
  await page.mouse.down()
  await sheet.cell('D5').hover()
  await page.mouse.up()
  for (const name of ['C1', 'C3', 'C5', 'D5']) await bold(name)
  for (const name of ['C2', 'C4', 'D4']) await plain(name)
  await sheet.cell('F7').click()
  await bold('F7')
  await plain('F8')
  await sheet.press('Escape')
  await expect(brush()).toHaveAttribute('aria-pressed', 'false')
  await sheet.cell('G9').click()
  await plain('G9')
})

test('the palette takes up looks for the keyboard, and Enter paints them', async ({ page }) => {
  await sheet.press('Control+Shift+p')
  await page.keyboard.type('Paint format')
  await expect(page.getByRole('option', { name: 'Format Paint format', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await sheet.press('ArrowRight', 'Shift+ArrowDown', 'Enter')
  await bold('B1')
  await bold('B2')
  await expect(brush()).toHaveAttribute('aria-pressed', 'false')
  await expect(sheet.nameBox).toHaveValue('B1')
})
