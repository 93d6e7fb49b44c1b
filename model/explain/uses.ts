import type { Area } from '../core/reference.ts'
import { optionalWords } from '../formula/optionalWords.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { tokens } from '../formula/tokens.ts'
import type { Block } from '../workbook/workbook.ts'

/** What a formula refers to, as its text says: sheets and names by name, in small letters. */
export interface Uses {
  readonly areas: readonly UsedArea[]
  readonly names: readonly string[]
  readonly tables: readonly StructuredReference[]
}

export interface UsedArea extends Area {
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null
  /** `A1#`: what spills from the cell, too. */
  readonly spill: boolean
}

/** A formula's cell. */
export interface UsingCell {
  /** Within its block. */
  readonly row: number
  readonly column: number
  readonly uses: Uses
}

export function usesOf(formula: string): Uses {
  const areas: UsedArea[] = []
  const names: string[] = []
  const tables: StructuredReference[] = []
  const all = tokens(formula)
  const optional = optionalWords(all)
  for (const token of all) {
    if (optional.has(token.start)) continue
    if (token.kind === 'name') names.push(token.text.toLowerCase())
    if (token.kind === 'structured') tables.push(token.structured)
    if (token.kind !== 'reference') continue
    const { from, to, sheet, spill } = token.reference
    areas.push({
      sheet: sheet === null ? null : sheet.toLowerCase(),
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
      spill,
    })
  }
  return { areas, names, tables }
}

/** Blocks never change, and an edit leaves all but one of them as they are. */
const known = new WeakMap<Block, readonly UsingCell[]>()

export function formulasOf(block: Block): readonly UsingCell[] {
  const before = known.get(block)
  if (before) return before
  const found: UsingCell[] = []
  block.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.formula !== undefined) found.push({ row, column, uses: usesOf(cell.formula) })
    })
  })
  known.set(block, found)
  return found
}
