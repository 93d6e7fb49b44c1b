import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'
import { keepFilesInBrowser } from './storedFiles.ts'

test('F9 draws random numbers anew as one step, and a saved file opens with the numbers it was saved with', async ({
  page,
}) => {
  await keepFilesInBrowser(page, ['random.forecell'])
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  const numbers = async () => {
    const texts: string[] = []
    for (const name of ['A1', 'A2', 'B1', 'B2', 'B3']) texts.push(await sheet.cell(name).innerText())
    return texts
  }
  const expectUndo = async (label: RegExp) => {
    await sheet.cell('D5').hover()
    await page.getByRole('toolbar', { name: 'Main' }).getByRole('button', { name: 'Undo' }).hover()
    await expect(page.getByRole('tooltip')).toHaveText(label)
  }

  await sheet.enter('C1', '1')
  await sheet.press('F9')
  await expect(page.getByRole('status').filter({ hasText: 'No formula here draws random numbers' })).toBeVisible()
  await expectUndo(/Undo Edit cells/)

  await sheet.enter('A1', '=RAND()', '=RANDBETWEEN(1,1000000)')
  await sheet.enter('B1', '=RANDARRAY(3)')
  await expect(sheet.cell('B3')).not.toHaveText('')
  const first = await numbers()
  // Other edits draw nothing.
  await sheet.enter('C1', '2')
  expect(await numbers()).toEqual(first)
  await sheet.press('F9')
  await expect(sheet.cell('A1')).not.toHaveText(first[0] as string)
  const second = await numbers()
  expect(second.filter((text, i) => text === first[i])).toEqual([])
  await expectUndo(/Undo Recalculate/)
  await sheet.press('ControlOrMeta+z')
  await expect(sheet.cell('A1')).toHaveText(first[0] as string)
  expect(await numbers()).toEqual(first)
  await sheet.press('ControlOrMeta+y')
  await expect(sheet.cell('A1')).toHaveText(second[0] as string)

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => page.title()).toBe('random.forecell — Forecell')
  await page.reload()
  await page.getByRole('button', { name: /^random\.forecell/ }).click()
  await expect(sheet.cell('B3')).not.toHaveText('')
  expect(await numbers()).toEqual(second)
})
