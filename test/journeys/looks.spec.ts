import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

const tool = (name: RegExp | string) => sheet.page.getByRole('toolbar', { name: 'Main' }).getByRole('button', { name })
const style = (name: string, property: string) =>
  sheet.cell(name).evaluate((cell, key) => getComputedStyle(cell).getPropertyValue(key), property)

test('keys underline, strike through and clear, and Undo says which', async () => {
  await sheet.enter('A1', 'text')
  await sheet.goTo('A1')
  await sheet.press('ControlOrMeta+u')
  await expect(sheet.cell('A1')).toHaveClass(/fc-underline/)
  await sheet.press('ControlOrMeta+5')
  expect(await style('A1', 'text-decoration-line')).toBe('underline line-through')
  await tool('Undo').hover()
  await expect(sheet.page.getByRole('tooltip')).toHaveText(/Undo Strikethrough/)
  await sheet.press('ControlOrMeta+\\')
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-underline|fc-strike/)
  await sheet.press('ControlOrMeta+z')
  await expect(sheet.cell('A1')).toHaveClass(/fc-underline/)
})

test('colours are chosen by name and read in the dark too', async ({ page }) => {
  await sheet.enter('A1', 'text')
  await sheet.goTo('A1')
  await tool(/^Fill colour/).click()
  await page.getByRole('menuitem', { name: 'Yellow' }).click()
  await expect(sheet.cell('A1')).toHaveClass(/fc-fill-yellow/)
  await expect(tool('Fill colour: Yellow')).toBeVisible()
  await tool(/^Text colour/).click()
  await page.getByRole('menuitem', { name: 'Blue' }).click()
  await expect(sheet.cell('A1')).toHaveClass(/fc-ink-blue/)
  const light = await style('A1', 'background-color')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await style('A1', 'background-color')).not.toBe(light)
})

test('borders surround an area and go away again', async ({ page }) => {
  await sheet.goTo('B2:C3')
  await sheet.press('ControlOrMeta+Shift+7')
  await expect(sheet.cell('B1')).toHaveClass(/fc-line-bottom/)
  await expect(sheet.cell('A2')).toHaveClass(/fc-line-right/)
  await expect(sheet.cell('C3')).toHaveClass(/fc-line-right fc-line-bottom/)
  await expect(sheet.cell('B2')).not.toHaveClass(/fc-line/)
  await tool('Borders').click()
  await page.getByRole('menuitem', { name: 'No borders' }).click()
  await expect(sheet.cell('B1')).not.toHaveClass(/fc-line/)
})

test('wrapped text makes its row higher, and lower again', async () => {
  await sheet.enter('A1', 'a text that is a good deal wider than its column')
  await sheet.goTo('A1')
  const height = async () => (await sheet.cell('A1').boundingBox())?.height ?? 0
  const before = await height()
  await tool('Alignment').click()
  await sheet.page.getByRole('menuitem', { name: 'Wrap text' }).click()
  await expect(sheet.cell('A1')).toHaveClass(/fc-wrap/)
  expect(await height()).toBeGreaterThan(before * 1.9)
  await sheet.press('ControlOrMeta+z')
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-wrap/)
  expect(await height()).toBe(before)
})

test('Ctrl+1 shows how the current cell would look and changes it as one step', async ({ page }) => {
  await sheet.enter('A1', '0.12345')
  await sheet.goTo('A1:A2')
  await sheet.press('ControlOrMeta+1')
  const dialog = page.getByRole('dialog', { name: 'Format cells' })
  const preview = dialog.getByLabel('Preview')
  await expect(preview).toHaveText('0.12345')
  await dialog.getByLabel('Category').selectOption('Percent')
  await expect(preview).toHaveText('12.3%')
  await dialog.getByRole('button', { name: 'More decimals' }).click()
  await expect(preview).toHaveText('12.35%')
  await dialog.getByLabel('Format code').fill('0.0"')
  await expect(dialog.getByRole('alert')).toHaveText('This is no format code.')
  await dialog.getByLabel('Format code').fill('0.00" of 1"')
  await expect(preview).toHaveText('0.12 of 1')
  await dialog.getByLabel('Bold').check()
  await dialog.getByLabel('Fill colour').selectOption('Teal')
  await dialog.getByLabel('Borders').selectOption('Outline')
  await dialog.getByRole('button', { name: 'OK' }).click()
  await sheet.expectCells({ A1: '0.12 of 1' })
  await expect(sheet.cell('A1')).toHaveClass(/fc-bold.*fc-fill-teal/)
  await sheet.press('ControlOrMeta+z')
  await sheet.expectCells({ A1: '0.12345' })
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-bold|fc-fill|fc-line/)
})

