import { type Address, type Area, cellAddress } from '../../model/core/reference.ts'
import type { Clip } from '../../model/workbook/clip.ts'
import { meets } from '../../model/workbook/merges.ts'
import { type HtmlCell, htmlCell } from './htmlCell.ts'

/**
 * Cells of another program from the first table of an HTML text, with numbers in full where they are given; `null`: no
 * table. The formulas of other programs are read as they stand when the table begins at `at`.
 */
export function htmlClip(html: string, at: Address): Clip | null {
  // Parsed as a document of its own, in which nothing runs or loads.
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const table = page.querySelector('table')
  if (!table) return null
  const rules = classRules(html)
  // Another window of this program says where its cells stood.
  const origin = cellAddress(table.getAttribute('data-forecell') ?? '') ?? at
  const rows: (HtmlCell | null)[][] = []
  const merges: Area[] = []
  const lines = [...table.rows]
  lines.forEach((line, r) => {
    rows[r] ??= []
    let column = 0
    for (const td of line.cells) {
      while (rows[r]?.[column] !== undefined) column++
      const columns = span(td.colSpan)
      const height = Math.min(span(td.rowSpan), lines.length - r)
      if (columns > 1 || height > 1) {
        const merge = { top: r, left: column, bottom: r + height - 1, right: column + columns - 1 }
        if (merges.length < mostMerges && !merges.some((other) => meets(other, merge))) merges.push(merge)
      }
      for (let down = 0; down < height; down++) {
        rows[r + down] ??= []
        for (let across = 0; across < columns; across++) {
          ;(rows[r + down] as (HtmlCell | null)[])[column + across] =
            down + across === 0 ? htmlCell(td, rules, { row: origin.row + r, column: origin.column + column }) : null
        }
      }
      column += columns
    }
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return null
  const area: Area = {
    top: origin.row,
    left: origin.column,
    bottom: origin.row + rows.length - 1,
    right: origin.column + width - 1,
  }
  const whole = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null))
  return {
    sheet: '',
    area,
    cells: whole.map((row) => row.map((each) => each?.cell ?? null)),
    values: whole.map((row) => row.map((each) => each?.shown ?? null)),
    ...(merges.length > 0 && { merges }),
  }
}

/** A table of more is laid out by them, not a sheet. */
const mostMerges = 2000

const span = (wanted: number) => Math.min(Math.max(wanted, 1), 1000)

/** The window's policy forbids inline styles, even where nothing is drawn: they stand under another name. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

/** Declarations by class, as Excel writes them into the head. */
function classRules(html: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, name, body] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (name !== undefined && body !== undefined) rules.set(name, body)
    }
  }
  return rules
}
