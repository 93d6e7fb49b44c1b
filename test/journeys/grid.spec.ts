import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

test('what is typed becomes numbers, percents, dates, truth values, texts and formulas', async () => {
  await sheet.enter('A1', '1e25', '12%', '2027-03-31', 'true', 'plain text', "'=kept", '=A2*2', '=a1')
  await sheet.expectCells({
    A1: '1E+25',
    A2: '12%',
    A3: '2027-03-31',
    A4: 'TRUE',
    A5: 'plain text',
    A6: '=kept',
    A7: '0.24',
    A8: '1E+25',
  })
  await sheet.expectInputs({ A6: "'=kept", A7: '=A2*2', A8: '=A1' })
})

test('Enter goes back to the column where Tab set out', async () => {
  await sheet.goTo('B2')
  await sheet.page.keyboard.type('1')
  await sheet.press('Tab')
  await sheet.page.keyboard.type('2')
  await sheet.press('Tab', 'Enter')
  await expect(sheet.nameBox).toHaveValue('B3')
  await sheet.press('Shift+Tab')
  await expect(sheet.nameBox).toHaveValue('A3')
  await sheet.press('Shift+Enter')
  await expect(sheet.nameBox).toHaveValue('A2')
})

test('F2 edits the text of a cell, Escape leaves it as it was', async () => {
  await sheet.enter('A1', 'one')
  await sheet.goTo('A1')
  await sheet.press('F2')
  await expect(sheet.editor).toBeFocused()
  await expect(sheet.editor).toHaveText('one')
  await sheet.press('Home')
  await sheet.page.keyboard.type('t')
  await expect(sheet.bar).toHaveText('tone')
  await sheet.press('Escape')
  await expect(sheet.editor).toHaveCount(0)
  await sheet.expectCells({ A1: 'one' })
  await expect(sheet.cell('A1')).toBeFocused()
  await sheet.press('F2', 'ArrowLeft')
  await sheet.page.keyboard.type('x')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: 'onxe' })
})

test('a double click edits a cell; arrow keys end what typing began', async () => {
  await sheet.enter('B2', '5')
  await sheet.cell('B2').dblclick()
  await expect(sheet.editor).toHaveText('5')
  await sheet.press('Escape')
  await sheet.page.keyboard.type('7')
  await sheet.press('ArrowRight')
  await sheet.expectCells({ B2: '7' })
  await expect(sheet.nameBox).toHaveValue('C2')
})

test('the formula bar edits the same text, and the cell shows it', async () => {
  await sheet.goTo('A1')
  await sheet.bar.click()
  await sheet.page.keyboard.type('=1+')
  await sheet.expectCells({ A1: '=1+' })
  await sheet.page.keyboard.type('2')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: '3' })
  await expect(sheet.nameBox).toHaveValue('A2')
  await expect(sheet.cell('A2')).toBeFocused()
})

test('typing goes on in the formula bar where the cell left off', async () => {
  await sheet.page.keyboard.type('=10/4')
  await sheet.bar.click()
  await expect(sheet.editor).toHaveCount(0)
  await sheet.press('End')
  await sheet.page.keyboard.type('+1')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: '3.5' })
})

test('Delete empties the selected cells as one step, Backspace too', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.goTo('A1:A2')
  await sheet.press('Delete')
  await sheet.expectCells({ A1: '', A2: '', A3: '3' })
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ A1: '1', A2: '2' })
  await sheet.press('Backspace')
  await sheet.expectCells({ A1: '', A2: '' })
})

test('undo and redo go back and forth through everything, and a keystroke in a field undoes there', async () => {
  await sheet.enter('A1', '1', '=A1+1')
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await sheet.expectCells({ A1: '', A2: '' })
  await sheet.press('ControlOrMeta+y')
  await sheet.expectCells({ A1: '1', A2: '' })
  await sheet.goTo('C1')
  await sheet.page.keyboard.type('ab')
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ A1: '1' })
  await sheet.press('Escape', 'ControlOrMeta+y')
  await sheet.expectCells({ A1: '1', A2: '2' })
})

test('copied formulas move their relative references', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('B1', '=A1*10+$A$1')
  await sheet.goTo('B1')
  await sheet.press('ControlOrMeta+c')
  await sheet.goTo('B2:B3')
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ B1: '11', B2: '21', B3: '31' })
  await sheet.expectInputs({ B3: '=A3*10+$A$1' })
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ B2: '', B3: '' })
})

test('cut cells take the references to them along', async () => {
  await sheet.enter('A1', '4', '=A1*2')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+x')
  await sheet.goTo('C5')
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ A1: '', C5: '4', A2: '8' })
  await sheet.expectInputs({ A2: '=C5*2' })
})

test('tables from other programs are pasted field by field', async () => {
  await sheet.copyElsewhere('year\tshare\t"two\nlines"\n2027\t12.5%\t=A2+1\n')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+v')
  await sheet.expectCells({ A1: 'year', A2: '2027', B2: '12.5%', C2: '2028' })
  await sheet.expectInputs({ C2: '=A2+1' })
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ A1: '', A2: '', B2: '' })
})

test('cells are copied to other programs as they are shown', async () => {
  await sheet.enter('A1', '12%', '=A1*2')
  await sheet.goTo('A1:B2')
  await sheet.press('ControlOrMeta+c')
  const copied = await sheet.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('12%\t\n0.24\t')
})

test('the fill handle continues series and moves formulas, as one step', async () => {
  await sheet.enter('A1', '2027', '2028')
  await sheet.enter('B1', '=A1+1', '=A2+1')
  await sheet.goTo('A1:B2')
  const handle = sheet.page.locator('.ht_master .wtBorder.corner:visible').first()
  await handle.hover()
  await sheet.page.mouse.down()
  await sheet.cell('B3').hover()
  await sheet.cell('B5').hover()
  await sheet.page.mouse.up()
  await sheet.expectCells({ A3: '2029', A5: '2031', B3: '2030', B5: '2032' })
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ A3: '', B5: '' })
})

