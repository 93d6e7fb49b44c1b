import { type Area, areaName } from '../../../model/core/reference.ts'
import type { CellValue, Matrix } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Changes, Engine } from '../../../model/engine/engine.ts'
import type { Command, Input } from '../../../model/workbook/command.ts'
import { createHistory } from '../../../model/workbook/history.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook, type Workbook } from '../../../model/workbook/workbook.ts'

/** What tests write into cells: text starting with `=` is a formula, `null` empties. */
export type Typed = Readonly<Record<string, string | number | boolean | null>>

export function inputs(typed: Typed): Record<string, Input> {
  return Object.fromEntries(
    Object.entries(typed).map(([cell, value]) => [
      cell,
      value === null
        ? null
        : typeof value === 'string' && value.startsWith('=')
          ? { formula: value }
          : ({ value } satisfies Input),
    ]),
  )
}

/** A workbook of one sheet, `Sheet1`, holding these cells. */
export function workbookWith(typed: Typed): Workbook {
  return run(emptyWorkbook, { name: 'setCells', sheet: 's1', inputs: inputs(typed) })
}

/** An engine whose workbook is edited as a person does it. */
export class Session {
  readonly history
  readonly engine: Engine

  constructor(typed: Typed = {}) {
    this.history = createHistory(workbookWith(typed))
    this.engine = createEngine(this.history.workbook)
  }

  run(command: Command): Changes {
    this.history.run(command)
    return this.engine.follow(this.history.workbook)
  }

  type(typed: Typed, sheet = 's1'): Changes {
    return this.run({ name: 'setCells', sheet, inputs: inputs(typed) })
  }

  undo(): void {
    this.history.undo()
    this.engine.follow(this.history.workbook)
  }

  redo(): void {
    this.history.redo()
    this.engine.follow(this.history.workbook)
  }

  /** The value of a cell; errors as `#NUM! message`. */
  at(cell: string, sheet = 's1'): unknown {
    const found = this.engine.resolve(cell, sheet)
    if (found === null || typeof found !== 'object' || !('area' in found)) return shown(found)
    return shown(this.engine.values.value(found.sheet, found.area.top, found.area.left))
  }

  /** The values of a range, row by row. */
  range(range: string, sheet = 's1'): unknown[][] {
    const found = this.engine.resolve(range, sheet)
    if (found === null || typeof found !== 'object' || !('area' in found)) return [[shown(found)]]
    return this.engine.values.matrix(found.sheet, found.area).map((row) => row.map(shown))
  }

  /** The area over which the formula in a cell spills. */
  spill(cell: string, sheet = 's1'): string | null {
    const found = this.engine.resolve(cell, sheet)
    if (found === null || typeof found !== 'object' || !('area' in found)) return null
    const spill = this.engine.values.spill(found.sheet, found.area.top, found.area.left)
    return spill && areaName(spill.area)
  }

  value(formula: string, sheet = 's1'): unknown {
    const value = this.engine.evaluate(formula, sheet)
    return Array.isArray(value) ? (value as Matrix).map((row) => row.map(shown)) : shown(value as CellValue)
  }
}

export function shown(value: CellValue): unknown {
  return value !== null && typeof value === 'object' ? `${value.error} ${value.message}` : value
}

/** All that a view can know of a workbook. */
export function everything(engine: Engine, workbook: Workbook): unknown {
  return workbook.sheets.map(({ id, name }) => {
    const extent = engine.values.extent(id)
    const area: Area = { top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 }
    const values = engine.values.matrix(id, area)
    const spills = new Set<string>()
    for (const [row, line] of values.entries())
      for (const column of line.keys()) {
        const spill = engine.values.spill(id, row, column)
        if (spill) spills.add(areaName(spill.area))
      }
    return { name, extent, values: values.map((row) => row.map(shown)), spills: [...spills].sort() }
  })
}
