import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage
let help: Locator
let dialog: Locator

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  help = page.getByRole('complementary', { name: 'Function help' })
  dialog = page.getByRole('dialog', { name: 'Insert function' })
  await sheet.openEmpty()
})

const argument = (name: string) => dialog.getByLabel(name, { exact: true })
const choices = () => dialog.getByRole('listbox', { name: 'Functions to insert' }).getByRole('option')
const insert = () => dialog.getByRole('button', { name: 'Insert', exact: true })

/** What stands under a field. */
const saidOf = async (page: Page, field: Locator) => {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  return page.locator(`[id="${ids.at(-1)}"]`)
}

/** The line of the plot, as its path. */
const curve = () => help.getByRole('figure').locator('path.recharts-curve')

test('who has never seen the models finds, understands and inserts one, and is told of a wrong argument', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Functions', exact: true }).click()
  await help.getByRole('searchbox', { name: 'Find a function' }).fill('copies')
  await help.getByRole('button', { name: /^copiesFromTrainingCompute/ }).click()
  await expect(help.getByRole('heading', { name: 'copiesFromTrainingCompute' })).toBeVisible()
  await expect(help.getByText('Copies of the trained model that its own training cluster can run.')).toBeVisible()
  await expect(help.getByRole('math').first()).toBeVisible()
  await expect(help.getByRole('region', { name: 'Errors' })).toContainText('every number must be above 0')
  await expect(curve()).toHaveAttribute('d', /^M.*L/)

  await help.getByRole('button', { name: 'Use in the sheet…' }).click()
  await expect(argument('trainFlop')).toBeFocused()
  await page.keyboard.type('1e29')
  await argument('trainSeconds').fill('-1')
  await expect(await saidOf(page, argument('trainSeconds'))).toHaveText('trainSeconds is -1; it must be above 0.')
  await expect(argument('trainSeconds')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('#NUM!')
  await argument('trainSeconds').fill('1e7')
  await expect(await saidOf(page, argument('trainSeconds'))).toHaveText('')
  await argument('tokensPerParam').fill('20')
  await argument('horizon').fill('3')
  await argument('flopPerParamToken').fill('1.5')
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('346410162 copies')
  await insert().click()

  await expect(dialog).toHaveCount(0)
  await sheet.expectCells({ A1: '346410162' })
  await expect(sheet.cell('A1')).toBeFocused()
  await expect(sheet.bar).toHaveText('=copiesFromTrainingCompute(1e29, 1e7, , 20, 3, 1.5)')
  await sheet.press('ControlOrMeta+Z')
  await sheet.expectCells({ A1: '' })
})

test('the keyboard alone finds and fills in a function', async ({ page }) => {
  await sheet.enter('A1', '1e21')
  await sheet.press('Shift+F3')
  await expect(dialog.getByRole('combobox', { name: 'Find a function' })).toBeFocused()
  await page.keyboard.type('throughput of a cluster')
  await expect(choices().first()).toContainText('tokensPerSecond')
  await sheet.press('Enter')
  await expect(argument('flops')).toBeFocused()
  await page.keyboard.type('A1')
  await expect(await saidOf(page, argument('flops'))).toHaveText('= 1E+21')

  await sheet.press('Enter')
  await expect(argument('params')).toBeFocused()
  await expect(await saidOf(page, argument('params'))).toHaveText('params is missing; it must be a number above 0.')
  await page.keyboard.type('1e13')
  await sheet.press('Enter')
  await sheet.expectCells({ A2: '50000000' })
  await expect(sheet.cell('A2')).toBeFocused()
})

test('built-in functions are found after those of the model, and have as many fields as they need', async ({
  page,
}) => {
  await sheet.enter('A1', '2', '3')
  await page.getByRole('button', { name: 'Insert function' }).click()
  await page.keyboard.type('average')
  const names = await choices().locator('.fc-mono').allTextContents()
  expect(names[0]).toBe('averageMultiplier')
  expect(names).toContain('AVERAGE')
  await dialog.getByRole('combobox', { name: 'Family' }).selectOption('Statistical')
  await dialog
    .getByRole('option', { name: /^AVERAGE\b/ })
    .first()
    .click()
  await page.keyboard.type('A1:A2')
  await sheet.press('Enter')
  await sheet.expectCells({ A3: '2.5' })
})

test('the call in the current cell is filled in again, and what stands around it stays', async ({ page }) => {
  await sheet.enter('B2', '=2*rdMultiplier(2, , , "progress")+1')
  await sheet.goTo('B2')
  await sheet.press('Shift+F3')
  await expect(argument('years')).toHaveValue('2')
  await expect(argument('multipliers')).toHaveValue('')
  await expect(argument('multipliers')).toHaveAttribute('placeholder', '{5;25;250;2000}')
  await expect(argument('basis')).toHaveValue('progress')
  await argument('basis').selectOption({ index: 0 })
  await argument('beyond').selectOption('na')
  await argument('years').fill('0.25')
  await argument('multipliers').fill('{3;25}')
  await expect(await saidOf(page, argument('humanYears'))).toHaveText(
    'humanYears keeps its default of 3 values; it must have 1, one fewer than multipliers.',
  )
  await argument('humanYears').fill('5')
  await insert().click()
  await expect(sheet.bar).toHaveText('=2*rdMultiplier(0.25, {3;25}, 5, , "na")+1')
  await sheet.expectCells({ B2: '9.79816' })
  await sheet.press('ControlOrMeta+Z')
  await expect(sheet.bar).toHaveText('=2*rdMultiplier(2, , , "progress")+1')
})