test('a double click on the fill handle fills down beside the data', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('B1', '=A1*10')
  await sheet.goTo('B1')
  await sheet.page.locator('.ht_master .wtBorder.corner:visible').first().dblclick()
  await sheet.expectCells({ B2: '20', B3: '30', B4: '' })
})

test('the mouse selects cells, blocks, rows and columns', async () => {
  await sheet.cell('B2').click()
  await expect(sheet.nameBox).toHaveValue('B2')
  await sheet.cell('D4').click({ modifiers: ['Shift'] })
  await sheet.page.keyboard.type('=A2+1')
  await sheet.press('ControlOrMeta+Enter')
  await sheet.expectCells({ B2: '1', C3: '2', D4: '3' })
  await sheet.press('Delete')
  await sheet.expectCells({ B2: '', D4: '' })
  await sheet.page.locator('.ht_clone_top thead th').nth(3).click()
  await expect(sheet.nameBox).toHaveValue('C1')
})

test('an error cell says why, under the pointer and in the formula bar', async () => {
  await sheet.enter('A1', '=tokensPerSecond(-1, 1)')
  await expect(sheet.cell('A1')).toHaveText('#NUM!')
  await expect(sheet.cell('A1')).toHaveAttribute('title', /^#NUM! .*flops.* -1/)
  await sheet.goTo('A1')
  await expect(sheet.page.getByText(/^#NUM! .*flops.* -1/)).toBeVisible()
})

test('a number shows fewer digits in a narrow column and all of them under the pointer', async () => {
  await sheet.enter('A1', '=1/3')
  await expect(sheet.cell('A1')).toHaveText('0.333333')
  await expect(sheet.cell('A1')).toHaveAttribute('title', '0.3333333333333333')
  const edge = sheet.page.locator('.ht_clone_top thead th').nth(1)
  const box = await edge.boundingBox()
  if (!box) throw new Error('The column has no header.')
  await sheet.page.mouse.move(box.x + box.width - 2, box.y + 5)
  await sheet.page.mouse.move(box.x + box.width - 3, box.y + 6)
  await sheet.page.mouse.down()
  await sheet.page.mouse.move(box.x + 42, box.y + 6, { steps: 4 })
  await sheet.page.mouse.up()
  await expect(sheet.cell('A1')).toHaveText(/^0\.3{1,3}$/)
  await sheet.press('ControlOrMeta+z')
  await expect(sheet.cell('A1')).toHaveText('0.333333')
})

test('a drag selects a block, and typing brings its cell back into sight', async ({ page }) => {
  await sheet.cell('B2').hover()
  await page.mouse.down()
  await sheet.cell('C3').hover()
  await sheet.cell('D6').hover()
  await page.mouse.up()
  await page.keyboard.type('1')
  await sheet.press('ControlOrMeta+Enter')
  await sheet.expectCells({ B2: '1', C4: '1', D6: '1', B7: '', E6: '' })
  await sheet.cell('B2').hover()
  await page.mouse.wheel(0, 3000)
  await expect(sheet.cell('B2')).toBeHidden()
  await page.keyboard.type('7')
  await sheet.press('Escape')
  await expect(sheet.cell('B2')).toBeInViewport()
})

test('the keyboard comes back to the sheet from the toolbar, which keeps what was typed', async ({ page }) => {
  await page.keyboard.type('kept')
  await page.getByRole('button', { name: 'Bold' }).click()
  await sheet.expectCells({ A1: 'kept' })
  await expect(sheet.cell('A1')).toHaveClass(/fc-bold/)
  await sheet.press('ArrowDown')
  await page.keyboard.type('next')
  await sheet.press('Enter')
  await sheet.expectCells({ A2: 'next' })
})

test('keys jump over data and the grid grows with the selection', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+ArrowDown')
  await expect(sheet.nameBox).toHaveValue('A3')
  await sheet.press('ControlOrMeta+ArrowDown')
  await expect(sheet.nameBox).toHaveValue('A200')
  await sheet.press('ArrowDown')
  await expect(sheet.nameBox).toHaveValue('A201')
  await sheet.page.keyboard.type('last')
  await sheet.press('Enter')
  await expect(sheet.cell('A201')).toHaveText('last')
  await sheet.goTo('XY9000')
  await expect(sheet.cell('XY9000')).toBeVisible()
  await sheet.press('ControlOrMeta+Home')
  await expect(sheet.cell('A1')).toBeFocused()
})

test('the menu of the cells inserts and deletes rows and columns and rewrites references', async () => {
  await sheet.enter('A1', '1', '2', '=A1+A2')
  await sheet.cell('A2').click({ button: 'right' })
  await sheet.page.getByRole('menuitem', { name: 'Insert row above' }).click()
  await sheet.expectCells({ A2: '', A3: '2', A4: '3' })
  await sheet.expectInputs({ A4: '=A1+A3' })
  await sheet.cell('A2').click({ button: 'right' })
  await sheet.page.getByRole('menuitem', { name: 'Delete row' }).click()
  await sheet.expectCells({ A2: '2', A3: '3' })
  await sheet.cell('A1').click({ button: 'right' })
  await sheet.page.getByRole('menuitem', { name: 'Copy' }).click()
  await sheet.cell('C1').click({ button: 'right' })
  await sheet.page.getByRole('menuitem', { name: /^Paste (Ctrl|⌘)/ }).click()
  await sheet.expectCells({ C1: '1' })
})
