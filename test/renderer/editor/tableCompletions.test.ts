import { describe, expect, test } from 'vitest'
import { completed } from '../../../renderer/editor/completions.ts'
import { tableCompletions } from '../../../renderer/editor/tableCompletions.ts'
import { deptSales } from '../../model/workbook/deptSales.ts'
import { typed, workbookOf } from '../../model/workbook/workbooks.ts'

const workbook = workbookOf(...deptSales, typed({ F1: "Bob's [net]" }))

/** `|` is the caret; the formula stands in the table's third row, or outside. */
function at(marked: string, row = 2, column = 4) {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = tableCompletions(text, caret, workbook, { sheet: 's1', row, column })
  return { text, found, names: found?.items.map(({ name }) => name) ?? null }
}

function accepted(marked: string, row?: number): string | null {
  const { text, found } = at(marked, row)
  const first = found?.items[0]
  if (!found || !first) return null
  const next = completed(text, found, first)
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`
}

describe('behind the [ of a table', () => {
  test('its columns are offered, then its parts', () => {
    expect(at('=SUM(DeptSales[|').names).toEqual([
      'Sales Person',
      'Region',
      'Sales Amount',
      '% Commission',
      'Commission Amount',
      "Bob's [net]",
      '#All',
      '#Data',
      '#Headers',
      '#This Row',
    ])
    expect(at('=SUM(DeptSales[|', 20).names).not.toContain('#This Row')
    expect(at('=DeptSales[amo|').names).toEqual(['Sales Amount', 'Commission Amount'])
    expect(at('=[@re|').names).toEqual(['Region'])
    expect(at('=[|', 20).names).toBeNull()
    expect(at('=Nothing[|').names).toBeNull()
    expect(at('=DeptSales[Region]|').names).toBeNull()
  })

  test.each([
    ['=SUM(DeptSales[reg|', '=SUM(DeptSales[Region]|'],
    ['=SUM(DeptSales[reg|]', '=SUM(DeptSales[Region|]'],
    ['=SUM(DeptSales[% C|', '=SUM(DeptSales[[% Commission]]|'],
    ['=[@sales a|', '=[@[Sales Amount]]|'],
    ['=[@reg|', '=[@Region]|'],
    ['=DeptSales[#h|', '=DeptSales[#Headers]|'],
    ['=DeptSales[[#Headers],[reg|', '=DeptSales[[#Headers],[Region]|'],
    ['=DeptSales[bob|', "=DeptSales[[Bob''s '[net']]]|"],
    ['=DeptSales[Reg|ion]*2', '=DeptSales[Region|]*2'],
  ])('%s becomes %s', (typedSoFar, wanted) => {
    expect(accepted(typedSoFar)).toBe(wanted)
  })
})
