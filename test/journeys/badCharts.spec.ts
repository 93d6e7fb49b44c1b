import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { encode } from '../../model/file/encode.ts'
import { chartKinds, type Workbook } from '../../model/workbook/workbook.ts'
import { type BadCase, badCases, badWorkbook, markup } from '../model/chart/badCharts.ts'
import { expect, test } from './fixture.ts'

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' })
const pictures = (page: Page) => charts(page).locator('figure svg.recharts-surface[role=img]')

/** Opens the workbook as a file that is dropped on the window. */
async function drop(page: Page, workbook: Workbook): Promise<void> {
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'bad.forecell'))
    return transfer
  }, encode(workbook))
  await page.dispatchEvent('.fc-app', 'drop', { dataTransfer: files })
  await expect(charts(page).getByRole('figure')).toHaveCount(workbook.charts.length)
}

/** Notes whatever the texts of a workbook get to run. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const ran: string[] = []
    Object.assign(window, { ran: (what: string) => ran.push(what), listened: ran })
  })
  return () => page.evaluate(() => (window as unknown as { listened: string[] }).listened)
}

const badCase = (name: string): BadCase => {
  const found = badCases[name]
  if (!found) throw new Error(`There is no bad case ${name}.`)
  return found
}

test('markup in titles, names, marks, notes and sources is seen as text and does not run, here and in the report', async ({
  page,
  context,
}) => {
  const ran = await listen(page)
  await page.goto('/')
  await drop(page, badWorkbook(badCase('text that is markup')))
  await expect(pictures(page)).toHaveCount(chartKinds.length)
  for (const picture of await pictures(page).all()) {
    await expect(picture).toHaveAttribute('aria-label', markup)
    const seen = picture.locator('text', { hasText: '<script>ran("script")</script>' })
    expect(await seen.count()).toBeGreaterThan(0)
  }
  const first = charts(page).getByRole('figure').first()
  await first.getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: 'Show data table' }).click()
  await expect(first.getByRole('table').locator('caption')).toHaveText(markup)
  await first.getByRole('button', { name: 'Edit chart' }).click()
  expect(await charts(page).locator('script, img').count()).toBe(0)
  expect(await ran()).toEqual([])

  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.keyboard.type('Save report as web page')
  await page.keyboard.press('Enter')
  const html = readFileSync(await (await download).path(), 'utf8')
  const report = await context.newPage()
  const ranThere = await listen(report)
  const asked: string[] = []
  report.on('request', (request) => asked.push(request.url()))
  await report.route('**/report.html', (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await report.goto('/report.html')
  const drawings = report.locator('figure > svg')
  await expect(drawings).toHaveCount(chartKinds.length)
  const widths = await drawings.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))
  expect(widths.every((width) => width > 100)).toBe(true)
  expect(asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).pathname)).toEqual(['/report.html'])
  expect(await ranThere()).toEqual([])
})

test('every kind of chart has its picture or its sentence, all of it in sight, whatever comes', async ({ page }) => {
  await page.goto('/')
  for (const name of [
    'an infinite spread',
    'the largest doubles on both sides',
    '200 series',
    'all blanks',
    'one point',
    'names of 300 characters without a space',
  ]) {
    const workbook = badWorkbook(badCase(name))
    await drop(page, { ...workbook, charts: workbook.charts.map((chart) => ({ ...chart, title: name })) })
    await expect(pictures(page).and(page.getByRole('img', { name }))).toHaveCount(chartKinds.length)
    for (const picture of await pictures(page).all()) expect(await outOfSight(picture), name).toEqual([])
  }
})

/** Texts that stand over an edge of their picture, as the browser sets them. */
async function outOfSight(picture: Locator): Promise<readonly string[]> {
  return picture.evaluate((svg) => {
    const frame = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')]
    if (texts.length < 3) return ['There are no texts.']
    return texts.flatMap((text) => {
      const box = text.getBoundingClientRect()
      // Half a pixel for the rounding of glyphs; above and below the letters a box has air.
      const across = box.left >= frame.left - 0.5 && box.right <= frame.right + 0.5
      return across && box.top >= frame.top - 2 && box.bottom <= frame.bottom + 2 ? [] : [text.textContent ?? '']
    })
  })
}
