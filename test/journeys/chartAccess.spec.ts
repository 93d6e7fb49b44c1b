import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import { expect, test } from './fixture.ts'

const template = path.resolve(import.meta.dirname, '../../model/templates/gallery.forecell')
const { workbook } = openWorkbook('gallery.forecell', readFileSync(template))

const charts = (page: Page) => page.getByRole('region', { name: 'Charts' })
const figure = (page: Page, title: string) => charts(page).getByRole('figure', { name: title, exact: true })
const points = (page: Page, title: string) => page.getByRole('application', { name: `Points of ${title}`, exact: true })

async function openGallery(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /gallery/i }).click()
  await expect(charts(page).getByRole('figure')).toHaveCount(workbook.charts.length)
}

async function more(page: Page, title: string, item: string): Promise<void> {
  await figure(page, title).getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('every chart of the gallery tells what it shows, is read point by point with the keyboard, and moves nothing', async ({
    page,
  }) => {
    await openGallery(page)
    for (const { title, source = '' } of workbook.charts) {
      const chart = points(page, title)
      // What the chart is described by, as a screen reader takes it.
      const told = await chart.evaluate((element) => {
        const id = element.getAttribute('aria-describedby') ?? ''
        return document.getElementById(id)?.textContent ?? ''
      })
      expect(told, title).toMatch(/^An? .+ (series|columns)/)
      expect(told, title).toContain(source)
      await chart.focus()
      await page.keyboard.press('ArrowRight')
      const read = chart.getByRole('status')
      await expect(read, title).toContainText(/.+: .+ at .+/)
      const first = await read.textContent()
      await page.keyboard.press('End')
      await expect(read, title).not.toHaveText(first ?? '')
      // The point that is read has a ring around it, inside the picture.
      const [ring, frame] = [await chart.locator('.fc-chart-cursor').boundingBox(), await chart.boundingBox()]
      if (!ring || !frame) throw new Error(`${title} shows no ring.`)
      expect(ring.x, title).toBeGreaterThanOrEqual(frame.x - ring.width / 2)
      expect(ring.x, title).toBeLessThanOrEqual(frame.x + frame.width - ring.width / 2)
      expect(ring.y, title).toBeGreaterThanOrEqual(frame.y - ring.height / 2)
      expect(ring.y, title).toBeLessThanOrEqual(frame.y + frame.height - ring.height / 2)
      expect(await page.evaluate(() => document.getAnimations().length), title).toBe(0)
    }
  })
})

test('the buttons of a chart fade, and not for those who asked for less motion', async ({ page }) => {
  await openGallery(page)
  const button = charts(page).getByRole('button', { name: 'Edit chart' }).first()
  const fade = () => button.evaluate((element) => getComputedStyle(element).transitionDuration)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await fade()).not.toBe('0s')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await fade()).toBe('0s')
})

test('heat maps, tornados, histograms and fans are tables, with headings, and the way back', async ({ page }) => {
  await openGallery(page)
  const shown = async (kind: string): Promise<{ head: string[]; rows: string[]; cells: number }> => {
    const title = workbook.charts.find((chart) => chart.kind === kind)?.title ?? ''
    await more(page, title, 'Show data table')
    const table = figure(page, title).getByRole('table', { name: title })
    await expect(table).toBeVisible()
    const head = await table.getByRole('columnheader').allTextContents()
    const rows = await table.getByRole('rowheader').allTextContents()
    const cells = await table.getByRole('cell').count()
    const { violations } = await new AxeBuilder({ page }).include('.fc-chart-table').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await more(page, title, 'Show picture')
    await expect(points(page, title)).toBeVisible()
    return { head, rows, cells }
  }
  const heat = await shown('heatmap')
  expect(heat.head[0]).toBe('Human-only years')
  expect(heat.cells).toBe((heat.head.length - 1) * heat.rows.length)
  expect((await shown('tornado')).head).toHaveLength(3)
  expect((await shown('histogram')).head.slice(0, 2)).toEqual(['Years from', 'Years to'])
  expect((await shown('line')).head).toContain('10th to 90th percentile high')
})
