import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Download, Page } from '@playwright/test'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import { expect, test } from './fixture.ts'
import { picturePixels } from './picture.ts'
import { SheetPage } from './sheetPage.ts'

const title = 'AI R&D progress multiplier'
const root = path.resolve(import.meta.dirname, '../..')
const template = path.join(root, 'model/templates/ai-2027.forecell')

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' })
const figure = (page: Page, name = title) => charts(page).getByRole('figure', { name, exact: true })
const points = (page: Page, name = title) => page.getByRole('application', { name: `Points of ${name}` })

async function openTemplate(page: Page): Promise<SheetPage> {
  const sheet = new SheetPage(page)
  await page.goto('/')
  await page.getByRole('button', { name: /^AI 2027/ }).click()
  await expect(figure(page).locator('svg.recharts-surface').first()).toBeVisible()
  return sheet
}

async function exported(page: Page, item: string): Promise<Download> {
  await figure(page).getByRole('button', { name: 'Export chart' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  return download
}

async function more(page: Page, item: string): Promise<void> {
  await figure(page).getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function chooseSize(page: Page, size: string): Promise<void> {
  await figure(page).getByRole('button', { name: 'Export chart' }).click()
  await page.getByRole('menuitem', { name: 'Picture options…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture options' })
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption({ label: size })
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption({ label: 'Light' })
  await dialog.getByRole('button', { name: 'Done' }).click()
}

/** Elements with their attributes in one order and without their numbers, and the numbers apart; fonts and what is carried aside. */
function compared(svg: string): { readonly elements: string[]; readonly numbers: number[] } {
  const lines = svg
    .replace(/<style>.*?<\/style>|<metadata.*?<\/metadata>/gs, '')
    .trim()
    .split(/(?<=>)(?=<)/)
    .map((line) => {
      const attributes = line.match(/ [a-z-]+="[^"]*"/gi) ?? []
      return line.replace(/ [a-z-]+="[^"]*"/gi, '') + attributes.sort().join('')
    })
  const number = /-?\d+(\.\d+)?(e-?\d+)?/g
  return {
    elements: lines.map((line) => line.replace(number, '0')),
    numbers: lines.flatMap((line) => line.match(number) ?? []).map(Number),
  }
}

test('the window and the command line draw the same picture, with title, source and every name in it', async ({
  page,
}, testInfo) => {
  await openTemplate(page)
  await chooseSize(page, 'Slide, 16:9')
  const svg = readFileSync(await (await exported(page, 'SVG')).path(), 'utf8')
  const { workbook } = openWorkbook('ai-2027.forecell', readFileSync(template))
  const chart = workbook.charts.find((each) => each.title === title)
  if (!chart) throw new Error('The template has lost its chart.')
  const output = testInfo.outputPath('drawn.svg')
  const args = ['chart', template, '--chart', title, '--size', 'slide', '-o', output]
  expect(spawnSync(process.execPath, ['build/forecell.mjs', ...args], { cwd: root }).status).toBe(0)
  const [window, drawn] = [compared(svg), compared(readFileSync(output, 'utf8'))]
  expect(window.elements).toEqual(drawn.elements)
  // The last digit of a logarithm differs between versions of V8.
  const apart = window.numbers.map((each, i) => Math.abs(each - (drawn.numbers[i] ?? Number.NaN)))
  expect(Math.max(...apart)).toBeLessThan(0.02)
  expect(svg).toContain(`<title>${title.replace('&', '&amp;')}</title>`)
  expect(svg).toContain(chart.source ?? 'no source')
})

test('a chart becomes a PDF of letters in its own font, a PNG of a column’s width, and JSON', async ({ page }) => {
  await openTemplate(page)
  const pdf = readFileSync(await (await exported(page, 'PDF')).path()).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toMatch(/\/FontName \/[A-Z]+\+Inter/)
  await chooseSize(page, 'Column of a page')
  const png = readFileSync(await (await exported(page, 'PNG')).path())
  // 85 mm at 300 dots an inch are 1004 dots.
  expect((await picturePixels(page, png)).width).toBeGreaterThanOrEqual(1002)
  expect((await picturePixels(page, png)).width).toBeLessThanOrEqual(1006)
  const json = JSON.parse(readFileSync(await (await exported(page, 'JSON data')).path(), 'utf8'))
  expect(json.title).toBe(title)
  expect(json.series[0].points.length).toBeGreaterThan(50)
})

test('all charts go into one file', async ({ page }) => {
  await openTemplate(page)
  await charts(page).getByRole('button', { name: 'Export all charts' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'All as SVG' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('ai-2027 charts.zip')
  expect(readFileSync(await file.path()).toString('latin1')).toContain(`${title}.svg`)
})

test('a picture that is dropped on the window comes back as a live chart', async ({ page }) => {
  const sheet = await openTemplate(page)
  const png = readFileSync(await (await exported(page, 'PNG')).path())
  const count = await charts(page).getByRole('figure').count()
  const files = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], 'picture.png', { type: 'image/png' }))
    return transfer
  }, png.toString('base64'))
  await page.dispatchEvent('.fc-app', 'drop', { dataTransfer: files })
  await expect(charts(page).getByRole('figure')).toHaveCount(count + 1)
  await expect(page.getByRole('tab', { name: 'Chart', exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(sheet.cell('A1')).not.toHaveText('')
})

test('a chart is read, zoomed and renamed with the keyboard', async ({ page }) => {
  await openTemplate(page)
  const chart = points(page)
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  const read = chart.getByRole('status')
  await expect(read).toContainText(' at ')
  const first = await read.textContent()
  await page.keyboard.press('End')
  await expect(read).not.toHaveText(first ?? '')
  const before = await chart.locator('svg.recharts-surface').first().innerHTML()
  await page.keyboard.press('+')
  await expect.poll(() => chart.locator('svg.recharts-surface').first().innerHTML()).not.toBe(before)
  await page.keyboard.press('0')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Chart title' }).fill('How fast research goes')
  await page.keyboard.press('Enter')
  await expect(figure(page, 'How fast research goes')).toBeVisible()
  await expect(points(page, 'How fast research goes')).toBeFocused()
})

test('a chart is duplicated, moved, shown as a table and maximised, and Escape brings it back', async ({ page }) => {
  await openTemplate(page)
  const names = () =>
    charts(page)
      .getByRole('figure')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
  await more(page, 'Duplicate chart')
  await expect(figure(page, `${title} (copy)`)).toBeVisible()
  const before = await names()
  await figure(page, `${title} (copy)`).getByRole('button', { name: 'Move chart' }).focus()
  await page.keyboard.press('ArrowUp')
  expect((await names()).slice(0, 2)).toEqual(before.slice(0, 2).reverse())
  await more(page, 'Show data table')
  await expect(figure(page).getByRole('table')).toBeVisible()
  await more(page, 'Show picture')
  await figure(page).getByRole('button', { name: 'Maximise chart' }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog.locator('svg.recharts-surface').first()).toBeVisible()
  expect((await dialog.locator('svg.recharts-surface').first().boundingBox())?.width).toBeGreaterThan(1200)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('the cells of a selected chart stand out on the sheet, and the charts of a selected cell in the panel', async ({
  page,
}) => {
  const sheet = await openTemplate(page)
  await more(page, 'Show its cells')
  const marked = () =>
    sheet.grid.evaluate(
      (grid) =>
        [...grid.querySelectorAll<HTMLElement>('td')].filter(({ style }) => style.boxShadow.includes('--fc-reference'))
          .length,
    )
  await expect.poll(marked).toBeGreaterThan(0)
  const place = await sheet.grid
    .locator('td[style*="--fc-reference"]')
    .first()
    .evaluate((cell) => [cell.getAttribute('aria-colindex'), cell.parentElement?.getAttribute('aria-rowindex')])
  expect(place).not.toContain(null)
  await sheet.goTo('A1')
  await expect.poll(marked).toBe(0)
})

test('the sheet becomes a PDF and the workbook a web page, from the palette', async ({ page }) => {
  await openTemplate(page)
  const perform = async (action: string): Promise<Download> => {
    const download = page.waitForEvent('download')
    await page.keyboard.press('ControlOrMeta+Shift+P')
    await page.keyboard.type(action)
    await page.keyboard.press('Enter')
    return download
  }
  const pdf = await perform('Save sheet as PDF')
  expect(pdf.suggestedFilename()).toBe('ai-2027 Model.pdf')
  expect(readFileSync(await pdf.path()).toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]')
  const html = await perform('Save report as web page')
  const text = readFileSync(await html.path(), 'utf8')
  expect(text).toMatch(/<h2 [^>]*>Trajectory<\/h2>/)
  expect(text.match(/<figure tabindex="0"><svg /g)?.length).toBeGreaterThanOrEqual(1)
})

test('small multiples and heat maps are read with the keyboard too', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /gallery/i }).click()
  const multiples = points(page, 'Computing power, region by region')
  await multiples.focus()
  await page.keyboard.press('ArrowRight')
  const read = multiples.getByRole('status')
  await expect(read).toContainText(' at ')
  const first = await read.textContent()
  // Down goes to the next plot, at the same year.
  await page.keyboard.press('ArrowDown')
  await expect(read).not.toHaveText(first ?? '')
  expect((await read.textContent())?.split(' at ')[1]).toBe(first?.split(' at ')[1])
  const heat = points(page, 'Months of research by gap and multiplier')
  await heat.focus()
  await page.keyboard.press('End')
  await expect(heat.getByRole('status')).toContainText(' at ')
  await expect(heat.locator('.fc-chart-cursor')).toBeVisible()
})
