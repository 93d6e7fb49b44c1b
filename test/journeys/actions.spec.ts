import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'
import { keepFilesInBrowser } from './storedFiles.ts'

/** Everyday actions, as docs/everyday-actions.md lists them, where no other journey takes them. */
let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

const cellPlace = () => expect(sheet.nameBox)

/** The sum that the status bar shows of the selection. */
const status = () => sheet.page.locator('.fc-status')

test('arrows, Home, End and page keys move the current cell', async () => {
  await sheet.enter('A1', '1')
  await sheet.enter('D1', '2')
  await sheet.goTo('B2')
  for (const [key, place] of [
    ['ArrowDown', 'B3'],
    ['ArrowRight', 'C3'],
    ['ArrowUp', 'C2'],
    ['ArrowLeft', 'B2'],
    ['Home', 'A2'],
    ['ArrowUp', 'A1'],
    ['End', 'D1'],
    ['ControlOrMeta+End', 'D1'],
    ['ControlOrMeta+Home', 'A1'],
    ['ControlOrMeta+ArrowRight', 'D1'],
    ['ControlOrMeta+ArrowLeft', 'A1'],
  ] as const) {
    await sheet.press(key)
    await cellPlace().toHaveValue(place)
  }
  await sheet.press('PageDown')
  await cellPlace().not.toHaveValue('A1')
  await sheet.press('PageUp')
  await cellPlace().toHaveValue('A1')
})

test('Shift with arrows, Ctrl+Shift with arrows, Ctrl+A, Ctrl+Space and Shift+Space select', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('B1', '10', '20', '30')
  await sheet.goTo('A1')
  await sheet.press('Shift+ArrowDown')
  await expect(status()).toContainText('Sum 3')
  await sheet.press('Shift+ArrowRight')
  await expect(status()).toContainText('Sum 33')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+Shift+ArrowDown')
  await expect(status()).toContainText('Sum 6')
  await sheet.press('ControlOrMeta+Shift+ArrowRight')
  await expect(status()).toContainText('Sum 66')
  await sheet.goTo('B2')
  await sheet.press('ControlOrMeta+a')
  await expect(status()).toContainText('Sum 66')
  await cellPlace().toHaveValue('B2')
  await sheet.press('Control+Space')
  await expect(status()).toContainText(/Sum (60|66)/)
  await sheet.goTo('B2')
  await sheet.press('Control+Space')
  await expect(status()).toContainText('Sum 60')
  await sheet.goTo('B2')
  await sheet.press('Shift+Space')
  await expect(status()).toContainText('Sum 22')
})

test('the status bar counts, sums and averages what is selected', async () => {
  await sheet.enter('A1', '1', '2', '6', 'x')
  await sheet.goTo('A1:A4')
  for (const text of ['Count 4', 'Sum 9', 'Average 3', 'Min 1', 'Max 6', 'Median 2']) {
    await expect(status()).toContainText(text)
  }
})

test('Tab and Enter walk within a selected block and keep it selected', async () => {
  await sheet.goTo('B2:C3')
  for (const text of ['1', '2', '3']) {
    await sheet.page.keyboard.type(text)
    await sheet.press('Tab')
  }
  await sheet.page.keyboard.type('4')
  await sheet.press('Enter')
  await sheet.expectCells({ B2: '1', C2: '2', B3: '3', C3: '4' })
})

test('Ctrl+Enter writes into every selected cell, Alt+Enter makes a line', async () => {
  await sheet.goTo('A1:B2')
  await sheet.page.keyboard.type('7')
  await sheet.press('ControlOrMeta+Enter')
  await sheet.expectCells({ A1: '7', B1: '7', A2: '7', B2: '7' })
  await sheet.goTo('D1')
  await sheet.page.keyboard.type('one')
  await sheet.press('Alt+Enter')
  await sheet.page.keyboard.type('two')
  await sheet.press('Enter')
  await expect(sheet.cell('D1')).toContainText('one')
  await expect(sheet.cell('D1')).toContainText('two')
})

test('F4 goes round the ways to fix a reference', async () => {
  await sheet.goTo('B1')
  await sheet.page.keyboard.type('=A1')
  await sheet.press('F4')
  await expect(sheet.bar).toHaveText('=$A$1')
  await sheet.press('F4')
  await expect(sheet.bar).toHaveText('=A$1')
  await sheet.press('F4')
  await expect(sheet.bar).toHaveText('=$A1')
  await sheet.press('F4')
  await expect(sheet.bar).toHaveText('=A1')
  await sheet.press('Escape')
})

test('the name box and Ctrl+G go to a cell, a block and a name', async ({ page }) => {
  await sheet.enter('C3', '5')
  await sheet.goTo('C3')
  await sheet.press('ControlOrMeta+g')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('B2:C4')
  await sheet.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(status()).toContainText('5')
  await sheet.goTo('Z50')
  await expect(sheet.cell('Z50')).toBeFocused()
})

