import type { Area } from '../../model/core/reference.ts'
import { structuredArea } from '../../model/workbook/tables.ts'
import { sheetByName } from '../../model/workbook/workbook.ts'
import { colouredReferences } from '../store/colouredReferences.ts'
import type { WindowState } from '../store/windowState.ts'
import { chartMarks } from './chartMarks.ts'
import { traceMarks } from './traceMarks.ts'

/** An area that stands out: what a formula being typed refers to, in the colour of its place there, or what was copied. */
export interface Mark {
  readonly area: Area
  /** CSS colour. */
  readonly colour: string
  readonly filled: boolean
}

/** The marks on the sheet in front. The same reference has one colour wherever it stands in the formula. */
export function marks(state: WindowState, copied: Area | null): readonly Mark[] {
  const { editing, workbook, values, sheet, painting } = state
  const found: Mark[] = copied ? [{ area: copied, colour: 'var(--fc-muted)', filled: false }] : []
  if (painting?.clip.sheet === sheet) {
    found.push({ area: painting.clip.area, colour: 'var(--fc-accent)', filled: false })
  }
  if (!editing?.text.startsWith('=')) return [...found, ...traceMarks(state), ...chartMarks(state)]
  for (const { token, colour, again } of colouredReferences(editing.text)) {
    if (again) continue
    if (token.kind === 'structured') {
      const part = structuredArea(workbook, token.structured, { sheet: editing.sheet, ...editing.cell })
      if ('error' in part || part.sheet !== sheet) continue
      found.push({ area: part.area, colour: `var(--fc-reference-${colour})`, filled: true })
      continue
    }
    const { reference } = token
    const id = reference.sheet === null ? editing.sheet : sheetByName(workbook, reference.sheet)?.id
    if (id !== sheet) continue
    const { from, to, spill } = reference
    const named = {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    }
    const area = spill ? (values.spill(id, from.row, from.column)?.area ?? named) : named
    found.push({ area, colour: `var(--fc-reference-${colour})`, filled: true })
  }
  return found
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The shadows that frame the part of each mark that lies in a cell. */
export function markShadows(all: readonly Mark[], row: number, column: number): string[] {
  const edges: string[] = []
  for (const { area, colour, filled } of all) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue
    const line = filled ? 2 : 1
    if (row === area.top) edges.push(`inset 0 ${line}px ${colour}`)
    if (row === area.bottom) edges.push(`inset 0 -${line}px ${colour}`)
    if (column === area.left) edges.push(`inset ${line}px 0 ${colour}`)
    if (column === area.right) edges.push(`inset -${line}px 0 ${colour}`)
    if (filled) edges.push(`inset 0 0 0 100px color-mix(in srgb, ${colour} 8%, transparent)`)
  }
  return edges
}
