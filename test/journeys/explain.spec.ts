import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

test('a number of the template is explained down to its inputs, and its precedents lead there and back', async ({
  page,
}) => {
  const sheet = new SheetPage(page)
  await page.goto('/')
  await page
    .getByRole('button', { name: /^AI 2027/ })
    .first()
    .click()
  await sheet.goTo('B34')
  await page.keyboard.press('Alt+Shift+E')
  const explain = page.getByRole('complementary', { name: 'Explain' })
  await expect(explain).toContainText('SC → SAR, calendar years')
  await expect(explain).toContainText('in full 0.3976543581181516')

  const formulas = explain.getByRole('math')
  await expect(formulas.first()).toHaveAccessibleName('T = (G(1/v_0 − 1/v_1))/(ln(v_1/v_0))')
  await expect(formulas.nth(1)).toHaveAccessibleName('T = (4 · (1/5 − 1/25))/(ln(25/5)) = 0.397654')
  // Drawn as MathML, not as text.
  await expect(formulas.nth(1).locator('mfrac')).not.toHaveCount(0)

  const years = explain.getByRole('list', { name: 'Arguments of calendarYears' }).getByRole('listitem').first()
  await expect(years).toContainText('humanYears')
  await expect(years).toContainText('4 years')
  await years.getByRole('button', { name: 'How humanYears comes about' }).click()
  await expect(years).toContainText('Source: AI 2027, takeoff forecast (2025)')

  await expect(sheet.cell('B10')).toHaveCSS('box-shadow', /inset/)
  const precedents = explain.getByRole('region', { name: 'Precedents' })
  await expect(precedents.getByRole('listitem')).toHaveCount(3)
  await precedents.getByRole('button', { name: 'Go to Model!B10' }).click()
  await expect(sheet.nameBox).toHaveValue('B10')
  await expect(sheet.cell('B10')).toBeFocused()
  await expect(explain).toContainText('Typed into the cell: nothing computes it.')

  const dependants = explain.getByRole('region', { name: 'Dependants' })
  await dependants.getByRole('button', { name: 'Go to Trajectory!A6' }).click()
  await expect(page.getByRole('tab', { name: 'Trajectory' })).toHaveAttribute('aria-selected', 'true')
  await explain.getByRole('button', { name: 'Back to the cell before' }).click()
  await explain.getByRole('button', { name: 'Back to the cell before' }).click()
  await expect(sheet.nameBox).toHaveValue('B34')
})

test('an error is explained at the step where it arises, and a circle is followed no further', async ({ page }) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', '0', '=1+2/A1', '=A4', '=A3+1')
  await page.getByRole('button', { name: 'Explain' }).click()
  const explain = page.getByRole('complementary', { name: 'Explain' })

  await sheet.goTo('A2')
  await expect(explain.getByText('#DIV/0! arises here.')).toHaveCount(1)
  const quotient = page.getByRole('button', { name: 'How 2/A1 comes about' })
  await expect(explain.getByRole('listitem').filter({ has: quotient }).last()).toContainText('#DIV/0! arises here.')

  await sheet.goTo('A3')
  await explain.getByRole('button', { name: 'How A3 comes about' }).click()
  await expect(explain).toContainText('This is a circle: Sheet1!A3 → Sheet1!A4 → Sheet1!A3.')

  // What is changed is explained anew.
  await sheet.enter('A3', '5')
  await sheet.goTo('A4')
  await expect(explain).toContainText('A3+1')
  await expect(explain.getByText('#CYCLE!')).toHaveCount(0)
})
