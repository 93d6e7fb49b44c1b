// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { copied, pastedCells } from '../../../model/workbook/clip.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { clipHtml } from '../../../renderer/grid/clipHtml.ts'
import { htmlClip } from '../../../renderer/grid/htmlClip.ts'
import { trustedClip } from '../../../renderer/grid/trustedClip.ts'

const json = (value: unknown) => JSON.stringify(value).replaceAll('"', '&quot;')
const td = (value: unknown, text: string, formula?: string) =>
  `<td data-sheets-value="${json(value)}"${formula ? ` data-sheets-formula="${formula.replaceAll('"', '&quot;')}"` : ''}>${text}</td>`
const table = (...rows: string[]) =>
  `<google-sheets-html-origin><table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`

const b3 = { row: 2, column: 1 }

/** Price, count and total, as Google Sheets copies them. */
const invoice = table(
  td({ 1: 3, 3: 19.99 }, '19.99') + td({ 1: 3, 3: 2 }, '2') + td({ 1: 3, 3: 39.98 }, '$39.98', '=R[0]C[-2]*R[0]C[-1]'),
  // The notation of newer copies.
  td([null, 3, null, 5], '5') + td([null, 3, null, 3], '3') + td([null, 3, null, 15], '15', '=R[0]C[-2]*R[0]C[-1]'),
)

describe('cells from Google Sheets', () => {
  test('bring their formulas, read where they are pasted', () => {
    const clip = htmlClip(invoice, b3)
    expect(clip?.cells.map((row) => row[2]?.formula)).toEqual(['=B3*C3', '=B4*C4'])
    expect(clip?.values).toEqual([
      [19.99, 2, 39.98],
      [5, 3, 15],
    ])
    expect(clip && trustedClip(clip, b3).replaced).toBe(0)
  })

  test('bring values where a formula reads cells that were not copied, or functions that are not here', () => {
    const clip = htmlClip(
      table(
        td({ 1: 3, 3: 8 }, '8', '=R[0]C[-1]*2') +
          td({ 1: 3, 3: 3 }, '3', '=R1C1') +
          td({ 1: 3, 3: 190.2 }, '190.20', '=GOOGLEFINANCE("GOOG")') +
          td({ 1: 2, 2: 'ab' }, 'ab', '="a"&"b"'),
      ),
      b3,
    )
    const trusted = clip && trustedClip(clip, b3)
    expect(trusted?.replaced).toBe(3)
    expect(trusted?.clip.cells).toEqual([[{ value: 8 }, { value: 3 }, { value: 190.2 }, { formula: '="a"&"b"' }]])
  })

  test('are dates and percents where only the kind of format is given', () => {
    const cell = (value: number, kind: number) =>
      `<td data-sheets-value="${json([null, 3, null, value])}" data-sheets-numberformat="${json([null, kind])}" style="text-align:right;">?</td>`
    expect(htmlClip(table(cell(46477, 5) + cell(0.5, 3) + cell(7, 2)), b3)?.cells[0]).toEqual([
      { value: 46477, format: 'yyyy-mm-dd' },
      { value: 0.5, format: '0.00%' },
      { value: 7 },
    ])
  })

  test('keep formulas that give something else every time', () => {
    const clip = htmlClip(table(td({ 1: 3, 3: 0.25 }, '0.25', '=RAND()')), b3)
    expect(clip && trustedClip(clip, b3).clip.cells).toEqual([[{ formula: '=RAND()' }]])
  })
})

describe('cells from another window of this program', () => {
  const workbook = run(
    run(emptyWorkbook, {
      name: 'setCells',
      sheet: 's1',
      inputs: { C1: { value: 4 }, D1: { formula: '=C1*2' }, D2: { formula: '=A9+1' } },
      formats: { D1: '0.0%' },
    }),
    { name: 'describeCell', sheet: 's1', cell: 'D1', description: { unit: 'FLOP', note: 'twice' } },
  )
  const area = { top: 0, left: 2, bottom: 1, right: 3 }
  const values = [
    [4, 8],
    [null, 1],
  ]
  const clip = { ...copied(workbook, 's1', area), values }

  test('come whole, formulas moved to where they are pasted', () => {
    const read = htmlClip(clipHtml(clip), b3)
    expect(read).toEqual({ ...clip, sheet: '' })
    const here = read && pastedCells(read, { top: 2, left: 1, bottom: 2, right: 1 })
    expect(here?.[0]?.[1]).toEqual({ formula: '=B3*2', format: '0.0%', unit: 'FLOP', note: 'twice' })
  })

  test('that another program has spoilt are read as it shows them', () => {
    const spoilt = clipHtml(clip).replaceAll('&quot;formula&quot;', '&quot;formuls&quot;')
    expect(htmlClip(spoilt, b3)?.cells[0]?.[1]).toEqual({ value: 8, format: '0.0%' })
  })
})

test('Excel gives values and looks, and its formulas not at all', () => {
  const clip = htmlClip(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"0\\.00%"; font-weight:700;}</style></head>
    <body><table><tr><td class=xl65 align=right x:num="0.123456">12.35%</td><td>1,234.5</td><td>7%</td><td>2027-03-31</td></tr></table></body></html>`,
    b3,
  )
  expect(clip?.cells[0]).toEqual([
    { value: 0.123456, format: '0.00%', bold: true },
    { value: 1234.5, format: '#,##0.0' },
    { value: 0.07, format: '0%' },
    { value: 46477, format: 'yyyy-mm-dd' },
  ])
})

describe('merged cells', () => {
  const merged = [
    { name: 'setCells', sheet: 's1', inputs: { A1: { value: 'head' }, A3: { value: 1 } } },
    { name: 'mergeCells', sheet: 's1', area: 'A1:B2' },
  ] as const

  test('go to another window and come back', () => {
    const clip = copied(merged.reduce(run, emptyWorkbook), 's1', { top: 0, left: 0, bottom: 2, right: 1 })
    const html = clipHtml(clip)
    expect(html).toContain('rowspan="2" colspan="2"')
    const back = htmlClip(html, b3)
    expect(back?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }])
    expect(back?.cells).toMatchObject([
      [{ value: 'head' }, null],
      [null, null],
      [{ value: 1 }, null],
    ])
  })

  test('come from other programs, and those that lie on one another only once', () => {
    const clip = htmlClip('<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>', b3)
    expect(clip?.merges).toEqual([{ top: 0, left: 1, bottom: 1, right: 1 }])
  })
})
