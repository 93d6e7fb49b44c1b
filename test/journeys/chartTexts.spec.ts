import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

const chart = (page: Page) => page.getByRole('application', { name: /^Points of / })
const shown = (page: Page, text: string) => chart(page).locator('svg').getByText(text, { exact: true })
const field = (page: Page, name: string) => chart(page).getByRole('textbox', { name, exact: true })

/** A chart of two named lines, which has the keyboard. */
async function withChart(page: Page): Promise<SheetPage> {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'Year', '2027', '2028', '2029')
  await sheet.enter('B1', 'Copies', '10', '40', '90')
  await sheet.enter('C1', 'Speed', '20', '60', '70')
  await sheet.goTo('A1:C4')
  await sheet.press('Alt+F1')
  await expect(shown(page, 'Speed')).toBeVisible()
  await chart(page).focus()
  return sheet
}

test('a name in the legend changes by a click, text takes the place of its cell, and Undo gives the cell back', async ({
  page,
}) => {
  const sheet = await withChart(page)
  await shown(page, 'Speed').click()
  const name = field(page, 'Name of series 2')
  await expect(name).toHaveValue('=Sheet1!C1')
  await expect(name).toHaveAccessibleDescription('“Speed” comes from Sheet1!C1. Text takes the place of the cell.')
  // Looking at it changes nothing.
  await sheet.press('Enter')
  await sheet.enter('C1', 'Pace')
  await expect(shown(page, 'Pace')).toBeVisible()
  await shown(page, 'Pace').click()
  await page.keyboard.type('Clock speed')
  await sheet.press('Enter')
  await expect(shown(page, 'Clock speed')).toBeVisible()
  await expect(chart(page)).toBeFocused()
  await sheet.enter('C1', 'Rate')
  await expect(shown(page, 'Clock speed')).toBeVisible()
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(shown(page, 'Clock speed')).toHaveCount(0)
  await expect(shown(page, 'Pace')).toBeVisible()
  await sheet.enter('C1', 'Rate')
  await expect(shown(page, 'Rate')).toBeVisible()
})

test('a name can be bound to another cell where it stands, and a cell that is none is refused there', async ({
  page,
}) => {
  const sheet = await withChart(page)
  await shown(page, 'Copies').click()
  await page.keyboard.type('=A1')
  await sheet.press('Enter')
  await expect(shown(page, 'Year')).toBeVisible()
  await chart(page).press('F2')
  await sheet.press('Tab')
  const name = field(page, 'Name of series 1')
  await expect(name).toHaveValue('=Sheet1!A1')
  await page.keyboard.type('=Nowhere!B1')
  await sheet.press('Enter')
  await expect(name).toBeFocused()
  await expect(chart(page).getByRole('alert')).toContainText('Nowhere')
  await sheet.press('Escape')
  await expect(name).toHaveCount(0)
  await expect(chart(page)).toBeFocused()
})

test('F2 and Tab go through all texts of a chart, and each that changes is one step', async ({ page }) => {
  const sheet = await withChart(page)
  await sheet.press('F2')
  const texts = [
    ['Chart title', 'How fast it goes'],
    ['Name of series 1', 'Agents'],
    ['Name of series 2', ''],
    ['y axis title', 'Thousands'],
    ['x axis title', ''],
    ['Note', 'A guess.'],
    ['Source line', 'My own book, 2026'],
  ] as const
  for (const [name, text] of texts) {
    await expect(field(page, name)).toBeFocused()
    if (text !== '') await page.keyboard.type(text)
    await sheet.press('Tab')
  }
  await expect(chart(page)).toBeFocused()
  const all = ['How fast it goes', 'Agents', '↑ Thousands', 'A guess.', 'Source: My own book, 2026']
  for (const text of all) await expect(shown(page, text)).toBeVisible()
  for (const text of all.toReversed()) {
    await sheet.press('ControlOrMeta+z')
    await expect(shown(page, text)).toHaveCount(0)
  }
  await expect(shown(page, 'Copies')).toBeVisible()
})

test('note and source line change by a click and go when they are emptied', async ({ page }) => {
  const sheet = await withChart(page)
  await sheet.press('F2', 'Shift+Tab')
  await expect(chart(page)).toBeFocused()
  await page.getByRole('button', { name: 'Edit chart' }).click()
  const form = page.getByRole('form', { name: 'Edit chart' })
  await form.getByRole('textbox', { name: 'Note' }).fill('A guess.')
  await form.getByRole('textbox', { name: 'Source line' }).fill('My own book')
  await form.getByRole('button', { name: 'Done' }).click()
  await shown(page, 'A guess.').click()
  await field(page, 'Note').fill('A better guess.')
  // Leaving keeps it.
  await page.getByRole('heading', { name: 'Charts' }).click()
  await expect(shown(page, 'A better guess.')).toBeVisible()
  await shown(page, 'Source: My own book').click()
  await expect(field(page, 'Source line')).toHaveValue('My own book')
  await field(page, 'Source line').fill('')
  await sheet.press('Enter')
  await expect(shown(page, 'Source: My own book')).toHaveCount(0)
})
