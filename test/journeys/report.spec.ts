import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** The report of the template, saved from the window, as a page of its own. */
async function savedReport(page: Page): Promise<Page> {
  await page.goto('/')
  await page.getByRole('button', { name: /^AI 2027/ }).click()
  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.keyboard.type('Save report as web page')
  await page.keyboard.press('Enter')
  const html = readFileSync(await (await download).path(), 'utf8')
  const report = await page.context().newPage()
  await report.route('**/report.html', (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await report.goto('/report.html')
  return report
}

test('the report opens with charts whose text can be chosen, and tells formulas to pointer and keyboard', async ({
  page,
}) => {
  const report = await savedReport(page)
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('ai-2027')
  await expect(report.getByRole('img', { name: 'AI R&D progress multiplier' })).toBeVisible()
  const label = report.locator('figure text', { hasText: /^Milestones$/ }).first()
  await label.dblclick()
  expect(await report.evaluate(() => getSelection()?.toString().trim())).toBe('Milestones')

  const cells = report.getByRole('region', { name: 'Cells of Model' })
  const date = cells.locator('td', { hasText: 'B28 =milestoneDates(start_date, multipliers, human_years)' })
  const formula = date.locator('span')
  await expect(formula).toBeHidden()
  await date.hover()
  await expect(formula).toBeInViewport()
  await report.mouse.move(0, 0)
  await expect(formula).toBeHidden()
  // The link past the cells comes before the first of them.
  await report.getByRole('link', { name: 'Skip the cells of Model' }).focus()
  await report.keyboard.press('Tab')
  await report.keyboard.press('Tab')
  await expect(cells.locator('td:focus')).toBeVisible()
  await date.focus()
  await expect(formula).toBeInViewport()
  await expect(report.getByRole('listitem').filter({ hasText: 'milestoneDates (B28)' })).toContainText('Source:')
})

test('the report has no barriers and nothing that overlaps the window, in light and dark, wide and narrow', async ({
  page,
}) => {
  const report = await savedReport(page)
  // Thousands of further cells have nothing that the first ones have not, and would be looked at one by one.
  await report.locator('tbody tr:nth-child(n+12)').evaluateAll((rows) => {
    for (const row of rows) row.remove()
  })
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 420],
  ] as const) {
    await report.emulateMedia({ colorScheme })
    await report.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page: report })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    expect(told, colorScheme).toEqual([])
    expect(await report.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('on paper the report is light, each sheet begins a page, and no table is wider than its page', async ({
  page,
}) => {
  const report = await savedReport(page)
  await report.emulateMedia({ colorScheme: 'dark', media: 'print' })
  const grounds = await report.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(grounds).toBe('rgb(255, 255, 255)')
  await expect(report.getByRole('navigation')).toBeHidden()
  const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width]) => Math.round(Number(width)))
  // Upright and across, as the sheets need it.
  expect(new Set(pages)).toEqual(new Set([595, 842]))
  for (const [width, selector] of [
    [703, 'section:not(.wide) .table table'],
    [1031, 'section.wide .table table'],
  ] as const) {
    await report.setViewportSize({ width, height: 900 })
    const wide = await report
      .locator(selector)
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right))
    expect(Math.max(...wide)).toBeLessThanOrEqual(width + 1)
  }
})

test('Ctrl+P prints the sheet in front with its charts, not the window, and leaves nothing behind', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event('printing'))
  })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await page.getByRole('button', { name: /^AI 2027/ }).click()
  await expect(page.getByRole('treegrid', { name: 'Model' })).toBeVisible()
  const asked = page.evaluate(() => new Promise((done) => window.addEventListener('printing', () => done(true))))
  await page.keyboard.press('ControlOrMeta+P')
  expect(await asked).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Model', exact: true })).toBeVisible()
  await expect(page.getByRole('img', { name: 'AI R&D progress multiplier' })).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Main' })).toBeHidden()
  const cells = page.getByRole('region', { name: 'Cells of Model' }).getByRole('table')
  const wide = await cells.evaluate((table) => getComputedStyle(table).getPropertyValue('--scale'))
  expect(Number(wide)).toBeLessThan(1)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const widths = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) /g)].map(([, width]) => Math.round(Number(width)))
  // All of its pages lie across, and there are as many as the sheet needs.
  expect(new Set(widths)).toEqual(new Set([842]))
  expect(widths.length).toBeGreaterThan(3)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.fc-paper')).toHaveCount(0)
  await expect(page.getByRole('toolbar', { name: 'Main' })).toBeVisible()
})
