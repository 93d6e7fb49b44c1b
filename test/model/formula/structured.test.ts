import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedBrackets } from '../../../model/formula/closedBrackets.ts'
import { formulaProblem } from '../../../model/formula/formulaProblem.ts'
import { normalised } from '../../../model/formula/normalised.ts'
import { type StructuredReference, structuredText } from '../../../model/formula/structured.ts'
import { tokens } from '../../../model/formula/tokens.ts'

function structured(text: string): StructuredReference {
  const [only, more] = tokens(text)
  if (only?.kind !== 'structured' || more) throw new Error(`${text} is more or less than one reference to a table.`)
  return only.structured
}

describe('references to tables', () => {
  // Forms of Microsoft's "Using structured references with Excel tables", and how Excel writes them.
  test.each([
    ['DeptSales[]', '', null, 'DeptSales[]'],
    ['DeptSales[Sales Amount]', '', 'Sales Amount', 'DeptSales[Sales Amount]'],
    ['DeptSales[[Sales Amount]]', '', 'Sales Amount', 'DeptSales[Sales Amount]'],
    ['DeptSales[ [Sales Person]:[Region] ]', '', 'Sales Person:Region', 'DeptSales[[Sales Person]:[Region]]'],
    ['DeptSales[#All]', 'all', null, 'DeptSales[#All]'],
    ['DeptSales[#headers]', 'headers', null, 'DeptSales[#Headers]'],
    ['DeptSales[[#Totals],[Sales Amount]]', 'totals', 'Sales Amount', 'DeptSales[[#Totals],[Sales Amount]]'],
    [
      'DeptSales[[#Headers], [#Data], [% Commission]]',
      'headers data',
      '% Commission',
      'DeptSales[[#Headers],[#Data],[% Commission]]',
    ],
    [
      'DeptSales[[#All], [Sales Amount]:[% Commission]]',
      'all',
      'Sales Amount:% Commission',
      'DeptSales[[#All],[Sales Amount]:[% Commission]]',
    ],
    ['DeptSales[[#This Row], [Commission Amount]]', 'row', 'Commission Amount', 'DeptSales[@[Commission Amount]]'],
    ['DeptSales[@Region]', 'row', 'Region', 'DeptSales[@Region]'],
    ['DeptSales[@[% Commission]]', 'row', '% Commission', 'DeptSales[@[% Commission]]'],
    ['DeptSales[@[Sales Person]:[Region]]', 'row', 'Sales Person:Region', 'DeptSales[@[Sales Person]:[Region]]'],
    ['[@Region]', 'row', 'Region', '[@Region]'],
    ['[@]', 'row', null, '[@]'],
    ['[Region]', '', 'Region', '[Region]'],
    ["DeptSales['#OfItems]", '', '#OfItems', "DeptSales[['#OfItems]]"],
    ["DeptSales[Bob''s '[net']]", '', "Bob's [net]", "DeptSales[[Bob''s '[net']]]"],
    ['DeptSalesFYSummary[[Total $ Amount]]', '', 'Total $ Amount', 'DeptSalesFYSummary[[Total $ Amount]]'],
  ])('%s is read, and written as Excel does', (text, parts, columns, written) => {
    const found = structured(text)
    expect(found.problem).toBeUndefined()
    expect(found.parts.join(' ')).toBe(parts)
    const [first, last] = found.columns ?? []
    expect(first === last ? (first ?? null) : `${first}:${last}`).toBe(columns)
    expect(structuredText(found)).toBe(written)
  })

  test('what is written is read as it was, whatever the column is called', () => {
    const column = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: fc.constantFrom('[', ']', '#', "'", '@', ' ', 'a', ':', ','), minLength: 1 }),
    )
    const reference = fc.record({
      table: fc.constantFrom('', 'Sales', 'Größe.2'),
      parts: fc.subarray(['headers', 'data'] as const),
      columns: fc.oneof(
        fc.constant(null),
        column.map((each) => [each, each] as const),
        fc.tuple(column, column),
      ),
    })
    fc.assert(
      fc.property(reference, (wanted) => {
        expect(structured(structuredText(wanted))).toEqual(wanted)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  test.each([
    ['=SUM(Sales[Amount', 'The [ is never closed by ].'],
    ['=Sales[#Header]', 'A table has no #Header; write #All, #Data, #Headers, #Totals or #This Row.'],
    ['=Sales[[A],[B]]', 'A reference to a table names one column or a range of them, as in Sales[[First]:[Last]].'],
    ['=Sales[A]2', 'An operator or comma is missing between Sales[A] and 2.'],
  ])('%s does not parse', (formula, message) => {
    expect(formulaProblem(formula)?.message).toBe(message)
  })

  test('brackets left open at the end are closed, also those of tables', () => {
    expect(closedBrackets('=SUM(Sales[Amount')).toBe('=SUM(Sales[Amount])')
    expect(closedBrackets('=SUM(Sales[[#Headers],[Amount')).toBe('=SUM(Sales[[#Headers],[Amount]])')
  })

  test('the names of columns are stored as they are typed', () => {
    expect(normalised('=sum(Sales[Größe – “netto”])−1', (name) => name.toUpperCase())).toBe(
      '=SUM(Sales[Größe – “netto”])-1',
    )
  })
})
