import { Failure } from '../../core/failure.ts'
import { columnLimit, rowLimit } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { mapped, restructuredWorkbook } from '../restructuredWorkbook.ts'
import { trimmed } from '../sheetDraft.ts'
import { keyedAfter, type LineChange, shapeAfterLines } from '../sheetShape.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import type { Block, Row, Sheet, Workbook } from '../workbook.ts'
import { extent, rowsPerBlock } from '../workbook.ts'

/** `Insert row`, `Insert 2 rows`. */
export const counted = (verb: string, thing: string, count: number): string =>
  count === 1 ? `${verb} ${thing}` : `${verb} ${count} ${thing}s`

/** @throws Failure `command-invalid` */
export function checkSpan(thing: string, at: number, count: number, limit: number): void {
  if (!Number.isInteger(at) || at < 0 || at >= limit) {
    throw new Failure('command-invalid', `There is no ${thing} with the index ${at}.`)
  }
  if (!Number.isInteger(count) || count < 1 || count > limit) {
    throw new Failure('command-invalid', `The number of ${thing}s must be a whole number from 1 to ${limit}.`)
  }
}

function rowsOf(sheet: Sheet): (Row | undefined)[] {
  const rows: (Row | undefined)[] = []
  sheet.blocks.forEach((block, b) => {
    while (rows.length < b * rowsPerBlock) rows.push(undefined)
    if (block) for (const row of block) rows.push(row)
  })
  return rows
}

/** Blocks that come out as they were are the old ones. */
function withRowList(sheet: Sheet, rows: readonly (Row | undefined)[]): Sheet {
  const blocks: (Block | undefined)[] = []
  for (let start = 0; start < rows.length; start += rowsPerBlock) {
    const block = trimmed(rows.slice(start, start + rowsPerBlock))
    const old = sheet.blocks[blocks.length]
    const same = old?.length === block.length && block.every((row, i) => row === old[i])
    blocks.push(same ? old : block.length > 0 ? block : undefined)
  }
  return { ...sheet, blocks: trimmed(blocks) }
}

export const insertRows: CommandKind<'insertRows'> = {
  label: ({ count }) => counted('Insert', 'row', count),
  run(workbook, { sheet: id, row, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('row', row, count, rowLimit)
    const used = extent(sheet).rows
    if (used > row && used + count > rowLimit) {
      throw new Failure('command-invalid', 'Inserting these rows would push cells off the end of the sheet.')
    }
    const rewritten = withLines(
      restructuredWorkbook(workbook, { kind: 'insertRows', sheet: sheet.name, row, count }),
      id,
      { direction: 'row', kind: 'insert', at: row, count },
    )
    if (used <= row) return rewritten
    const rows = rowsOf(wantedSheet(rewritten, id))
    const gap = Array.from<undefined>({ length: count })
    return withSheet(
      rewritten,
      withRowList(wantedSheet(rewritten, id), [...rows.slice(0, row), ...gap, ...rows.slice(row)]),
    )
  },
}

export const deleteRows: CommandKind<'deleteRows'> = {
  label: ({ count }) => counted('Delete', 'row', count),
  run(workbook, { sheet: id, row, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('row', row, count, rowLimit)
    const rewritten = withLines(
      restructuredWorkbook(workbook, { kind: 'deleteRows', sheet: sheet.name, row, count }),
      id,
      { direction: 'row', kind: 'delete', at: row, count },
    )
    if (extent(sheet).rows <= row) return rewritten
    const rows = rowsOf(wantedSheet(rewritten, id))
    return withSheet(
      rewritten,
      withRowList(wantedSheet(rewritten, id), [...rows.slice(0, row), ...rows.slice(row + count)]),
    )
  },
}

export const insertColumns: CommandKind<'insertColumns'> = {
  label: ({ count }) => counted('Insert', 'column', count),
  run(workbook, { sheet: id, column, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('column', column, count, columnLimit)
    const used = extent(sheet).columns
    if (used > column && used + count > columnLimit) {
      throw new Failure('command-invalid', 'Inserting these columns would push cells off the end of the sheet.')
    }
    const rewritten = restructuredWorkbook(workbook, { kind: 'insertColumns', sheet: sheet.name, column, count })
    const gap = Array.from<undefined>({ length: count })
    const next = withColumnsChanged(
      wantedSheet(rewritten, id),
      (row) => (row.length <= column ? row : [...row.slice(0, column), ...gap, ...row.slice(column)]),
      { direction: 'column', kind: 'insert', at: column, count },
    )
    return withSheet(rewritten, next)
  },
}

export const deleteColumns: CommandKind<'deleteColumns'> = {
  label: ({ count }) => counted('Delete', 'column', count),
  run(workbook, { sheet: id, column, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('column', column, count, columnLimit)
    const rewritten = restructuredWorkbook(workbook, { kind: 'deleteColumns', sheet: sheet.name, column, count })
    const next = withColumnsChanged(
      wantedSheet(rewritten, id),
      (row) => (row.length <= column ? row : trimmed([...row.slice(0, column), ...row.slice(column + count)])),
      { direction: 'column', kind: 'delete', at: column, count },
    )
    return withSheet(rewritten, next)
  },
}

const withLines = (workbook: Workbook, id: string, change: LineChange): Workbook =>
  withSheet(workbook, shapeAfterLines(wantedSheet(workbook, id), change))

function withColumnsChanged(sheet: Sheet, change: (row: Row) => Row, lines: LineChange): Sheet {
  const blocks = mapped(sheet.blocks, (block) => {
    if (!block) return block
    const rows = mapped(block, (row) => {
      const next = row && change(row)
      return next && next.length > 0 ? next : undefined
    })
    if (rows === block) return block
    const whole = trimmed(rows.slice())
    return whole.length > 0 ? whole : undefined
  })
  const columnWidths = keyedAfter(sheet.columnWidths, lines)
  const shaped = shapeAfterLines(sheet, lines)
  if (blocks === sheet.blocks && columnWidths === sheet.columnWidths) return shaped
  return { ...shaped, blocks: blocks === sheet.blocks ? blocks : trimmed(blocks.slice()), columnWidths }
}
