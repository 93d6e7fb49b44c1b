import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

/** 6,000 rows of a constant and three formulas that all hang on A1. */
const table = [
  '1,,,',
  ...Array.from({ length: 6_000 }, (_, i) => `${i + 1},=A${i + 2}*$A$1,=B${i + 2}+1,=SUM(B${i + 2}:C${i + 2})`),
].join('\n')

test('a large workbook is computed beside the window: every dependant follows, undo and new formulas too', async ({
  page,
}) => {
  // Without the browser's own picker the program asks with a file field, which a test can fill.
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }))
  const sheet = new SheetPage(page)
  await page.goto('/')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await (await chooser).setFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await sheet.expectCells({ A2: '1', B2: '1', D2: '3' })
  await expect.poll(() => page.workers().length).toBe(1)

  await sheet.enter('A1', '10')
  await sheet.expectCells({ B2: '10', C2: '11', D2: '21', B10: '90' })
  await sheet.goTo('D6001')
  await expect(sheet.cell('D6001')).toHaveText('120001')
  await page.keyboard.press('ControlOrMeta+z')
  await sheet.expectCells({ B2: '1', D2: '3' })

  await sheet.enter('F1', '=SUM(B2:B6001)', '=takeoffTrajectory({5;25},4,2)')
  await sheet.expectCells({ F1: '18003000', G4: '0.333333' })
})
