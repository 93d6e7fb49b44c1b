import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

/**
 * Handsontable's frame: axe misses rows among its layers, and a way into the box that scrolls by keyboard, which is the
 * current cell.
 */
const gridsOwn = /^(aria-required-children: <div class="ht-wrapper|scrollable-region-focusable: <div class="wtHolder")/

/** Commands that open one. */
const dialogs = [
  'Edit Go to…',
  'Edit Unit, source',
  'Edit Names',
  'Insert function',
  'Rename sheet',
  'Row height…',
  'Keyboard shortcuts',
  'About',
]

/** What axe finds wrong by WCAG 2.2 at levels A and AA within `part`, one line each. */
async function barriers(page: Page, part: string): Promise<string[]> {
  // A menu that is fading in has the contrast of a moment.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  )
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((told) => !gridsOwn.test(told))
}

const template = (page: Page) => page.getByRole('button', { name: /^AI 2027/ })

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+p')
  await page.getByRole('combobox', { name: 'Command' }).fill(command)
  await page.keyboard.press('Enter')
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test(`the start screen has no barrier that axe knows of, in ${colorScheme}`, async ({ page }) => {
      await page.goto('/')
      await expect(template(page)).toBeVisible()
      expect(await barriers(page, 'body')).toEqual([])
    })

    test(`sheet and panels have no barrier that axe knows of, in ${colorScheme}`, async ({ page }) => {
      const sheet = new SheetPage(page)
      await page.goto('/')
      await template(page).click()
      await expect(sheet.grid).toBeVisible()
      const found: Record<string, string[]> = {}
      found.charts = await barriers(page, 'body')
      for (const panel of ['Functions', 'Explain']) {
        await choose(page, `View ${panel}`)
        found[panel] = await barriers(page, '[data-area=panel]')
      }
      await sheet.goTo('D2')
      await page.keyboard.type('=su')
      found.editor = [...(await barriers(page, '.fc-formula-row')), ...(await barriers(page, '.fc-sheet'))]
      expect(found).toEqual({ charts: [], Functions: [], Explain: [], editor: [] })
    })

    test(`menus and dialogs have no barrier that axe knows of, in ${colorScheme}`, async ({ page }) => {
      const sheet = new SheetPage(page)
      await sheet.openEmpty()
      const found: Record<string, string[]> = {}
      const look = async (name: string, part: string) => {
        await expect(page.locator(part)).toBeVisible()
        const wrong = await barriers(page, part)
        if (wrong.length > 0) found[name] = wrong
        await sheet.press('Escape')
        await expect(page.locator(part)).toHaveCount(0)
      }
      await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
      await look('menu', '[role=menu]')
      await sheet.cell('B2').click({ button: 'right' })
      await look('menu of the cells', '[role=menu]')
      await sheet.press('ControlOrMeta+Shift+p')
      await look('palette', '[role=dialog]')
      for (const dialog of dialogs) {
        await choose(page, dialog)
        await look(dialog, '[role=dialog]')
      }
      expect(found).toEqual({})
    })
  })
}

test('whatever Tab reaches shows that it has the keyboard', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  // From the name box on, the sheet not: there Tab goes to the next cell.
  const unseen: string[] = []
  for (let area = 0; area < 6; area++) {
    await sheet.press('F6')
    const told = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'nothing has the keyboard'
      const looks = [element, ...[element.parentElement ?? element]].map((each) => getComputedStyle(each))
      const ring = looks.some((look) => look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 1)
      const inGrid = element.closest('[role=treegrid]') !== null
      return ring || inGrid ? null : element.outerHTML.slice(0, 120)
    })
    if (told) unseen.push(told)
  }
  expect(unseen).toEqual([])
})

test('a sheet that is drawn anew neither takes the keyboard from the rest of the window nor scrolls', async ({
  page,
}) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'Year', '2027', '2028')
  await sheet.enter('B1', 'Copies', '10', '40')
  await sheet.goTo('A1:B3')
  await sheet.press('Alt+F1')
  await expect(page.getByRole('application')).toBeVisible()
  const scrolled = () => page.evaluate(() => document.querySelector('.ht_master .wtHolder')?.scrollTop)
  const columns = page.locator('.ht_clone_top thead th')
  let wide = 1440
  const parts = [
    [sheet.cell('B2'), () => sheet.goTo('B2')],
    [sheet.nameBox, () => sheet.nameBox.focus()],
    [page.getByRole('textbox', { name: 'Find' }), () => sheet.press('Control+f')],
    [page.getByRole('application'), () => page.getByRole('application').focus()],
    [page.getByRole('menu', { name: 'Cells' }), () => sheet.cell('B20').click({ button: 'right' })],
    [page.getByRole('dialog').locator('select').first(), () => sheet.press('Escape', 'Control+1')],
  ] as const
  for (const [part, take] of parts) {
    await take()
    await expect(part).toBeFocused()
    const before = [await scrolled(), await columns.count()]
    wide = wide === 1440 ? 1100 : 1440
    await page.setViewportSize({ width: wide, height: 900 })
    await expect.poll(() => columns.count()).not.toBe(before[1])
    await expect(part).toBeFocused()
    expect(await scrolled()).toBe(before[0])
  }
})
