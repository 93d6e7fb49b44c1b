import { cellName } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { display } from '../../model/format/display.ts'
import { editText } from '../../model/format/editText.ts'
import { typed } from '../../model/format/typed.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { Command, Input } from '../../model/workbook/command.ts'
import { inputText, matcher, replaced, type Search } from '../../model/workbook/foundCells.ts'
import { type Cell, cellAt } from '../../model/workbook/workbook.ts'
import { windowStore } from './store.ts'

/** What is looked for, and where. */
export interface CellSearch extends Search {
  /** In what formulas say, too, not only in what cells show. */
  readonly inFormulas: boolean
  /** Every sheet of the workbook, not only the one in front. */
  readonly allSheets: boolean
}

export interface FoundCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** Every cell that matches, in reading order: sheet by sheet, row by row. */
export const findCells = (search: CellSearch): readonly FoundCell[] => [...foundCells(search)].flat()

/** The same, row by row, for those who do not want to wait for all of it. */
export function* foundCells(search: CellSearch): Generator<readonly FoundCell[], undefined> {
  const { workbook, values, sheet: front } = windowStore.getState()
  const fits = matcher(search)
  if (search.text === '') return
  for (const sheet of workbook.sheets) {
    if (!search.allSheets && sheet.id !== front) continue
    const { rows, columns } = values.extent(sheet.id)
    for (let row = 0; row < rows; row++) {
      const found: FoundCell[] = []
      for (let column = 0; column < columns; column++) {
        const value = values.value(sheet.id, row, column)
        const cell = cellAt(sheet, row, column)
        if (value === null && cell === undefined) continue
        const shown = value !== null && fits(display(value, cell?.format).text)
        if (shown || (search.inFormulas && cell?.formula !== undefined && fits(cell.formula))) {
          found.push({ sheet: sheet.id, row, column })
        }
      }
      yield found
    }
  }
}

/** The cell to go to next from the current one, around the end of the list; `null` without any. */
export function nextFound(found: readonly FoundCell[], back: boolean): FoundCell | null {
  const { workbook, sheet, selection } = windowStore.getState()
  const order = new Map(workbook.sheets.map(({ id }, i) => [id, i]))
  const place = (cell: FoundCell) => [order.get(cell.sheet) ?? 0, cell.row, cell.column] as const
  const here = place({ sheet, ...selection.cell })
  const after = (cell: FoundCell) => {
    const there = place(cell)
    return there[0] - here[0] || there[1] - here[1] || there[2] - here[2]
  }
  if (back) return found.findLast((cell) => after(cell) < 0) ?? found.at(-1) ?? null
  return found.find((cell) => after(cell) > 0) ?? found[0] ?? null
}

/** What a cell's input is once the text in it is replaced, or `null` if it is not in there. */
function newInput(cell: Cell | undefined, search: CellSearch, by: string) {
  if (cell?.formula === undefined && cell?.value === undefined) return null
  if (cell.formula !== undefined && !search.inFormulas) return null
  // A constant is looked for as the bar shows it, a date as a date.
  const texts = cell.value === undefined ? [inputText(cell)] : [editText(cell.value, cell.format), inputText(cell)]
  for (const text of texts) {
    const next = replaced(text, search, by)
    if (next !== text) return typed(next)
  }
  return null
}

/** The command that replaces the text in all of these cells, and how many it is in; `null`: in none. */
export function replacement(
  cells: readonly FoundCell[],
  search: CellSearch,
  by: string,
): { readonly command: Command; readonly count: number } | null {
  const { workbook } = windowStore.getState()
  const commands: Command[] = []
  let count = 0
  for (const sheet of workbook.sheets) {
    const inputs: Record<string, Input> = {}
    const formats: Record<string, string> = {}
    for (const { row, column } of cells.filter((cell) => cell.sheet === sheet.id)) {
      const next = newInput(cellAt(sheet, row, column), search, by)
      if (!next) continue
      const name = cellName(row, column)
      const { input, format } = next
      inputs[name] = input && 'formula' in input ? { formula: normalised(input.formula, spelling) } : input
      if (format !== undefined) formats[name] = format
      count++
    }
    if (Object.keys(inputs).length > 0) commands.push({ name: 'setCells', sheet: sheet.id, inputs, formats })
  }
  if (count === 0) return null
  return { command: { name: 'batch', label: count === 1 ? 'Replace' : `Replace in ${count} cells`, commands }, count }
}
