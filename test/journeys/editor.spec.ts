import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

test('the list of functions completes a word by Tab, Enter and click', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Functions' })
  await page.keyboard.type('=COPIESFROMTRAININGC')
  await expect(list.getByRole('option').first()).toHaveText(/^copiesFromTrainingCompute/)
  await sheet.press('Tab')
  await expect(sheet.editor).toHaveText('=copiesFromTrainingCompute(')
  await expect(list).toHaveCount(0)
  await sheet.press('Escape')

  await page.keyboard.type('=rdm')
  await sheet.press('Enter')
  await expect(sheet.editor).toHaveText('=rdMultiplier(')
  await sheet.press('Escape')

  await page.keyboard.type('=1+tok')
  const second = list.getByRole('option').nth(1)
  const name = (await second.locator('.fc-completion-name').textContent()) ?? ''
  await sheet.press('ArrowDown')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await second.click()
  await expect(sheet.editor).toHaveText(`=1+${name}(`)
  await expect(sheet.editor).toBeFocused()
})

test('Escape sends the list away first and the editing then', async ({ page }) => {
  await page.keyboard.type('=tok')
  await expect(page.getByRole('listbox', { name: 'Functions' })).toBeVisible()
  await sheet.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Functions' })).toHaveCount(0)
  await expect(sheet.editor).toHaveText('=tok')
  await sheet.press('Escape')
  await expect(sheet.editor).toHaveCount(0)
})

test('the hint names the current argument, its unit and its default', async ({ page }) => {
  const hint = page.getByRole('status', { name: 'Argument hint' })
  await page.keyboard.type('=tokensPerSecond(')
  await expect(hint).toContainText('tokensPerSecond(flops, params, [flopPerParamToken], [utilisation])')
  await expect(hint.locator('b').first()).toHaveText('flops')
  await expect(hint).toContainText('FLOP/s')
  await expect(hint).toContainText('required')
  await page.keyboard.type('1e20, 1e12, ')
  await expect(hint.locator('b').first()).toHaveText('[flopPerParamToken]')
  await expect(hint).toContainText('default 2')
})

test('completion and hints work in the formula bar too', async ({ page }) => {
  await sheet.bar.click()
  await page.keyboard.type('=tokensPerS')
  await sheet.press('Tab')
  await expect(sheet.bar).toHaveText('=tokensPerSecond(')
  await expect(page.getByRole('status', { name: 'Argument hint' })).toContainText('flops')
})

test('a click on a cell puts its reference into the formula, a drag an area, and another click replaces it', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.goTo('C1')
  await sheet.page.keyboard.type('=SUM(')
  await sheet.cell('A1').click()
  await expect(sheet.editor).toHaveText('=SUM(A1')
  await sheet.cell('A2').hover()
  await sheet.page.mouse.down()
  await sheet.cell('A3').hover()
  await sheet.page.mouse.up()
  await expect(sheet.editor).toHaveText('=SUM(A2:A3')
  await expect(sheet.editor).toBeFocused()
  await sheet.page.keyboard.type(')*')
  await sheet.cell('A1').click()
  await sheet.press('Enter')
  await sheet.expectCells({ C1: '5' })
  await sheet.expectInputs({ C1: '=SUM(A2:A3)*A1' })
})

test('a formula points at cells of another sheet and comes home', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(page.getByRole('treegrid', { name: 'Sheet2' })).toBeVisible()
  await sheet.enter('B2', '21')
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.goTo('A1')
  await page.keyboard.type('=2*')
  await page.getByRole('tab', { name: 'Sheet2' }).click()
  await sheet.cell('B2').click()
  await expect(sheet.bar).toHaveText('=2*Sheet2!B2')
  await sheet.press('Enter')
  await expect(page.getByRole('treegrid', { name: 'Sheet1' })).toBeVisible()
  await sheet.expectCells({ A1: '42' })
  await expect(sheet.nameBox).toHaveValue('A2')
})

test('a click on the header of a column points at all of it', async ({ page }) => {
  await sheet.enter('A1', '1', '2')
  await sheet.goTo('C1')
  await page.keyboard.type('=SUM(')
  await page.locator('.ht_clone_top thead th').nth(1).click()
  await expect(sheet.editor).toHaveText('=SUM(A:A')
  await page.keyboard.type(')')
  await sheet.press('Enter')
  await sheet.expectCells({ C1: '3' })
})

test('arrow keys put references into a formula after an operator', async () => {
  await sheet.enter('A1', '4', '5')
  await sheet.goTo('B1')
  await sheet.page.keyboard.type('=')
  await sheet.press('ArrowLeft')
  await expect(sheet.editor).toHaveText('=A1')
  await sheet.press('Shift+ArrowDown')
  await expect(sheet.editor).toHaveText('=A1:A2')
  await sheet.press('ArrowUp')
  await sheet.page.keyboard.type('+')
  await sheet.press('ArrowLeft', 'ArrowDown', 'F4', 'Enter')
  await sheet.expectInputs({ B1: '=A1+$A$2' })
})

test('a click elsewhere keeps what was typed, and so does the name box', async () => {
  await sheet.goTo('E5')
  await sheet.page.keyboard.type('9')
  await sheet.goTo('A1')
  await sheet.expectCells({ E5: '9' })
  await sheet.page.keyboard.type('12')
  await sheet.cell('C3').click()
  await sheet.expectCells({ A1: '12' })
  await expect(sheet.nameBox).toHaveValue('C3')
})

