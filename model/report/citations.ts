import type { Address } from '../core/reference.ts'
import { writtenCalls } from '../formula/writtenCalls.ts'
import { type ModelFunction, modelFunction } from '../functions/index.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { rowsPerBlock } from '../workbook/workbook.ts'
import { cellsNamed } from './cellsNamed.ts'

/** Something that a sheet rests on, with the cells where it does. */
export interface Citation {
  readonly cells: string
  readonly text: string
}

export interface FunctionUse {
  readonly cells: string
  readonly fn: ModelFunction
}

/** What stands behind the numbers of a sheet: sources of cells, model functions with theirs, and notes. */
export interface Citations {
  /** Each once. */
  readonly sources: readonly Citation[]
  /** In the order of the catalogue's names. */
  readonly functions: readonly FunctionUse[]
  /** By cell. */
  readonly notes: readonly Citation[]
}

/** @param seen whether a cell is in the report; functions count wherever they stand */
export function citations(sheet: Sheet, seen: (row: number, column: number) => boolean): Citations {
  const sources = new Map<string, Address[]>()
  const functions = new Map<ModelFunction, Address[]>()
  const notes: Citation[] = []
  const add = <Key>(map: Map<Key, Address[]>, key: Key, place: Address): void => {
    const places = map.get(key)
    if (places) places.push(place)
    else map.set(key, [place])
  }
  sheet.blocks.forEach((block, b) => {
    block?.forEach((line, r) => {
      line?.forEach((cell, column) => {
        if (!cell) return
        const place = { row: b * rowsPerBlock + r, column }
        for (const fn of functionsIn(cell.formula)) add(functions, fn, place)
        if (!seen(place.row, column)) return
        if (cell.source) add(sources, cell.source, place)
        if (cell.note) notes.push({ cells: cellsNamed([place]), text: cell.note })
      })
    })
  })
  return {
    sources: [...sources].map(([text, places]) => ({ text, cells: cellsNamed(places) })),
    functions: [...functions]
      .map(([fn, places]) => ({ fn, cells: cellsNamed(places) }))
      .toSorted((a, b) => (a.fn.name < b.fn.name ? -1 : 1)),
    notes,
  }
}

function functionsIn(formula: string | undefined): ReadonlySet<ModelFunction> {
  if (formula === undefined) return none
  return new Set(writtenCalls(formula).flatMap(({ name }) => modelFunction(name) ?? []))
}

const none: ReadonlySet<ModelFunction> = new Set()