test('a name given in the name manager works in formulas and in the name box', async ({ page }) => {
  await sheet.enter('A1', '4')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+F3')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name: /new name|add/i })
    .first()
    .click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('rate')
  await dialog
    .getByRole('button', { name: /^(save|add|ok)/i })
    .first()
    .click()
  await sheet.press('Escape')
  await sheet.enter('B1', '=rate*2')
  await sheet.expectCells({ B1: '8' })
  await sheet.goTo('rate')
  await expect(sheet.cell('A1')).toBeFocused()
})

test('sheets are added, renamed, moved, turned and deleted', async ({ page }) => {
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await sheet.press('Shift+F11')
  await expect(tab('Sheet2')).toHaveAttribute('aria-selected', 'true')
  await sheet.enter('A1', '=Sheet1!A1+1')
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(tab('Sheet3')).toHaveAttribute('aria-selected', 'true')
  await sheet.press('Alt+Shift+ArrowLeft')
  await expect(tab('Sheet2')).toHaveAttribute('aria-selected', 'true')
  await sheet.press('Alt+Shift+ArrowRight')
  await tab('Sheet1').dblclick()
  await page.getByRole('textbox', { name: 'Sheet name' }).fill('Inputs')
  await sheet.press('Enter')
  await tab('Sheet2').click()
  await sheet.expectInputs({ A1: '=Inputs!A1+1' })
  await tab('Sheet2').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move left' }).click()
  await expect(page.getByRole('tab').first()).toHaveText('Sheet2')
  await tab('Sheet3').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('tab')).toHaveText(['Sheet2', 'Inputs'])
  await sheet.press('ControlOrMeta+z')
  await expect(page.getByRole('tab')).toHaveCount(3)
})

