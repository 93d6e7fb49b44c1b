import { useMemo } from 'react'
import { chartCsvRows } from '../../model/chart/chartCsvRows.ts'
import type { ChartData } from '../../model/chart/chartData.ts'
import type { Chart } from '../../model/workbook/workbook.ts'

/** A browser shows no more rows at once without growing slow. */
const mostRows = 1000

/** What a chart draws as a table. */
export function ChartTable({ chart, data }: { readonly chart: Chart; readonly data: ChartData }) {
  const [header = [], ...rows] = useMemo(() => chartCsvRows(chart, data), [chart, data])
  const more = rows.length - mostRows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
    <div className="fc-chart-table" tabIndex={0}>
      <table>
        <caption>{chart.title || 'Untitled chart'}</caption>
        <thead>
          <tr>
            {header.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two series may have one name.
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
            <tr key={r}>
              {row.map((text, c) =>
                c === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <th key={c} scope="row">
                    {text}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <td key={c}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="fc-quiet">And {more} more rows; CSV data has them all.</p> : null}
    </div>
  )
}