test('a formula being typed gets the function at its caret, and goes on after Escape', async ({ page }) => {
  await page.keyboard.type('=10*speedM')
  await sheet.press('Shift+F3')
  await expect(dialog.getByRole('combobox', { name: 'Find a function' })).toHaveValue('speedM')
  await sheet.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(sheet.editor).toHaveText('=10*speedM')
  await expect(sheet.editor).toBeFocused()
  await sheet.press('Shift+F3')
  await dialog.getByRole('option', { name: /^speedMultiple/ }).click()
  await page.keyboard.type('500')
  await sheet.press('Enter')
  await expect(sheet.bar).toHaveText('=10*speedMultiple(500)')
  await sheet.expectCells({ A1: '500' })
})

test('the formula bar and the toolbar’s button do the same, and what gives way is told', async ({ page }) => {
  await sheet.bar.click()
  await page.keyboard.type('=3*')
  await page.getByRole('button', { name: 'Insert function' }).click()
  await page.keyboard.type('speedMultiple')
  await sheet.press('Enter')
  await page.keyboard.type('20')
  await insert().click()
  await sheet.expectCells({ A1: '6' })
  await expect(sheet.cell('A1')).toBeFocused()

  await sheet.enter('B1', '12')
  await sheet.goTo('B1')
  await sheet.press('Shift+F3')
  await page.keyboard.type('speedMultiple')
  await sheet.press('Enter')
  await expect(dialog).toContainText('Into B1, in place of 12')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await sheet.expectCells({ B1: '12' })
  await expect(sheet.cell('B1')).toBeFocused()
})

test('an example goes into the sheet', async () => {
  await sheet.enter('A1', '=speedMultiple(500)')
  await sheet.goTo('A1')
  await sheet.press('Shift+F3')
  await dialog.getByRole('button', { name: 'Help on this function' }).click()
  await sheet.goTo('C3')
  const example = help.getByRole('region', { name: 'Examples' }).getByRole('button').first()
  const formula = (await example.getAttribute('aria-label'))?.replace(/^Insert /, '') ?? ''
  await example.click()
  await expect(sheet.editor).toHaveText(formula)
  await expect(sheet.editor).toBeFocused()
  await sheet.press('Enter')
  await expect(sheet.cell('C3')).toHaveText(/^[0-9.E+]+$/)
  await help.getByRole('region', { name: 'Related' }).getByRole('button').first().click()
  await expect(help.getByRole('heading', { level: 2 })).not.toHaveText('speedMultiple')
})

test('the plot follows the chosen argument and the current cell', async ({ page }) => {
  await sheet.enter('A1', '=tokensPerSecond(1E21, 1e13)')
  await sheet.goTo('A1')
  await sheet.press('Shift+F3')
  await dialog.getByRole('button', { name: 'Help on this function' }).click()
  const figure = help.getByRole('figure')
  await expect(figure).toHaveAccessibleName('tokensPerSecond: result against flops')
  await expect(help).toContainText('With the arguments of A1: 1e21, 1e13')
  const against = await curve().getAttribute('d')
  await help.getByRole('combobox', { name: 'Against' }).selectOption('utilisation')
  await expect(figure).toHaveAccessibleName('tokensPerSecond: result against utilisation')
  await expect.poll(() => curve().getAttribute('d')).not.toBe(against)
  await sheet.goTo('B1')
  await expect(help).toContainText('With the arguments of the first example')

  await help.getByRole('button', { name: 'All functions' }).click()
  await page.keyboard.type('takeoffTrajectory')
  await sheet.press('Enter')
  await expect(figure).toHaveAccessibleName('takeoffTrajectory: multiplier against month')
  await expect(curve()).toHaveAttribute('d', /^M.*L/)
  await help.getByRole('combobox', { name: 'Result' }).selectOption('human-only years')
  await expect(figure).toHaveAccessibleName('takeoffTrajectory: human-only years against month')
})

test('panel and dialog fit where there is little room', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 700 })
  await sheet.press('Shift+F3')
  await page.keyboard.type('takeoffTrajectory')
  await sheet.press('Enter')
  await expect(argument('multipliers')).toBeFocused()
  const overflow = (selector: string) =>
    page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(await overflow('.fc-dialog-body')).toBe(0)
  await page.setViewportSize({ width: 1200, height: 700 })
  await dialog.getByRole('button', { name: 'Help on this function' }).click()
  const edge = page.getByRole('separator', { name: 'Panel width' })
  await edge.focus()
  await sheet.press('End')
  await expect(help.getByRole('figure')).toBeVisible()
  expect(await overflow('.fc-help-scroll')).toBe(0)
})
