import type { Area } from '../core/reference.ts'
import { withReferences } from '../workbook/restructuredWorkbook.ts'
import type { Chart } from '../workbook/workbook.ts'

import { type ReferenceSource, resolvedReference } from './readReference.ts'

/** Cells that a chart draws. */
export interface ChartArea {
  readonly sheet: string
  readonly area: Area
  /** The same cells have one number wherever the chart refers to them, counted from 0. */
  readonly index: number
}

/** Every area that `chart` refers to, in the order of its fields, each once; what resolves to nothing is left out. */
export function chartAreas(chart: Chart, source: ReferenceSource): readonly ChartArea[] {
  const seen = new Set<string>()
  const found: ChartArea[] = []
  withReferences(chart, (reference) => {
    const text = reference.replace(/^=/, '')
    if (seen.has(text)) return reference
    seen.add(text)
    const place = resolvedReference(source, chart.sheet, text)
    if ('area' in place) found.push({ ...place, index: found.length })
    return reference
  })
  return found
}
