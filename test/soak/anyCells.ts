import fc from 'fast-check'
import { areaName, cellName } from '../../model/core/reference.ts'
import { chartKinds, colourNames, conditionTests, filterTests, styleNames } from '../../model/workbook/workbook.ts'

/** Sheets are small, so that what is done keeps meeting what was done. */
export const row = fc.integer({ min: 0, max: 6 })
export const column = fc.integer({ min: 0, max: 3 })
export const count = fc.integer({ min: 1, max: 2 })
export const at = fc.tuple(row, column).map(([r, c]) => cellName(r, c))
export const block = fc
  .tuple(row, column, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }))
export const area = block.map(areaName)
export const title = fc.constantFrom('Sheet1', "It's", '2027', 'Copy')

/** Keys without a value are absent, as everywhere in the model. */
export const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true })

const onOff = fc.constantFrom(true as const, null)
export const look = some({
  format: fc.constantFrom('0.0%', 'yyyy-mm-dd', null),
  style: fc.constantFrom(...styleNames, null),
  bold: onOff,
  italic: onOff,
  underline: onOff,
  strike: onOff,
  wrap: onOff,
  align: fc.constantFrom('left' as const, 'right' as const, null),
  vertical: fc.constantFrom('top' as const, 'middle' as const, null),
  colour: fc.constantFrom(...colourNames, null),
  fill: fc.constantFrom(...colourNames, null),
})
/** What tables are called; formulas may name one before it is there. */
export const tables = fc.constantFrom('Table1', 'Table2', 'Sales', 'rate')
export const input = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.constantFrom(0, 1, 2, 3, 'x', 'Amount', 'A', true) }, { noNullPrototype: true }),
  fc.record(
    {
      formula: fc.oneof(
        at.map((a) => `=${a}+1`),
        at.map((a) => `=SUM(${a}:C4)`),
        at.map((a) => `=SEQUENCE(${a})`),
        at.map((a) => `=${a}#*2`),
        at.map((a) => `='It''s'!${a}&"."`),
        fc.constantFrom(
          '=SUM(Sales[x])',
          '=[@x]&1',
          '=COUNTA(Table1)',
          '=Table1[[#Totals],[Amount]]&SUBTOTAL(109,Sales[x])',
          '=Table1[[#Headers],[Column1]]',
          '=INDIRECT("Sales[x]")',
          '=SUM(Sheet1:2027!A1:B2)',
          "=COUNT('It''s:Sheet1'!C3)",
          '=LAMBDA(x,[y],IF(ISOMITTED(y),x,x*y))(A1)',
          '=IFERROR(FILTER(A1:A4,A1:A4>9),0)+A1-A2',
          '=T.INV(0.9,1+A1)&TEXT(A1,"h a/p")',
        ),
        at.map((a) => `=LET(x,${a},y,x+1,x*y)`),
        at.map((a) => `=INDIRECT("${a}")`),
        at.map((a) => `=INDIRECT(${a}&"1")`),
        at.map((a) => `=OFFSET(${a},A1,0)`),
        at.map((a) => `=SUM(${a}:INDEX(A1:C6,2,2))`),
        at.map((a) => `=MAP(${a}:B5,LAMBDA(x,x*2))`),
        at.map((a) => `=SORTBY(${a}:B6,A1:A6)`),
        at.map((a) => `=TEXT(${a},"0.00")`),
        tables.map((name) => `=SUM(${name}[Amount])`),
        tables.map((name) => `=COUNTA(${name}[#Headers])`),
        fc.constantFrom('=rate*2', '=MAX(block)', '=A1:B3', '=IF(A1>2,B1:B3,C1)', '=COUNT(A:A)', '=1+'),
        fc.constantFrom('=RAND()', '=RANDBETWEEN(1,4)', '=RANDARRAY(2,2)', '=SEQUENCE(RANDBETWEEN(1,3))'),
        fc.constantFrom('=[@Amount]*2', '=SUMIF(A1:A6,">1")', '=XMATCH(2,A1:A6)', '=FREQUENCY(A1:A6,B1:B2)'),
      ),
    },
    { noNullPrototype: true },
  ),
)
export const pasted = fc.oneof(
  input,
  fc.record(
    { value: fc.constant(2), unit: fc.constant('FLOP'), fill: fc.constant('red' as const) },
    { noNullPrototype: true },
  ),
)
export const table = fc.constantFrom('t1', 't2', 't3')
const reference = fc.constantFrom('Sales[x]', 'Sheet1!A1:A6', "'It''s'!B1:C4", "'2027'!A1#", 'block', 'Sheet1!B2#')
export const chart = fc.record(
  {
    id: fc.constantFrom('c1', 'c2', 'c3'),
    title: fc.constantFrom('One', 'Two'),
    kind: fc.constantFrom(...chartKinds),
    sheet: fc.constantFrom('s1', 's2'),
    series: fc.array(fc.record({ values: reference, x: reference }, { noNullPrototype: true }), { maxLength: 2 }),
  },
  { noNullPrototype: true },
)
export const condition = fc
  .record(
    {
      area,
      test: fc.constantFrom(...conditionTests),
      value: fc.constantFrom(1, 2, 'x'),
      fill: fc.constantFrom(...colourNames),
    },
    { noNullPrototype: true },
  )
  .map((it) => (it.test === 'between' ? { ...it, to: 3 } : it))
  .chain((it) =>
    it.test === 'formula' || it.test === 'greater' || it.test === 'equal'
      ? fc
          .constantFrom(
            '=A1>2',
            '=$A1+B$2',
            '=SUM(Sales[x])>1',
            '=COUNTA(Table1)',
            "='It''s'!A1",
            '=rate',
            '=[@Amount]>1',
          )
          .map((formula) => ({ ...it, formula }))
      : fc.constant(it),
  )
export const filter = block.chain((it) =>
  fc.record(
    {
      area: fc.constant(it),
      rules: fc
        .oneof(
          fc.record({ keep: fc.constant(['1', '']) }, { noNullPrototype: true }),
          fc.record(
            { test: fc.constantFrom(...filterTests), against: fc.constantFrom('2', 'x') },
            { noNullPrototype: true },
          ),
        )
        .map((rule) => ({ [it.left]: rule })),
      hidden: fc.constant(it.bottom > it.top ? [it.bottom] : []),
    },
    { noNullPrototype: true },
  ),
)
