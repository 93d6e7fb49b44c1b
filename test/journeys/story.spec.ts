import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { type LegendEntry, legendOf, paintedColours, picturePixels } from './picture.ts'
import { SheetPage } from './sheetPage.ts'
import { keepFilesInBrowser } from './storedFiles.ts'

const figure = (page: Page, title: string) => page.getByRole('figure', { name: title })

async function exported(page: Page, title: string, item: string): Promise<Download> {
  await figure(page, title).getByRole('button', { name: 'Export chart' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  return download
}

test('a forecaster opens AI 2027, asks what 30 years would mean, and takes the picture along', async ({ page }) => {
  const sheet = new SheetPage(page)
  await page.goto('/')
  await page.getByRole('button', { name: /^AI 2027/ }).click()
  await expect(page.getByRole('tab', { name: 'Model' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'Charts' })).toBeVisible()
  const title = 'AI R&D progress multiplier'
  const drawn = figure(page, title).locator('svg.recharts-surface').first()
  await expect(drawn).toBeVisible()
  await expect(sheet.cell('B29')).toHaveText('2027-08-23')
  // README's picture: FORECELL_SCREENSHOT=docs/forecell.png node test/run.mjs build journeys
  if (process.env.FORECELL_SCREENSHOT) {
    await sheet.goTo('B29')
    await page.screenshot({ path: process.env.FORECELL_SCREENSHOT })
  }
  const before = await drawn.innerHTML()

  await sheet.goTo('B10')
  await expect(sheet.bar).toHaveText('4')
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await expect(sheet.cell('B29')).toHaveText('2030-03-23')
  await expect.poll(() => drawn.innerHTML()).not.toBe(before)

  const legend = await legendOf(drawn)
  expect(legend.entries.length).toBeGreaterThanOrEqual(2)
  const download = await exported(page, title, 'PNG')
  expect(download.suggestedFilename()).toBe('AI R&D progress multiplier.png')
  const pixels = await picturePixels(page, readFileSync(await download.path()))
  expect({ width: pixels.width, height: pixels.height }).toEqual({ width: 2 * legend.width, height: 2 * legend.height })
  expect(pixels.colours).toBeGreaterThan(20)
  for (const entry of legend.entries as readonly LegendEntry[]) {
    expect(await paintedColours(page, readFileSync(await download.path()), legend.box, 2), entry.colour).toContain(
      entry.colour,
    )
  }

  const csv = await exported(page, title, 'CSV data')
  expect(readFileSync(await csv.path(), 'utf8').split('\n').length).toBeGreaterThan(50)
})

test('a forecaster builds a forecast from nothing, charts it, saves it, and finds it again', async ({ page }) => {
  await keepFilesInBrowser(page, ['forecast.forecell'])
  const sheet = new SheetPage(page)
  await sheet.openEmpty()

  await sheet.enter('A1', 'Training compute', 'Copies', 'Tokens per second', 'Multiplier after half a year')
  await sheet.enter(
    'B1',
    '1e29',
    '=copiesfromtrainingcompute(B1,1e7,1,20,3,1.5)',
    '=tokenspersecond(1E21,1e13)',
    '=RDMULTIPLIER(0.5)',
  )
  await sheet.expectInputs({
    B2: '=copiesFromTrainingCompute(B1,1e7,1,20,3,1.5)',
    B3: '=tokensPerSecond(1e21,1e13)',
    B4: '=rdMultiplier(0.5)',
  })
  await sheet.expectCells({ B1: '1E+29', B2: '346410162', B3: '50000000', B4: '36.236' })

  await sheet.enter('A6', 'Years', '0', '0.25', '0.5', '0.75')
  await sheet.enter('B6', 'Multiplier', '=rdMultiplier(A7)')
  await sheet.goTo('B7')
  await page.keyboard.press('ControlOrMeta+C')
  await sheet.goTo('B8:B10')
  await page.keyboard.press('ControlOrMeta+V')
  await sheet.expectInputs({ B10: '=rdMultiplier(A10)' })
  await sheet.expectCells({ B7: '5', B8: '10.0593', B9: '36.236', B10: '358.448' })

  await sheet.goTo('A6:B10')
  await page.getByRole('button', { name: 'Insert chart' }).click()
  const chart = page.getByRole('region', { name: 'Charts' }).getByRole('figure')
  await expect(chart).toHaveCount(1)
  await chart.getByRole('button', { name: 'Edit chart' }).click()
  const form = page.getByRole('form', { name: 'Edit chart' })
  await form.getByLabel('Title', { exact: true }).first().fill('How fast research goes')
  await form.getByLabel('Title', { exact: true }).first().press('Enter')
  await expect(figure(page, 'How fast research goes')).toBeVisible()
  const yScale = form.getByRole('group', { name: 'y axis' }).getByRole('combobox', { name: 'Scale' })
  await yScale.selectOption('linear')
  await yScale.selectOption('log')
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(/untitled|unsaved/i).first()).toBeVisible()

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => page.title()).toBe('forecast.forecell — Forecell')

  await page.reload()
  await page.getByRole('button', { name: /^forecast\.forecell/ }).click()
  await sheet.expectCells({ B2: '346410162', B3: '50000000', B4: '36.236', B10: '358.448' })
  await sheet.expectInputs({ B1: '1E+29', B2: '=copiesFromTrainingCompute(B1,1e7,1,20,3,1.5)' })
  await expect(figure(page, 'How fast research goes')).toBeVisible()
})

test('everything that was built can be undone back to an empty sheet, and redone', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', '1', '2', '=A1+A2')
  await sheet.goTo('A1:A3')
  await page.getByRole('button', { name: 'Insert chart' }).click()
  await expect(page.getByRole('region', { name: 'Charts' }).getByRole('figure')).toHaveCount(1)
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(page.getByRole('tab')).toHaveCount(2)

  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  let steps = 0
  for (; await undo.isEnabled(); steps++) await undo.click()
  expect(steps).toBe(5)
  await expect(page.getByRole('tab')).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Charts' }).getByRole('figure')).toHaveCount(0)
  await sheet.expectCells({ A1: '', A2: '', A3: '' })

  const redo = page.getByRole('button', { name: 'Redo', exact: true })
  while (await redo.isEnabled()) await redo.click()
  await page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.expectCells({ A1: '1', A2: '2', A3: '3' })
  await expect(page.getByRole('region', { name: 'Charts' }).getByRole('figure')).toHaveCount(1)
})
