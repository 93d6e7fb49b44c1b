import type { Block, DefinedName, Row, Sheet, Table, Workbook } from '../workbook/workbook.ts'

/** How one block of rows changed: how many rows it has now, and those that are not the ones from before. */
export interface BlockDelta {
  readonly block: number
  /** 0 when the block is gone. */
  readonly length: number
  readonly rows: readonly (readonly [row: number, cells: Row | undefined])[]
}

export interface SheetDelta {
  readonly sheet: Omit<Sheet, 'blocks'>
  readonly blocks: number
  readonly changed: readonly BlockDelta[]
}

/**
 * What a workbook's engine must know to come from one workbook to the next, as plain data that is small when little
 * changed: rows are sent, not blocks. Charts are nothing to the engine.
 */
export interface WorkbookDelta {
  readonly sheets: readonly SheetDelta[]
  /** Absent when they are the same. */
  readonly names?: readonly DefinedName[]
  /** Absent when they are the same. */
  readonly tables?: readonly Table[]
  readonly rest: Omit<Workbook, 'sheets' | 'names' | 'charts' | 'tables'>
}

const nothing: Workbook = { sheets: [], names: [], charts: [] }

/** From `before`, or from nothing, to `after`, compared by identity. */
export function workbookDelta(before: Workbook | null, after: Workbook): WorkbookDelta {
  const known = new Map((before ?? nothing).sheets.map((sheet) => [sheet.id, sheet]))
  const { sheets, names, tables = [], charts: _, ...rest } = after
  return {
    sheets: sheets.map((sheet) => sheetDelta(known.get(sheet.id), sheet)),
    ...(before?.names === names ? {} : { names }),
    ...(before?.tables === after.tables ? {} : { tables }),
    rest,
  }
}

function sheetDelta(before: Sheet | undefined, after: Sheet): SheetDelta {
  const { blocks, ...sheet } = after
  const changed: BlockDelta[] = []
  blocks.forEach((block, b) => {
    const old = before?.blocks[b]
    if (block !== old) changed.push(blockDelta(b, old, block))
  })
  return { sheet, blocks: blocks.length, changed }
}

function blockDelta(block: number, before: Block | undefined, after: Block | undefined): BlockDelta {
  const rows: [number, Row | undefined][] = []
  after?.forEach((row, r) => {
    if (row !== before?.[r]) rows.push([r, row])
  })
  return { block, length: after?.length ?? 0, rows }
}

/** The workbook after a delta; what the delta does not name is shared with `before`. */
export function patchedWorkbook(
  before: Workbook | null,
  { sheets, names, tables = before?.tables, rest }: WorkbookDelta,
): Workbook {
  const known = new Map((before ?? nothing).sheets.map((sheet) => [sheet.id, sheet]))
  return {
    ...rest,
    sheets: sheets.map((delta) => patchedSheet(known.get(delta.sheet.id), delta)),
    names: names ?? before?.names ?? [],
    charts: [],
    ...(tables?.length && { tables }),
  }
}

function patchedSheet(before: Sheet | undefined, { sheet, blocks: count, changed }: SheetDelta): Sheet {
  if (before && changed.length === 0 && before.blocks.length === count) return { ...sheet, blocks: before.blocks }
  const blocks: (Block | undefined)[] = Array.from({ length: count }, (_, b) => before?.blocks[b])
  for (const { block, length, rows } of changed) {
    if (length === 0) {
      blocks[block] = undefined
      continue
    }
    const old = blocks[block]
    const fresh: (Row | undefined)[] = Array.from({ length }, (_, r) => old?.[r])
    for (const [row, cells] of rows) fresh[row] = cells
    blocks[block] = fresh
  }
  return { ...sheet, blocks }
}