test('bold, italic and the styles are on and off by key and menu', async ({ page }) => {
  await sheet.enter('A1', 'text')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+b')
  await expect(sheet.cell('A1')).toHaveCSS('font-weight', /^(600|700)$/)
  await sheet.press('ControlOrMeta+i')
  await expect(sheet.cell('A1')).toHaveCSS('font-style', 'italic')
  await sheet.press('ControlOrMeta+b', 'ControlOrMeta+i')
  await expect(sheet.cell('A1')).toHaveCSS('font-style', 'normal')
  await expect(sheet.cell('A1')).toHaveCSS('font-weight', '400')
  await page.getByRole('menuitem', { name: 'Format', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Heading style' }).click()
  await expect(sheet.cell('A1')).toHaveClass(/fc-style-heading/)
})

test('number formats, decimals and alignment are chosen in the menu', async ({ page }) => {
  const format = async (name: string) => {
    await page.getByRole('menuitem', { name: 'Format', exact: true }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name}( \\S+)?$`) }).click()
  }
  await sheet.enter('A1', '1234.5')
  await sheet.goTo('A1')
  for (const [name, text] of [
    ['Thousands', /^1,23[45]/],
    ['More decimals', /^1,234\.50?/],
    ['Fewer decimals', /^1,23[45]/],
    ['Scientific', /^1\.2\d*E\+0?3$/],
    ['Engineering', /E\+0?3$/],
    ['Percent', /%$/],
    ['Currency', /^\$1,23/],
    ['Date', /^1903-05-1\d$/],
    ['General', /^1234\.5$/],
  ] as const) {
    await format(name)
    await expect(sheet.cell('A1'), name).toHaveText(text)
  }
  await format('Align left')
  await expect(sheet.cell('A1')).toHaveCSS('text-align', 'left')
  await format('Align centre')
  await expect(sheet.cell('A1')).toHaveCSS('text-align', 'center')
  await format('Align right')
  await expect(sheet.cell('A1')).toHaveCSS('text-align', 'right')
})

test('rows and columns go in and out by their headers, as many as are selected', async ({ page }) => {
  const column = (name: string) => page.locator('.ht_clone_top thead th').filter({ hasText: new RegExp(`^${name}$`) })
  const row = (number: number) =>
    page.locator('.ht_clone_inline_start tbody th').filter({ hasText: new RegExp(`^${number}$`) })
  await sheet.enter('A1', '1', '2', '3', '=SUM(A1:A3)')
  await sheet.enter('C1', '=A1*2')
  await row(2).click()
  await row(3).click({ modifiers: ['Shift'] })
  await row(2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Insert .*above$/ }).click()
  await sheet.expectInputs({ A6: '=SUM(A1:A5)' })
  await sheet.press('ControlOrMeta+z')
  await sheet.expectInputs({ A4: '=SUM(A1:A3)' })
  await row(2).click()
  await row(2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Delete row/ }).click()
  await sheet.expectInputs({ A3: '=SUM(A1:A2)' })
  await column('B').click()
  await column('B').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Insert .*left$/ }).click()
  await sheet.expectInputs({ D1: '=A1*2' })
  await column('B').click()
  await column('B').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Delete column/ }).click()
  await sheet.expectInputs({ C1: '=A1*2' })
})

test('a column is dragged wider, and a double click on its edge fits it', async ({ page }) => {
  await sheet.enter('A1', 'a text that is a good deal wider than its column')
  const edge = page.locator('.ht_clone_top thead th').nth(1)
  const width = async () => (await edge.boundingBox())?.width ?? 0
  const box = await edge.boundingBox()
  if (!box) throw new Error('The column has no header.')
  await page.mouse.move(box.x + box.width - 2, box.y + 5)
  await page.mouse.move(box.x + box.width - 3, box.y + 6)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 60, box.y + 6, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBeGreaterThan(box.width + 40)
  const dragged = await width()
  await page.mouse.move(box.x + dragged - 2, box.y + 5)
  await page.mouse.move(box.x + dragged - 3, box.y + 6)
  await page.mouse.dblclick(box.x + dragged - 3, box.y + 6)
  await expect.poll(width).toBeGreaterThan(dragged)
  await sheet.press('ControlOrMeta+z')
  await expect.poll(width).toBe(dragged)
})

test('unit, source and note of a cell are written in their dialog and told under the pointer', async ({ page }) => {
  await sheet.enter('A1', '5')
  await sheet.goTo('A1')
  await sheet.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Note').fill('from the survey')
  await dialog.getByRole('button', { name: /^(OK|Save)/ }).click()
  await expect(sheet.cell('A1')).toHaveAttribute('title', /from the survey/)
})

test('Ctrl+S saves, and the title says so', async ({ page }) => {
  await keepFilesInBrowser(page, ['kept.forecell'])
  await sheet.openEmpty()
  await sheet.enter('A1', '5')
  await sheet.press('ControlOrMeta+s')
  await expect(page).toHaveTitle('kept.forecell — Forecell')
  await sheet.enter('A2', '6')
  await expect(page).not.toHaveTitle('kept.forecell — Forecell')
  await sheet.press('ControlOrMeta+s')
  await expect(page).toHaveTitle('kept.forecell — Forecell')
})

test('the palette does what it finds, shows its key and puts it first the next time', async ({ page }) => {
  const palette = page.getByRole('combobox', { name: 'Command' })
  await sheet.enter('A1', 'text')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+Shift+p')
  await palette.fill('ital')
  await expect(page.getByRole('option').first()).toContainText('Ctrl+I')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveCSS('font-style', 'italic')
  await sheet.press('ControlOrMeta+Shift+p')
  await expect(page.getByRole('option').first()).toContainText('Italic')
})

test('F1 lists every shortcut and finds one by what it does', async ({ page }) => {
  await sheet.press('F1')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog.getByText('Stretch the block')).toBeVisible()
  await expect(dialog.getByText('Undo', { exact: true })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('absolut')
  await expect(dialog.getByText('No key does that.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('palette')
  await expect(dialog.getByText('Ctrl+Shift+P')).toBeVisible()
  await expect(dialog.getByText('Undo', { exact: true })).toHaveCount(0)
  await sheet.press('Escape')
  await expect(sheet.cell('A1')).toBeFocused()
})

test('a circle is named with its path, and a blocked spill with the cell in its way', async ({ page }) => {
  await sheet.enter('A1', '=B1', '5')
  await sheet.enter('B1', '=A1+1')
  await expect(sheet.cell('A1')).toHaveAttribute('title', /A1 → .*B1 → .*A1/)
  await sheet.goTo('A1')
  await expect(page.getByText(/depends on itself: .*→/)).toBeVisible()
  await sheet.enter('D3', 'in the way')
  await sheet.enter('D1', '=SEQUENCE(4)')
  await expect(sheet.cell('D1')).toHaveText('#SPILL!')
  await expect(sheet.cell('D1')).toHaveAttribute('title', /D3/)
  await sheet.goTo('D3')
  await sheet.press('Delete')
  await sheet.expectCells({ D1: '1', D3: '3', D4: '4' })
})

test('sums, references to other sheets and spills compute as they are typed', async ({ page }) => {
  await sheet.enter(
    'A1',
    '1',
    '2',
    '3',
    '=SUM(A1:A3)',
    '=AVERAGE(A1:A3)',
    '=IF(A1>0,"yes","no")',
    '=A1&" x"',
    '=10%*50',
  )
  await sheet.expectCells({ A4: '6', A5: '2', A6: 'yes', A7: '1 x', A8: '5' })
  await sheet.enter('C1', '=A1:A3*2')
  await sheet.expectCells({ C1: '2', C2: '4', C3: '6' })
  await sheet.press('Shift+F11')
  await sheet.enter('A1', '=Sheet1!A4*2')
  await sheet.expectCells({ A1: '12' })
  await expect(page.getByRole('tab', { name: 'Sheet2' })).toBeVisible()
})
