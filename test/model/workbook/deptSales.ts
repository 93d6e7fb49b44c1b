import type { Command } from '../../../model/workbook/command.ts'
import { typed } from './workbooks.ts'

/**
 * The example of Microsoft's "Using structured references with Excel tables": the table DeptSales in A1:E7, whose last
 * column is computed.
 */
export const deptSalesCells: Command = typed({
  A1: 'Sales Person',
  B1: 'Region',
  C1: 'Sales Amount',
  D1: '% Commission',
  E1: 'Commission Amount',
  A2: 'Joe',
  B2: 'North',
  C2: 260,
  D2: 0.1,
  A3: 'Robert',
  B3: 'South',
  C3: 660,
  D3: 0.15,
  A4: 'Michelle',
  B4: 'East',
  C4: 940,
  D4: 0.15,
  A5: 'Erich',
  B5: 'West',
  C5: 410,
  D5: 0.12,
  A6: 'Dafna',
  B6: 'North',
  C6: 800,
  D6: 0.15,
  A7: 'Rob',
  B7: 'South',
  C7: 900,
  D7: 0.15,
})

export const deptSalesTable: Command = {
  name: 'addTable',
  sheet: 's1',
  area: 'A1:E7',
  headers: true,
  title: 'DeptSales',
}

export const deptSales: readonly Command[] = [
  deptSalesCells,
  deptSalesTable,
  typed({ E2: '=[@[Sales Amount]]*[@[% Commission]]' }),
]
