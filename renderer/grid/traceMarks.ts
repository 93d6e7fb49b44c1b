import type { Area } from '../../model/core/reference.ts'
import { dependants } from '../../model/explain/dependants.ts'
import { precedents } from '../../model/explain/precedents.ts'
import type { WindowState } from '../store/windowState.ts'

export interface TraceMark {
  readonly area: Area
  /** CSS colour. */
  readonly colour: string
  readonly filled: boolean
}

/** More would be a pattern rather than a trace. */
const mostMarks = 200

let last: { readonly key: readonly unknown[]; readonly marks: readonly TraceMark[] } = { key: [], marks: [] }

/** While the panel Explain is open: what the current cell refers to on the sheet in front, and what refers to it. */
export function traceMarks(state: WindowState): readonly TraceMark[] {
  const { panel, editing, workbook, revision, sheet, selection } = state
  if (panel !== 'explain' || editing) return []
  const { row, column } = selection.cell
  // Asked at every change of the window, most of which concern no formula.
  const key = [workbook, revision, sheet, row, column]
  if (key.some((each, i) => each !== last.key[i])) last = { key, marks: traced(state) }
  return last.marks
}

function traced(state: WindowState): readonly TraceMark[] {
  const place = { sheet: state.sheet, ...state.selection.cell }
  const before = precedents(state, place).flatMap(({ target }) => target ?? [])
  const after = dependants(state, place).areas
  const here = ({ sheet }: { sheet: string }) => sheet === state.sheet
  return [
    ...before.filter(here).map(({ area }) => ({ area, colour: 'var(--fc-reference-1)', filled: true })),
    ...after.filter(here).map(({ area }) => ({ area, colour: 'var(--fc-reference-2)', filled: true })),
  ].slice(0, mostMarks)
}
