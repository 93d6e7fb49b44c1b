import { type Area, contains, namedArea } from '../../model/core/reference.ts'
import type { Command } from '../../model/workbook/command.ts'
import type { Workbook } from '../../model/workbook/workbook.ts'
import type { Selection } from './windowState.ts'

/** Where the person was looking when a step was made. */
export interface Place {
  readonly sheet: string
  readonly selection: Selection
}

export const firstCell: Selection = { cell: { row: 0, column: 0 }, area: { top: 0, left: 0, bottom: 0, right: 0 } }

export function areaSelection(area: Area): Selection {
  return { cell: { row: area.top, column: area.left }, area }
}

/** A selection as the file keeps it; a text that is no area is the first cell. */
export function savedSelection(text: string | undefined): Selection {
  const area = text === undefined ? null : namedArea(text)
  return area ? areaSelection(area) : firstCell
}

/** The sheet that a command changes, or `null` where it concerns no cells in particular. */
function commandSheet(command: Command): string | null {
  if (command.name === 'batch') {
    for (const inner of command.commands) {
      const sheet = commandSheet(inner)
      if (sheet !== null) return sheet
    }
    return null
  }
  if (command.name === 'moveCells') return command.toSheet
  return 'sheet' in command ? command.sheet : null
}

/** The area that a command names, or `null`. */
function commandArea(command: Command): Area | null {
  switch (command.name) {
    case 'setCells': {
      const areas = Object.keys(command.inputs).flatMap((cell) => namedArea(cell) ?? [])
      const first = areas[0]
      return first === undefined
        ? null
        : areas.reduce(
            (a, b) => ({
              top: Math.min(a.top, b.top),
              left: Math.min(a.left, b.left),
              bottom: Math.max(a.bottom, b.bottom),
              right: Math.max(a.right, b.right),
            }),
            first,
          )
    }
    case 'pasteCells':
      return namedArea(command.at)
    case 'clearCells':
    case 'formatCells':
      return namedArea(command.area)
    case 'describeCell':
      return namedArea(command.cell)
    default:
      return null
  }
}

/**
 * Where undoing or redoing `command` should bring the person back to: the selection it was made with, or, if the
 * command changed cells elsewhere, those cells. `null`: stay.
 */
export function commandPlace(command: Command, front: Place): Place | null {
  const sheet = commandSheet(command)
  if (sheet === null) return null
  const area = commandArea(command)
  const { selection } = front
  if (sheet === front.sheet && (!area || contains(selection.area, area.top, area.left))) return front
  return { sheet, selection: area ? areaSelection(area) : selection }
}

/** The sheet to show after a change: the one in front if it is still there, a new one, else a neighbour. */
export function sheetAfter(before: Workbook, after: Workbook, front: string): string {
  if (before.sheets !== after.sheets) {
    const added = after.sheets.find((sheet) => !before.sheets.some((other) => other.id === sheet.id))
    if (added) return added.id
  }
  if (after.sheets.some((sheet) => sheet.id === front)) return front
  const index = before.sheets.findIndex((sheet) => sheet.id === front)
  return (after.sheets[Math.min(Math.max(index, 0), after.sheets.length - 1)] ?? after.sheets[0])?.id ?? front
}
