import { type Area, namedArea } from '../core/reference.ts'
import { meets } from '../workbook/merges.ts'
import { nameProblem } from '../workbook/nameProblem.ts'
import { sameData } from '../workbook/sameData.ts'
import { withShape } from '../workbook/sheetShape.ts'
import { byName } from '../workbook/tables.ts'
import { cellAt, type DefinedName, type Sheet, type Table } from '../workbook/workbook.ts'
import type { CheckedFile } from './schema.ts'
import { rowFilterOf } from './sheetShapeJson.ts'

type StoredTables = NonNullable<CheckedFile['tables']>

/**
 * The tables of a file, whose columns are called as the header cells say, and its sheets beside them; or what is wrong
 * with them.
 */
export function tablesOfFile(
  stored: StoredTables,
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
): { readonly tables: readonly Table[]; readonly sheets: readonly Sheet[] } | { readonly problem: string } {
  const tables: Table[] = []
  const apart = new Set<string>()
  const taken = new Set(names.map(({ name }) => name.toLowerCase()))
  for (const { id, name, sheet: home, area: written, totals, filter } of stored) {
    const wrong = (what: string) => ({ problem: `its table “${name}” ${what}` })
    const area = namedArea(written) as Area
    const sheet = sheets.find((each) => each.id === home)
    const unfit = nameProblem(name)
    if (unfit !== null) return { problem: `it has a table “${name}”. ${unfit.replace(/\.$/, '')}` }
    if (taken.has(name.toLowerCase())) return { problem: `two of its tables and names are called ${name}` }
    taken.add(name.toLowerCase())
    if (!sheet) return wrong(`is on a sheet “${home}” that is not there`)
    if (area.bottom - area.top < (totals ? 2 : 1)) return wrong('has no row below its headers')
    // The first files had one filter a sheet, which was that of its table where both were the same cells.
    const shared = sheet.filter && !totals && sameData(sheet.filter.area, area)
    if (shared) apart.add(home)
    else if (sheet.filter && meets(sheet.filter.area, area)) return wrong('lies under the filter of its sheet')
    const own = filter ? rowFilterOf(filter) : shared && { rules: sheet.filter.rules, hidden: sheet.filter.hidden }
    const other = tables.find((each) => each.sheet === home && meets(each.area, area))
    if (other) return wrong(`lies on its table “${other.name}”`)
    const columns: string[] = []
    for (let column = area.left; column <= area.right; column++) {
      const value = cellAt(sheet, area.top, column)?.value
      if (typeof value !== 'string' || value === '') return wrong('needs a text in every header cell')
      columns.push(value)
    }
    if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length) {
      return wrong('has two columns of the same name')
    }
    tables.push({
      id,
      name,
      sheet: home,
      area,
      columns,
      ...(totals && { totals }),
      ...(own && { filter: own }),
    })
  }
  return {
    tables: tables.sort(byName),
    sheets: sheets.map((sheet) => (apart.has(sheet.id) ? withShape(sheet, { filter: null }) : sheet)),
  }
}
