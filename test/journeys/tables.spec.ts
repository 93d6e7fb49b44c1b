import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

const columns = [
  ['Sales Person', 'Joe', 'Robert', 'Michelle', 'Erich', 'Dafna', 'Rob'],
  ['Region', 'North', 'South', 'East', 'West', 'North', 'South'],
  ['Sales Amount', '260', '660', '940', '410', '800', '900'],
  ['% Commission', '10%', '15%', '15%', '12%', '15%', '15%'],
]

/** The example of Microsoft's "Using structured references with Excel tables", as a table called DeptSales. */
async function deptSales(sheet: SheetPage): Promise<void> {
  const { page } = sheet
  await sheet.openEmpty()
  const rows = columns[0]?.map((_, row) => columns.map((column) => column[row]).join('\t')) ?? []
  await sheet.copyElsewhere(rows.join('\n'))
  await sheet.press('ControlOrMeta+V')
  await sheet.expectCells({ A1: 'Sales Person', D7: '15%' })
  await page.keyboard.press('Alt+Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Make a table' })
  await expect(dialog.getByRole('textbox', { name: 'Where is the data?' })).toHaveValue('A1:D7')
  await expect(dialog.getByRole('checkbox', { name: 'My table has headers' })).toBeChecked()
  await dialog.getByRole('textbox', { name: 'Table name' }).fill('DeptSales')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

test('a table is made, grows by typing, and formulas name its columns with the help of completion', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await deptSales(sheet)
  await expect(sheet.cell('A1')).toHaveClass(/fc-table-head/)
  await expect(sheet.cell('A2')).toHaveClass(/fc-table-band/)

  // A header typed right of it is a new column; a formula in it fills the column.
  await sheet.enter('E1', 'Commission')
  await expect(sheet.cell('E1')).toHaveClass(/fc-table-head/)
  await sheet.goTo('E2')
  const list = page.getByRole('listbox', { name: 'Functions' })
  await page.keyboard.type('=[@Sales A')
  await expect(list.getByRole('option').first()).toContainText('Sales Amount')
  await page.keyboard.press('Tab')
  await expect(sheet.editor).toHaveText('=[@[Sales Amount]]')
  await page.keyboard.type('*[@%')
  await page.keyboard.press('Tab')
  await expect(sheet.editor).toHaveText('=[@[Sales Amount]]*[@[% Commission]]')
  await page.keyboard.press('Enter')
  await sheet.expectCells({ E2: '26', E3: '99', E4: '141', E6: '120', E7: '135' })

  await sheet.goTo('G1')
  await page.keyboard.type('=SUM(dep')
  await expect(list.getByRole('option').first()).toContainText('DeptSales')
  await page.keyboard.press('Tab')
  await page.keyboard.type('[')
  await expect(list.getByRole('option')).toHaveCount(8)
  await page.keyboard.type('amou')
  await page.keyboard.press('Tab')
  await expect(sheet.editor).toHaveText('=SUM(DeptSales[Sales Amount]')
  await page.keyboard.press('Enter')
  await sheet.expectCells({ G1: '3970' })
  await sheet.expectInputs({ G1: '=SUM(DeptSales[Sales Amount])' })

  // What is typed right below is a new row, with the formula of its column.
  await sheet.enter('C8', '1000')
  await sheet.expectCells({ E8: '0', G1: '4970' })
  await sheet.press('ControlOrMeta+Z')
  await sheet.expectCells({ C8: '', E8: '', G1: '3970' })

  // A header that is typed over is another name in every formula.
  await sheet.enter('C1', 'Amount')
  await sheet.expectInputs({ G1: '=SUM(DeptSales[Amount])', E7: '=[@Amount]*[@[% Commission]]' })
})