test('number formats have the keys they have elsewhere', async () => {
  await sheet.enter('A1', '1234.5')
  await sheet.goTo('A1')
  for (const [key, text] of [
    ['Digit5', '123450.0%'],
    ['Digit4', '$1,234.50'],
    ['Digit6', '1.23E+03'],
    ['Digit1', '1234.50'],
  ] as const) {
    await sheet.press(`ControlOrMeta+Shift+${key}`)
    await sheet.expectCells({ A1: text })
  }
})

test('conditional formats colour what passes them, and follow the values', async ({ page }) => {
  await sheet.enter('A1', '1', '5', '9')
  await sheet.goTo('A1:A3')
  await page.getByRole('menuitem', { name: 'Format' }).click()
  await page.getByRole('menuitem', { name: 'Conditional formats…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Conditional formats' })
  await expect(dialog.getByLabel('Cells')).toHaveValue('A1:A3')
  await dialog.getByLabel('Value').fill('x')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'The value must be a number or a date, or a formula that begins with =.',
  )
  await dialog.getByLabel('Value').fill('4')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('A1:A3: Greater than 4')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-fill/)
  await expect(sheet.cell('A2')).toHaveClass(/fc-fill-green/)
  await sheet.enter('A1', '7')
  await expect(sheet.cell('A1')).toHaveClass(/fc-fill-green/)
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(sheet.cell('A2')).not.toHaveClass(/fc-fill/)
})

test('conditional formats compare with other cells, are changed, moved and scaled over three colours', async ({
  page,
}) => {
  await sheet.enter('A1', '1', '5', '9')
  await sheet.enter('C1', '4')
  await sheet.goTo('A1:A3')
  await page.getByRole('menuitem', { name: 'Format' }).click()
  await page.getByRole('menuitem', { name: 'Conditional formats…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Conditional formats' })
  await dialog.getByLabel('Value').fill('=$C$1+')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Value').fill('=$C$1')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('A1:A3: Greater than =$C$1')).toBeVisible()
  await expect(sheet.cell('A2')).toHaveClass(/fc-fill-green/)

  await dialog.getByLabel('Rule').selectOption('A formula is true')
  await dialog.getByLabel('Formula').fill('=A1=9')
  await dialog.getByLabel('Fill colour').selectOption('Blue')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(sheet.cell('A3')).toHaveClass(/fc-fill-blue/)
  await dialog.getByRole('button', { name: 'Move down A1:A3: A formula is true =A1=9' }).click()
  await expect(sheet.cell('A3')).toHaveClass(/fc-fill-green/)

  await dialog.getByRole('button', { name: 'Change A1:A3: Greater than =$C$1' }).click()
  await expect(dialog.getByLabel('Value')).toHaveValue('=$C$1')
  await dialog.getByLabel('Rule').selectOption('Less than')
  await dialog.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(sheet.cell('A1')).toHaveClass(/fc-fill-green/)
  await expect(sheet.cell('A3')).toHaveClass(/fc-fill-blue/)

  await dialog.getByLabel('Cells').fill('C1:C1')
  await dialog.getByLabel('Rule').selectOption('Colour scale')
  await dialog.getByLabel('Middle', { exact: true }).selectOption('Yellow')
  await dialog.getByLabel('Middle at').fill('half')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByRole('alert')).toContainText('10%')
  await dialog.getByLabel('Middle at').fill('p50')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('C1: Colour scale, Red to Yellow to Green')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await sheet.enter('C1', '0')
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-fill/)
})
