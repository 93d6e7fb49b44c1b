import { chartAreas } from '../../model/chart/chartAreas.ts'
import type { WindowState } from '../store/windowState.ts'
import type { TraceMark } from './traceMarks.ts'

const colours = 6

let last: { readonly key: readonly unknown[]; readonly marks: readonly TraceMark[] } = { key: [], marks: [] }

/** While the panel Charts is open: the cells of the selected chart on the sheet in front, each reference in a colour of its own. */
export function chartMarks(state: WindowState): readonly TraceMark[] {
  const { panel, chart: id, editing, workbook, revision, sheet, values, resolve } = state
  const chart =
    id === null || panel !== 'charts' || editing ? undefined : workbook.charts.find((each) => each.id === id)
  if (!chart) return []
  const key = [chart, revision, sheet]
  if (key.some((each, i) => each !== last.key[i])) {
    const marks = chartAreas(chart, { workbook, values, resolve })
      .filter((each) => each.sheet === sheet)
      .map(({ area, index }) => ({ area, colour: `var(--fc-reference-${(index % colours) + 1})`, filled: true }))
    last = { key, marks }
  }
  return last.marks
}
