import type { Area } from '../core/reference.ts'
import type { ResolvedReference } from '../engine/engine.ts'
import { sheetSpan, sheetsWithin } from '../formula/sheetSpan.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { chartReferences } from '../workbook/restructuredWorkbook.ts'
import { structuredArea, tablesOf } from '../workbook/tables.ts'
import { type Chart, rowsPerBlock, type Workbook } from '../workbook/workbook.ts'
import { owner, type Place, type Reading } from './reading.ts'
import { formulasOf, type UsedArea, type Uses, usesOf } from './uses.ts'

export interface Dependants {
  /** Cells whose formulas refer to the cell, those below one another as one area; sheet by sheet. */
  readonly areas: readonly ResolvedReference[]
  /** How many cells these are. */
  readonly count: number
  readonly charts: readonly Chart[]
}

/**
 * What refers to a cell directly: by reference, range, spill or name. The cell whose formula spills stands for all cells
 * of its spill. One pass over the formulas, whose references are kept from one call to the next.
 */
export function dependants(reading: Reading, place: Place): Dependants {
  const { workbook } = reading
  const asked = new Question(reading, place)
  const areas: ResolvedReference[] = []
  let count = 0
  for (const sheet of workbook.sheets) {
    const columns = new Map<number, number[]>()
    const name = sheet.name.toLowerCase()
    sheet.blocks.forEach((block, index) => {
      if (!block) return
      for (const { row, column, uses } of formulasOf(block)) {
        const at = { sheet: sheet.id, row: index * rowsPerBlock + row, column }
        if (!asked.concerns(uses, name, at)) continue
        count++
        const rows = columns.get(column)
        if (rows) rows.push(index * rowsPerBlock + row)
        else columns.set(column, [index * rowsPerBlock + row])
      }
    })
    for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
      for (const area of runs(column, rows)) areas.push({ sheet: sheet.id, area })
    }
  }
  return { areas, count, charts: workbook.charts.filter((chart) => drawsFrom(asked, chart, workbook)) }
}

function drawsFrom(asked: Question, chart: Chart, workbook: Workbook): boolean {
  const own = workbook.sheets.find(({ id }) => id === chart.sheet)?.name ?? ''
  const place = { sheet: chart.sheet, row: -1, column: -1 }
  return chartReferences(chart).some((reference) => asked.concerns(usesOf(reference), own.toLowerCase(), place))
}

/** Rows that follow one another in a column, as areas. */
function runs(column: number, rows: readonly number[]): readonly Area[] {
  const found: { top: number; left: number; bottom: number; right: number }[] = []
  for (const row of rows) {
    const last = found[found.length - 1]
    if (last && last.bottom === row - 1) last.bottom = row
    else found.push({ top: row, left: column, bottom: row, right: column })
  }
  return found
}

/** Which uses mean the cell. */
class Question {
  readonly #reading: Reading
  readonly #owner: Place
  /** The cell's sheet by name, in small letters. */
  readonly #sheet: string
  /** The cell, or all of the spill that begins there. */
  readonly #area: Area
  /** Whether a name means the cell. */
  readonly #names = new Map<string, boolean>()

  constructor(reading: Reading, place: Place) {
    this.#reading = reading
    this.#owner = owner(reading, place)
    this.#sheet = (reading.workbook.sheets.find(({ id }) => id === place.sheet)?.name ?? '').toLowerCase()
    const { sheet, row, column } = place
    const spill = reading.values.spill(sheet, row, column)?.area
    const begins = spill && spill.top === row && spill.left === column
    this.#area = begins ? spill : { top: row, left: column, bottom: row, right: column }
    for (const table of tablesOf(reading.workbook)) {
      this.#names.set(table.name.toLowerCase(), this.#meansPart({ table: table.name, parts: [], columns: null }, place))
    }
    for (const { name } of reading.workbook.names) this.#nameConcerns(name.toLowerCase(), [])
  }

  /**
   * @param sheet that of the formula, in small letters
   * @param place where the formula stands
   */
  concerns({ areas, names, tables }: Uses, sheet: string, place: Place): boolean {
    for (const area of areas) if (this.#covers(area, sheet)) return true
    for (const name of names) if (this.#names.get(name)) return true
    return tables.some((table) => this.#meansPart(table, place))
  }

  #meansPart(part: StructuredReference, place: Place): boolean {
    const found = structuredArea(this.#reading.workbook, part, place)
    if ('error' in found || found.sheet !== this.#owner.sheet) return false
    return this.#covers({ ...found.area, sheet: this.#sheet, spill: false }, this.#sheet)
  }

  #covers(used: UsedArea, ownSheet: string): boolean {
    if (!this.#isMeant(used.sheet ?? ownSheet)) return false
    const { top, left, bottom, right } = this.#area
    if (used.top <= bottom && used.bottom >= top && used.left <= right && used.right >= left) return true
    // `A1#` means every cell that spills from A1.
    return used.spill && used.top === this.#owner.row && used.left === this.#owner.column
  }

  /** Whether the sheet is the cell's, or it is among several. */
  #isMeant(sheet: string): boolean {
    if (sheet === this.#sheet) return true
    const span = sheetSpan(sheet)
    if (!span) return false
    const order = this.#reading.workbook.sheets.map(({ name }) => name.toLowerCase())
    return sheetsWithin(span, order).includes(this.#sheet)
  }

  #nameConcerns(name: string, open: readonly string[]): boolean {
    const before = this.#names.get(name)
    if (before !== undefined) return before
    const defined = this.#reading.workbook.names.find((each) => each.name.toLowerCase() === name)
    if (!defined || open.includes(name)) return false
    const { areas, names, tables } = usesOf(defined.refersTo)
    const own = (this.#reading.workbook.sheets[0]?.name ?? '').toLowerCase()
    const concerns =
      areas.some((area) => this.#covers(area, own)) ||
      names.some((inner) => this.#nameConcerns(inner, [...open, name])) ||
      tables.some((table) => this.#meansPart(table, { sheet: '', row: -1, column: -1 }))
    this.#names.set(name, concerns)
    return concerns
  }
}