test('a table is renamed, found by its name, and converted to a range', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await deptSales(sheet)
  await sheet.enter('F1', '=SUM(DeptSales[Sales Amount])')
  await sheet.goTo('B3')
  await page.keyboard.press('Alt+Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Table' })
  const name = dialog.getByRole('textbox', { name: 'Table name' })
  await expect(name).toBeFocused()
  await name.fill('A1')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('A1 reads like a cell; write A_1.')
  await name.fill('Sales')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await sheet.expectInputs({ F1: '=SUM(Sales[Sales Amount])' })

  await sheet.goTo('sales')
  await expect(sheet.nameBox).toHaveValue('Sales')
  await expect(
    page
      .getByRole('contentinfo')
      .or(page.getByRole('status', { name: 'Status' }))
      .first(),
  ).toContainText(/Sum\s*3970/)

  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('dialog').getByRole('combobox').fill('Convert table to range')
  await page.keyboard.press('Enter')
  await expect(sheet.cell('A1')).not.toHaveClass(/fc-table-head/)
  await sheet.expectInputs({ F1: '=SUM($C$2:$C$7)' })
  await sheet.press('ControlOrMeta+Z')
  await sheet.expectInputs({ F1: '=SUM(Sales[Sales Amount])' })
})

test('pointing at a table writes its names, and a chart of it grows with it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await deptSales(sheet)
  await sheet.goTo('E2')
  await page.keyboard.type('=')
  await sheet.press('ArrowLeft', 'ArrowLeft')
  await expect(sheet.editor).toHaveText('=C2')
  await sheet.press('Escape')
  await sheet.enter('E1', 'Double')
  await sheet.goTo('E2')
  await page.keyboard.type('=2*')
  await sheet.press('ArrowLeft', 'ArrowLeft')
  await expect(sheet.editor).toHaveText('=2*[@[Sales Amount]]')
  await sheet.press('Enter')
  await sheet.expectCells({ E2: '520', E7: '1800' })
  await sheet.goTo('G1')
  await page.keyboard.type('=SUM(')
  await sheet.cell('C2').hover()
  await page.mouse.down()
  await sheet.cell('C5').hover()
  await expect(sheet.editor).toHaveText('=SUM(C2:C5')
  await sheet.cell('C7').hover()
  await page.mouse.up()
  await expect(sheet.editor).toHaveText('=SUM(DeptSales[Sales Amount]')
  await sheet.press('Enter')
  await sheet.expectCells({ G1: '3970' })

  await sheet.goTo('B1:C7')
  await page.keyboard.press('Alt+F1')
  const figure = page.getByRole('region', { name: 'Charts' }).getByRole('figure', { name: 'Sales Amount' })
  await expect(figure).toBeVisible()
  await figure.getByRole('button', { name: 'More for this chart' }).click()
  await page.getByRole('menuitem', { name: 'Show data table' }).click()
  await expect(figure.getByRole('row')).toHaveCount(7)
  await sheet.enter('B8', 'North')
  await sheet.enter('C8', '50')
  await expect(figure.getByRole('row').last()).toHaveText(/North\s*50/)
})

