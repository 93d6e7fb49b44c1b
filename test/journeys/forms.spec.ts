import { expect, test } from './fixture.ts'
import { SheetPage } from './sheetPage.ts'

let sheet: SheetPage

test.beforeEach(async ({ page }) => {
  sheet = new SheetPage(page)
  await sheet.openEmpty()
})

test('a subtotal leaves out rows as they are hidden, and takes them back with Undo', async ({ page }) => {
  await sheet.enter('A1', '1', '2', '4', '8')
  await sheet.goTo('C1')
  await page.keyboard.type('=SUBTOTAL(109,A1:A4)')
  await sheet.press('Tab')
  await page.keyboard.type('=SUBTOTAL(9,A1:A4)')
  await sheet.press('Enter')
  await sheet.expectCells({ C1: '15', D1: '15' })
  await sheet.goTo('A2:A3')
  await sheet.press('Control+9')
  await sheet.expectCells({ C1: '9', D1: '15' })
  await sheet.press('Control+z')
  await sheet.expectCells({ C1: '15', D1: '15' })
})

test('unions, intersections, @ and a range up to a found cell are typed as they are and give their values', async () => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('B1', '10', '20', '30')
  await sheet.enter('D1', '=SUM((A1,B2:B3))', '=@B1:B3', '=A1:B3 B3:C4', '=SUM(A1:XLOOKUP(20,B1:B3,A1:A3))', '=50%%')
  await sheet.expectCells({ D1: '51', D2: '20', D3: '30', D4: '3', D5: '0.005' })
  await sheet.expectInputs({ D1: '=SUM((A1,B2:B3))', D2: '=@B1:B3', D3: '=A1:B3 B3:C4' })
})

test('a formula pasted as Excel files write it loses their marks', async ({ page }) => {
  await sheet.enter('A1', '3', '5')
  await sheet.goTo('B1')
  await page.keyboard.type('=')
  await page.keyboard.insertText('_xlfn.XLOOKUP(5,A1:A2,_xlfn._xlws.SORT(A1:A2))')
  await sheet.press('Enter')
  await sheet.expectInputs({ B1: '=XLOOKUP(5,A1:A2,SORT(A1:A2))' })
  await expect(page.getByText('#NAME?')).toHaveCount(0)
})

test('LET names a part of a formula, and a LAMBDA works over a range and under a name', async ({ page }) => {
  await sheet.enter('A1', '1', '2', '3')
  await sheet.enter('C1', '=LET(x,A3*2,x+x)', '=SUM(MAP(A1:A3,LAMBDA(v,v^2)))')
  await sheet.expectCells({ C1: '12', C2: '14' })
  await sheet.goTo('E1')
  await page.keyboard.press('ControlOrMeta+F3')
  const names = page.getByRole('dialog', { name: 'Names' })
  await names.getByRole('button', { name: /new name/i }).click()
  await names.getByRole('textbox', { name: 'Name', exact: true }).fill('half')
  await names.getByRole('textbox', { name: 'Refers to' }).fill('=LAMBDA(v,v/2)')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await sheet.enter('E1', '=half(A3)')
  await sheet.expectCells({ E1: '1.5' })
})

test('a comparison holds as in Excel, an empty result says so, and a LAMBDA does without a value', async () => {
  await sheet.enter('A1', '5', '3', '9', '3')
  await sheet.enter('B1', '=0.1+0.2=0.3', '=0.5-0.4-0.1', '=FILTER(A1:A4,A1:A4>10)', '=IFERROR(B3,"none")')
  await sheet.enter('C1', '=LAMBDA(x,[y],IF(ISOMITTED(y),x*2,x*y))(A1)', '=SORT(UNIQUE(A1:A4),,-1)')
  await sheet.expectCells({ B1: 'TRUE', B2: '0', B3: '#CALC!', B4: 'none', C1: '10', C2: '9', C3: '5', C4: '3' })
  await sheet.enter(
    'E1',
    '=PRICE("2008-02-15","2017-11-15",5.75%,6.5%,100,2)',
    '=NORMSDIST(0)',
    '=VDB(2400,300,10,0,1)',
  )
  await sheet.expectCells({ E1: '94.6344', E2: '0.5', E3: '480' })
})

test('a reference through several sheets adds them up and follows them', async ({ page }) => {
  await sheet.enter('A1', '1')
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await sheet.enter('A1', '10')
  await sheet.enter('B1', '=SUM(Sheet1:Sheet2!A1)')
  await sheet.expectCells({ B1: '11' })
  await sheet.expectInputs({ B1: '=SUM(Sheet1:Sheet2!A1)' })
  await sheet.enter('A1', '20')
  await sheet.expectCells({ B1: '21' })
})