test('a formula that does not parse stays as it was typed and says where it fails', async ({ page }) => {
  await page.keyboard.type('=SUM(1, *2')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveClass(/fc-error/)
  await expect(page.getByText(/A1: .*nothing before the \*/)).toBeVisible()
  await sheet.expectInputs({ A1: '=SUM(1, *2' })
})

test('Enter keeps a truth value as it was typed', async () => {
  await sheet.enter('A1', '=TRUE', '=1+true')
  await sheet.expectInputs({ A1: '=TRUE', A2: '=1+TRUE' })
})

test('brackets left open at the end are closed', async () => {
  await sheet.enter('A1', '=SUM(1, MAX(2, 3')
  await sheet.expectCells({ A1: '4' })
  await sheet.expectInputs({ A1: '=SUM(1, MAX(2, 3))' })
})

test('functions are stored in the spelling of their authors', async () => {
  await sheet.enter('A1', '=TOKENSPERSECOND(1E20, 1E12)+sum(a2)')
  await sheet.expectInputs({ A1: '=tokensPerSecond(1e20, 1e12)+SUM(A2)' })
})

test('a reference has the colour of its outline on the sheet, in the cell and in the formula bar', async ({ page }) => {
  await sheet.goTo('C3')
  await page.keyboard.type('=A1+SUM(B1:B2)*A1')
  for (const field of [sheet.editor, sheet.bar]) {
    await expect(field.locator('.fc-reference-1')).toHaveText(['A1', 'A1'])
    await expect(field.locator('.fc-reference-2')).toHaveText('B1:B2')
    await expect(field.locator('.fc-code-function')).toHaveText('SUM')
  }
  for (const [cell, mark] of [
    ['A1', '.fc-reference-1'],
    ['B1', '.fc-reference-2'],
  ] as const) {
    const colour = await sheet.editor
      .locator(mark)
      .first()
      .evaluate((part) => getComputedStyle(part).color)
    await expect(sheet.cell(cell)).toHaveCSS('box-shadow', new RegExp(colour.replace(/[()]/g, '\\$&')))
  }
  await sheet.press('Enter')
  await sheet.goTo('C3')
  await expect(sheet.bar.locator('.fc-reference-1')).toHaveCount(0)
})

test('the brackets at the caret stand out in pairs', async ({ page }) => {
  await page.keyboard.type('=SUM(1, MAX(2, 3))')
  await expect(sheet.editor.locator('.fc-bracket')).toHaveText(['(', ')'])
  await page.keyboard.type(')')
  await expect(sheet.editor.locator('.fc-bracket-alone')).toHaveText(')')
})

test('an error is underlined where it is, and the hint says why', async ({ page }) => {
  await page.keyboard.type('=SUM(1, *')
  await expect(sheet.editor.locator('.fc-problem')).toHaveCount(0)
  await page.keyboard.type('2)')
  const problem = sheet.editor.locator('.fc-problem')
  await expect(problem).toHaveText('*')
  await expect(problem).toHaveAttribute('title', 'There is nothing before the *.')
  await expect(page.getByRole('status', { name: 'Formula problem' })).toHaveText('There is nothing before the *.')
  await sheet.press('Enter')
  await sheet.goTo('A1')
  await expect(sheet.bar.locator('.fc-problem')).toHaveText('*')
})

test('sheets are completed, and a click puts the cell behind what was completed', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await sheet.enter('B2', '21')
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.goTo('A1')
  await page.keyboard.type('=2*sheet2')
  await expect(page.getByRole('listbox', { name: 'Functions' }).getByRole('option').first()).toHaveText(/^Sheet2/)
  await sheet.press('Tab')
  await expect(sheet.editor).toHaveText('=2*Sheet2!')
  await page.getByRole('tab', { name: 'Sheet2' }).click()
  await sheet.cell('B2').click()
  await expect(sheet.bar).toHaveText('=2*Sheet2!B2')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: '42' })
})

test('Alt+Enter breaks the line and Ctrl+Z takes back what was typed last', async ({ page }) => {
  await page.keyboard.type('one')
  await sheet.press('Alt+Enter')
  await page.keyboard.type('two')
  await expect(sheet.editor.locator('.cm-line')).toHaveText(['one', 'two'])
  await sheet.press('ControlOrMeta+A')
  await page.keyboard.type('=1+2')
  await sheet.press('ControlOrMeta+Z')
  await expect(sheet.editor.locator('.cm-line')).toHaveText(['one', 'two'])
  await sheet.press('ControlOrMeta+Y')
  await expect(sheet.editor).toHaveText('=1+2')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: '3' })
})

test('input methods write into the cell, and their Enter does not end the editing', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await page.keyboard.type('a')
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await expect(sheet.editor).toHaveText('ani')
  await session.send('Input.insertText', { text: '你' })
  await expect(sheet.editor).toHaveText('a你')
  await expect(sheet.bar).toHaveText('a你')
  await sheet.press('Enter')
  await sheet.expectCells({ A1: 'a你' })
})

test('what a text field takes at once goes into the formula bar', async () => {
  await sheet.bar.fill('=1+1')
  await expect(sheet.bar).toHaveText('=1+1')
  await sheet.bar.fill('=2*A2')
  await expect(sheet.bar).toHaveText('=2*A2')
  await sheet.press('Enter')
  await sheet.expectInputs({ A1: '=2*A2' })
})
