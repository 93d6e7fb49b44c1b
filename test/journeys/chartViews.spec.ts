import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { carriedText } from '../../model/file/carriedText.ts'
import { expect, test } from './fixture.ts'
import { picturePixels } from './picture.ts'
import { SheetPage } from './sheetPage.ts'

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' })
const figures = (page: Page, name: string | RegExp) => charts(page).getByRole('figure', { name, exact: true })
const points = (page: Page) => page.getByRole('application', { name: /^Points of / })
const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

/** A sheet with two columns, and a chart of them that has the keyboard. */
async function withChart(page: Page, title = 'Copies', column = 'B'): Promise<SheetPage> {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'Year', '2027', '2028', '2029')
  await sheet.enter(`${column}1`, title, '10', '40', '90')
  await sheet.goTo(`A1:${column}4`)
  await sheet.press('Alt+F1')
  await expect(points(page)).toBeVisible()
  await points(page).focus()
  return sheet
}

/** The texts of the picture, its ticks among them; not what hovers at the pointer. */
const texts = (page: Page) =>
  points(page).locator('svg.recharts-surface text:not([data-screen] text)').allTextContents()

async function exported(page: Page, item: string): Promise<Download> {
  await charts(page).getByRole('button', { name: 'Export chart' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  return download
}

async function options(page: Page, choose: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>): Promise<void> {
  await charts(page).getByRole('button', { name: 'Export chart' }).first().click()
  await page.getByRole('menuitem', { name: 'Picture options…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture options' })
  await choose(dialog)
  await dialog.getByRole('button', { name: 'Done' }).click()
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const files = await page.evaluateHandle(
    ([data, file]) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], file))
      return transfer
    },
    [bytes.toString('base64'), name] as const,
  )
  await page.dispatchEvent('.fc-app', 'drop', { dataTransfer: files })
}

test('Ctrl with the wheel zooms a chart at the pointer, dragging moves it, and the button shows all again', async ({
  page,
}) => {
  await withChart(page)
  const whole = await texts(page)
  const reset = figures(page, 'Copies').getByRole('button', { name: 'Reset zoom' })
  await expect(reset).toHaveCount(0)
  const box = await points(page).boundingBox()
  if (!box) throw new Error('The chart is not on screen.')
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  await page.mouse.move(...middle)
  await page.mouse.wheel(0, -10)
  await expect.poll(() => texts(page)).toEqual(whole)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect(reset).toBeVisible()
  const zoomed = await texts(page)
  expect(zoomed).not.toEqual(whole)
  await page.mouse.down()
  await page.mouse.move(middle[0] - 120, middle[1] + 30, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => texts(page)).not.toEqual(zoomed)
  // Nothing of that is a change of the workbook.
  await expect(page.getByRole('toolbar', { name: 'Main' }).getByRole('button', { name: 'Redo' })).toBeDisabled()
  await reset.click()
  await expect.poll(() => texts(page)).toEqual(whole)
})

test('the keyboard zooms and moves a chart, and 0 shows all again', async ({ page }) => {
  const sheet = await withChart(page)
  const whole = await texts(page)
  await sheet.press('+', '+')
  await expect.poll(() => texts(page)).not.toEqual(whole)
  const zoomed = await texts(page)
  await sheet.press('Shift+ArrowRight', 'Shift+ArrowUp')
  await expect.poll(() => texts(page)).not.toEqual(zoomed)
  await sheet.press('Shift+ArrowLeft', 'Shift+ArrowDown')
  await expect.poll(() => texts(page)).toEqual(zoomed)
  await sheet.press('-', '-')
  await expect.poll(() => texts(page)).toEqual(whole)
  // A point out of sight comes into sight when it is read.
  await sheet.press('+', '+', '+')
  const cursor = points(page).locator('.fc-chart-cursor')
  for (const key of ['End', 'Home']) {
    await sheet.press(key)
    await expect(points(page).getByRole('status')).toContainText(key === 'End' ? '90 at 2029' : '10 at 2027')
    await expect(cursor).toBeInViewport({ ratio: 1 })
  }
  await sheet.press('+', '0')
  await expect.poll(() => texts(page)).toEqual(whole)
  await expect(figures(page, 'Copies').getByRole('button', { name: 'Reset zoom' })).toHaveCount(0)
})

test('a chart is dragged by its grip to another place, as one step', async ({ page }) => {
  const sheet = await withChart(page)
  await sheet.enter('C1', 'Speed', '20', '60', '70')
  await sheet.goTo('C1:C4')
  await sheet.press('Alt+F1')
  await expect(charts(page).getByRole('figure')).toHaveCount(2)
  const names = () =>
    charts(page)
      .getByRole('figure')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
  expect(await names()).toEqual(['Copies', 'Speed'])
  const grip = figures(page, 'Speed').getByRole('button', { name: 'Move chart' })
  await grip.dragTo(figures(page, 'Copies').getByRole('application'))
  await expect.poll(names).toEqual(['Speed', 'Copies'])
  await sheet.press('ControlOrMeta+z')
  await expect.poll(names).toEqual(['Copies', 'Speed'])
})

test('a selected chart marks its cells, and a selected cell its charts', async ({ page }) => {
  const sheet = await withChart(page)
  const marked = (name: string) => sheet.cell(name).evaluate((cell) => cell.style.boxShadow.includes('--fc-reference'))
  await sheet.cell('E9').click()
  await expect.poll(() => marked('B3')).toBe(false)
  await figures(page, 'Copies').getByText('Sheet1').click()
  await expect.poll(() => marked('B3')).toBe(true)
  expect(await marked('A3')).toBe(true)
  expect(await marked('C3')).toBe(false)
  await sheet.cell('B3').click()
  await expect.poll(() => marked('B3')).toBe(false)
  await expect(figures(page, 'Copies')).toHaveAttribute('data-uses', 'true')
  await sheet.cell('C3').click()
  await expect(figures(page, 'Copies')).not.toHaveAttribute('data-uses')
})

