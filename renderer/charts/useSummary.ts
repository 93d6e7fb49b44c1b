import { useEffect, useState } from 'react'
import type { ChartData } from '../../model/chart/chartData.ts'
import { chartSummary } from '../../model/chart/chartSummary.ts'
import type { Chart } from '../../model/workbook/workbook.ts'

/** Milliseconds after the last change of a chart: nobody listens to what changes with every key. */
const pause = 400

/** What the chart shows in sentences, told when it has come to rest. */
export function useSummary(chart: Chart, data: ChartData): string {
  const [summary, setSummary] = useState(() => chartSummary(chart, data).join(' '))
  useEffect(() => {
    const later = setTimeout(() => setSummary(chartSummary(chart, data).join(' ')), pause)
    return () => clearTimeout(later)
  }, [chart, data])
  return summary
}
