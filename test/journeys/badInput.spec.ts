import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

/** Undoes the last step, after what went wrong, and finds the sheet as it was before. */
const undo = () => sheet.press('ControlOrMeta+z')

test('a million pasted cells are refused with the reason, and Undo goes on from what was there', async ({ page }) => {
  await sheet.enter('A1', 'before')
  await sheet.goTo('A2')
  await page.evaluate(() => navigator.clipboard.writeText(`${'1\t'.repeat(99)}1\n`.repeat(10_000)))
  await sheet.press('ControlOrMeta+v')
  await expect(page.getByRole('alert')).toHaveText(
    /1,000,000 cells are too many: at most 500,000 can be pasted at once\./,
  )
  await sheet.expectCells({ A1: 'before', A2: '' })
  await undo()
  await sheet.expectCells({ A1: '' })
})

test('a text of 32,767 characters is kept in full; a longer one is refused, typed or pasted', async ({ page }) => {
  await sheet.goTo('A1')
  await sheet.copyElsewhere('x'.repeat(32_767))
  await sheet.press('ControlOrMeta+v')
  await expect(sheet.cell('A1')).toHaveText(/^x{32767}$/)
  await undo()
  await sheet.expectCells({ A1: '' })
  await sheet.copyElsewhere(`1\t${'y'.repeat(32_768)}`)
  await sheet.press('ControlOrMeta+v')
  await expect(page.getByRole('alert')).toHaveText(
    /The text for B1 has 32,768 characters; a cell holds at most 32,767\./,
  )
  await sheet.expectCells({ A1: '', B1: '' })
  await sheet.goTo('C1')
  await sheet.press('F2')
  await page.keyboard.insertText('z'.repeat(40_000))
  await sheet.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/The text for C1 has 40,000 characters/)
  // What was typed is not lost.
  await expect(sheet.editor).toBeVisible()
  await sheet.press('Escape')
  await sheet.expectCells({ C1: '' })
})

test('a formula nested 200 deep stays as typed and says what the most is', async ({ page }) => {
  await sheet.goTo('A1')
  await sheet.press('F2')
  const deep = `=${'ABS('.repeat(200)}1${')'.repeat(200)}`
  await page.keyboard.insertText(deep)
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('#ERROR!')
  await expect(sheet.cell('A1')).toHaveAttribute('title', /200 brackets inside one another; the most is 64/)
  await sheet.expectInputs({ A1: deep })
  await sheet.enter('B1', '=1+1')
  await sheet.expectCells({ B1: '2' })
  await undo()
  await undo()
  await sheet.expectCells({ A1: '', B1: '' })
})

test('a circle is named with its path in each of its cells; Undo breaks it', async ({ page }) => {
  await sheet.enter('A1', '=B1', '7')
  await sheet.enter('B1', '=C1*2')
  await sheet.enter('C1', '=A1+A2')
  await expect(sheet.cell('A1')).toHaveText('#CYCLE!')
  await expect(sheet.cell('A1')).toHaveAttribute('title', /A1 → (Sheet1!)?B1 → (Sheet1!)?C1 → (Sheet1!)?A1/)
  await sheet.goTo('B1')
  await expect(page.getByText(/depends on itself: .*A1 → .*B1 → .*C1 → .*A1/)).toBeVisible()
  await undo()
  await sheet.expectCells({ A1: '0', B1: '0', C1: '' })
})

test('a blocked spill names the cell in its way and spills when that is gone', async () => {
  await sheet.enter('D3', 'in the way')
  await sheet.enter('D1', '=SEQUENCE(4)')
  await sheet.expectCells({ D1: '#SPILL!', D3: 'in the way' })
  await expect(sheet.cell('D1')).toHaveAttribute('title', /D3/)
  await sheet.goTo('D3')
  await sheet.press('Delete')
  await sheet.expectCells({ D1: '1', D3: '3', D4: '4' })
  await undo()
  await sheet.expectCells({ D1: '#SPILL!', D3: 'in the way', D4: '' })
})

test('what is no name is refused with what to write instead, in the name manager and in the name box', async ({
  page,
}) => {
  await sheet.enter('A1', '4')
  await sheet.goTo('A1')
  await sheet.nameBox.fill('two words')
  await sheet.nameBox.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    /There is no place called two words, and it cannot become a name: A name may not contain spaces; write two_words\./,
  )
  await sheet.press('Escape')
  await sheet.press('ControlOrMeta+F3')
  const dialog = page.getByRole('dialog', { name: 'Names' })
  const wrong: Readonly<Record<string, RegExp>> = {
    '': /at least one character/,
    'two words': /may not contain spaces; write two_words/,
    '2fast': /must start with a letter/,
    A1: /reads like a cell; write A_1/,
    R1C1: /means a row or column/,
    TRUE: /a value of its own/,
    'a-b': /only letters, digits, underscores and dots/,
  }
  for (const [name, sentence] of Object.entries(wrong)) {
    await dialog.getByLabel('Name', { exact: true }).fill(name)
    await dialog.getByLabel('Name', { exact: true }).press('Enter')
    await expect(dialog.getByRole('alert'), name).toHaveText(sentence)
  }
  await dialog.getByLabel('Name', { exact: true }).fill('two_words')
  await dialog.getByLabel('Name', { exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await sheet.press('Escape')
  await expect(sheet.nameBox).toHaveValue('two_words')
  await undo()
  await expect(sheet.nameBox).toHaveValue('A1')
})

test('a sheet that formulas and names need is deleted only when asked, and Undo brings all back', async ({ page }) => {
  await sheet.enter('A1', '7')
  await sheet.press('ControlOrMeta+F3')
  const names = page.getByRole('dialog', { name: 'Names' })
  await names.getByLabel('Name', { exact: true }).fill('rate')
  await names.getByLabel('Refers to').fill('=Sheet1!$A$1')
  await names.getByRole('button', { name: 'Add' }).click()
  await sheet.press('Escape')
  await sheet.press('Shift+F11')
  await sheet.enter('B1', '=Sheet1!A1+1', '=rate*2')
  await sheet.expectCells({ B1: '8', B2: '14' })
  await page.getByRole('tab', { name: 'Sheet1', exact: true }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Delete Sheet1?' })
  await expect(question).toContainText(/refer to this sheet and will show #REF!\. Undo brings it back\./)
  await question.getByRole('button', { name: 'Delete sheet' }).click()
  await sheet.expectCells({ B1: '#REF!', B2: '#REF!' })
  await undo()
  await expect(page.getByRole('tab', { name: 'Sheet1', exact: true })).toHaveAttribute('aria-selected', 'true')
  await sheet.expectCells({ A1: '7' })
  await page.getByRole('tab', { name: 'Sheet2', exact: true }).click()
  await sheet.expectCells({ B1: '8', B2: '14' })
  await sheet.expectInputs({ B1: '=Sheet1!A1+1' })
})

test('a new word in the name box names the selection, as one step', async ({ page }) => {
  await sheet.enter('A1', '3', '4')
  await sheet.goTo('A1:A2')
  await sheet.goTo('growth')
  await expect(
    page.getByRole('status').filter({ hasText: 'growth is now the name of Sheet1!$A$1:$A$2.' }),
  ).toBeVisible()
  await expect(sheet.nameBox).toHaveValue('growth')
  await sheet.enter('B1', '=SUM(growth)')
  await sheet.expectCells({ B1: '7' })
  await undo()
  await sheet.goTo('A1:A2')
  await undo()
  await expect(sheet.nameBox).toHaveValue('A1')
})