test('a totals row is shown by its key, each column says what its list is told, and Tab adds a row above it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await deptSales(sheet)
  await sheet.enter('F1', '=DeptSales[[#Totals],[Sales Amount]]')
  await sheet.goTo('C3')
  await page.keyboard.press('Alt+Shift+R')
  await sheet.expectCells({ A8: 'Total', D8: '82%' })
  await expect(sheet.cell('A8')).toHaveClass(/fc-table-totals/)

  // By keys …
  await sheet.goTo('C8')
  await page.keyboard.press('Alt+ArrowDown')
  const list = page.getByRole('menu', { name: 'Total in C8' })
  await expect(list.getByRole('menuitemradio', { name: 'None' })).toHaveAttribute('aria-checked', 'true')
  await expect(list.getByRole('menuitemradio', { name: 'None' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('menuitemradio', { name: 'Average' })).toBeFocused()
  await page.keyboard.type('sum')
  await page.keyboard.press('Enter')
  await sheet.expectCells({ C8: '3970', F1: '3970' })
  await expect(sheet.cell('C8')).toBeFocused()
  await sheet.expectInputs({ C8: '=SUBTOTAL(109,[Sales Amount])' })

  // … and by the mouse, on the arrow where the number is not.
  await sheet.cell('C8').click({ position: { x: 8, y: 12 } })
  await page.getByRole('menuitemradio', { name: 'Maximum' }).click()
  await sheet.expectCells({ C8: '940', F1: '940' })

  await sheet.goTo('D7')
  await page.keyboard.press('Tab')
  await expect(sheet.nameBox).toHaveValue('A8')
  await page.keyboard.type('Ann')
  await sheet.press('Tab', 'Tab')
  await page.keyboard.type('1000')
  await page.keyboard.press('Enter')
  await sheet.expectCells({ A8: 'Ann', A9: 'Total', C9: '1000', F1: '1000' })
  // What is typed below is no row of the table.
  await sheet.enter('A10', 'Source')
  await expect(sheet.cell('A10')).not.toHaveClass(/fc-table/)

  await sheet.goTo('B9')
  await page.keyboard.press('Alt+Shift+R')
  await sheet.expectCells({ A9: '', C9: '', F1: '#REF!' })
  await sheet.press('ControlOrMeta+Z')
  await sheet.expectCells({ A9: 'Total', C9: '1000' })
})

test('Undo closes the list of a total and Redo leaves it closed; the dialog tells what its range is of', async ({
  page,
}) => {
  const sheet = new SheetPage(page)
  await sheet.openEmpty()
  await sheet.enter('A1', 'Year', '2027', '2028')
  await sheet.goTo('A1')
  await page.keyboard.press('Alt+Shift+T')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+Shift+R')
  await sheet.goTo('A4')
  await page.keyboard.press('Alt+ArrowDown')
  const list = page.getByRole('menu', { name: 'Total in A4' })
  await expect(list.getByRole('menuitemradio', { checked: true })).toBeFocused()
  await sheet.press('ControlOrMeta+Z')
  await expect(list).toHaveCount(0)
  await expect(sheet.cell('A4')).toBeFocused()
  await sheet.press('ControlOrMeta+Y')
  await expect(sheet.cell('A4')).toHaveClass(/fc-table-totals/)
  await expect(list).toHaveCount(0)
  await expect(sheet.cell('A4')).toBeFocused()

  await page.keyboard.press('Alt+Shift+T')
  const range = page.getByRole('dialog').getByRole('textbox', { name: 'Range with headers and totals' })
  await expect(range).toHaveValue('Sheet1!A1:A4')
  await page.getByRole('checkbox', { name: 'Totals row' }).uncheck()
  // It still is of the table as it is now.
  await expect(range).toBeVisible()
})

test('two tables of a sheet are filtered each by its own buttons, and so is a block beside them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sheet = new SheetPage(page)
  await deptSales(sheet)
  await sheet.enter('A10', 'Year', '2027', '2028', '2029')
  await sheet.goTo('A10')
  await page.keyboard.press('Alt+Shift+T')
  await page.keyboard.press('Enter')
  await expect(sheet.cell('A10')).toHaveClass(/fc-filter/)
  await expect(sheet.cell('B1')).toHaveClass(/fc-filter/)
  await sheet.enter('C10', 'Other', '5', '6', '7')
  await sheet.goTo('C11')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(sheet.cell('C10')).toHaveClass(/fc-filter/)

  const keep = async (header: string, column: string, text: string) => {
    await sheet.goTo(header)
    await page.keyboard.press('Alt+ArrowDown')
    const menu = page.getByRole('dialog', { name: `Filter of column ${column}` })
    await menu.getByRole('textbox', { name: 'Search values' }).fill(text)
    await page.keyboard.press('Enter')
    await expect(menu).toBeHidden()
  }
  await keep('B1', 'B', 'North')
  await keep('A10', 'A', '2028')
  const inSight = (text: string) => page.locator('.ht_master').getByRole('gridcell', { name: text, exact: true })
  await expect(inSight('Joe')).toBeVisible()
  await expect(inSight('Robert')).toBeHidden()
  await expect(inSight('2027')).toBeHidden()
  await expect(inSight('2028')).toBeVisible()

  // Off again in one of them, the other stays as it is.
  await sheet.goTo('A12')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(inSight('2027')).toBeVisible()
  await expect(inSight('Year')).not.toHaveClass(/fc-filter/)
  await expect(inSight('Robert')).toBeHidden()
  await expect(sheet.cell('B1')).toHaveClass(/fc-filtered/)
  // The arrow of its button counts as text.
  await expect(page.locator('.ht_master td', { hasText: 'Other' })).toHaveClass(/fc-filter/)
})