test('a PNG has eight pixels to one of the screen when that is chosen', async ({ page }) => {
  await withChart(page)
  const one = await (async () => {
    await options(page, (dialog) => dialog.getByRole('combobox', { name: 'PNG scale' }).selectOption('1'))
    return picturePixels(page, readFileSync(await (await exported(page, 'PNG')).path()))
  })()
  await options(page, (dialog) => dialog.getByRole('combobox', { name: 'PNG scale' }).selectOption('8'))
  const eight = await picturePixels(page, readFileSync(await (await exported(page, 'PNG')).path()))
  expect([eight.width, eight.height]).toEqual([one.width * 8, one.height * 8])
  expect(eight.colours).toBeGreaterThan(20)
})

test('an SVG and a PNG that are dropped open as live charts, on the start screen too', async ({ page }) => {
  const sheet = await withChart(page)
  const svg = readFileSync(await (await exported(page, 'SVG')).path())
  const png = readFileSync(await (await exported(page, 'PNG')).path())
  await drop(page, 'copies.svg', svg)
  await expect(figures(page, 'Copies')).toHaveCount(2)
  await expect(page.getByRole('tab', { name: 'Chart', exact: true })).toHaveAttribute('aria-selected', 'true')
  await drop(page, 'copies.png', png)
  await expect(figures(page, 'Copies')).toHaveCount(3)
  await expect(page.getByRole('tab', { name: 'Chart 2', exact: true })).toHaveAttribute('aria-selected', 'true')
  // It follows the cells that came along.
  await sheet.enter('B3', '77')
  await figures(page, 'Copies').nth(2).getByRole('application').focus()
  await sheet.press('End')
  await expect(figures(page, 'Copies').nth(2).getByRole('application').getByRole('status')).toContainText('77')
  await sheet.press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await expect(page.getByRole('tab')).toHaveText([/Sheet1/])
  await page.reload()
  await expect(page.getByRole('button', { name: /empty/i }).first()).toBeVisible()
  await drop(page, 'copies.svg', svg)
  await expect(figures(page, 'Copies')).toHaveCount(1)
  await sheet.expectCells({ A1: '2027', B3: '90' })
})

test('pictures leave the data out when that is chosen, and then stay pictures', async ({ page }) => {
  await withChart(page)
  const bytes = async (item: string) => readFileSync(await (await exported(page, item)).path())
  expect(carriedText(await bytes('SVG'))).toContain('"Copies"')
  expect(carriedText(await bytes('PNG'))).toContain('"Copies"')
  await options(page, (dialog) => dialog.getByRole('checkbox', { name: /data into PNG and SVG/ }).uncheck())
  const [svg, png] = [await bytes('SVG'), await bytes('PNG')]
  expect(carriedText(svg)).toBeNull()
  expect(carriedText(png)).toBeNull()
  expect(svg.toString()).not.toContain('<metadata')
  await drop(page, 'copies.png', png)
  await expect(page.getByRole('alert')).toHaveText(/copies\.png carries no data of a chart, so it stays a picture\./)
  await drop(page, 'copies.svg', svg)
  await expect(page.getByRole('alert')).toHaveText(/copies\.svg carries no data of a chart, so it stays a picture\./)
  await expect(figures(page, 'Copies')).toHaveCount(1)
})

test('a chart is copied as the text of an SVG', async ({ page }) => {
  await withChart(page)
  await charts(page).getByRole('button', { name: 'Export chart' }).click()
  await page.getByRole('menuitem', { name: 'Copy SVG' }).click()
  await told(page, 'The SVG is on the clipboard.')
  const svg = await page.evaluate(() => navigator.clipboard.readText())
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain('<title>Copies</title>')
  expect(svg.endsWith('</svg>')).toBe(true)
})

test('a picture of more cells than it can carry says that it carries none', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', '=SEQUENCE(20001)')
  await sheet.goTo('A1')
  await sheet.press('Alt+F1')
  await expect(points(page)).toBeVisible()
  const svg = readFileSync(await (await exported(page, 'SVG')).path())
  await told(page, /It carries no data: the chart draws more than 20,000 cells\./)
  expect(carriedText(svg)).toBeNull()
  await points(page).focus()
  await sheet.press('ControlOrMeta+c')
  await told(page, /more than 20,000 cells\. So other windows can paste it as a picture only\./)
  // This workbook has the cells.
  await sheet.press('ControlOrMeta+v')
  await expect(charts(page).getByRole('figure')).toHaveCount(2)
})

test('a maximised chart is edited beside its form', async ({ page }) => {
  const sheet = await withChart(page)
  await figures(page, 'Copies').getByRole('button', { name: 'Maximise chart' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copies' })
  await dialog.getByRole('button', { name: 'Edit chart' }).click()
  const form = dialog.getByRole('form', { name: 'Edit chart' })
  const picture = dialog.getByRole('application')
  await expect
    .poll(async () => {
      const [left, right] = [await picture.boundingBox(), await form.boundingBox()]
      return left && right && left.x + left.width <= right.x && right.x + right.width <= 1440 && left.width > 900
    })
    .toBe(true)
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('How many')
  await sheet.press('Enter')
  await expect(page.getByRole('dialog', { name: 'How many' })).toBeVisible()
})
