import { isError } from '../../model/core/value.ts'
import type { CatalogueEntry } from '../../model/engine/catalogue.ts'
import { display } from '../../model/format/display.ts'
import { columnUnit } from '../../model/functions/functionText.ts'
import { modelFunction } from '../../model/functions/index.ts'
import type { CallReading } from './callReading.ts'

const shownRows = 3

/** What the cell will show. */
export function InsertFunctionResult({ entry, reading }: { entry: CatalogueEntry; reading: CallReading }) {
  return (
    <section className="fc-insert-result" aria-label="Result" aria-live="polite">
      <h3>Result</h3>
      <Shown entry={entry} reading={reading} />
    </section>
  )
}

function Shown({ entry, reading: { fields, result } }: { entry: CatalogueEntry; reading: CallReading }) {
  if (result === null) {
    const names = fields.flatMap(({ text, unfit }, i) =>
      unfit !== null && text === '' ? [entry.params[i]?.name ?? ''] : [],
    )
    return <p className="fc-quiet">{names.length > 0 ? `Still needed: ${names.join(', ')}.` : 'Not readable yet.'}</p>
  }
  if (isError(result)) {
    return (
      <p>
        <span className="fc-error-code fc-mono">{result.error}</span> {result.message}
      </p>
    )
  }
  const returns = entry.isModel ? modelFunction(entry.name)?.returns : undefined
  const columns = returns?.shape === 'spill' ? returns.columns : undefined
  const unit = returns && returns.shape === 'scalar' && returns.unit !== '1' ? returns.unit : ''
  if (typeof result !== 'object' || result === null) {
    return (
      <p>
        <output className="fc-insert-number">{display(result).text}</output> <span className="fc-unit">{unit}</span>
      </p>
    )
  }
  const width = result[0]?.length ?? 0
  return (
    <>
      <p>
        Spills over {result.length} × {width} cells. <span className="fc-unit">{unit}</span>
      </p>
      <div className="fc-insert-rows">
        <table>
          {columns ? (
            <thead>
              <tr>
                {columns.slice(0, width).map((column) => (
                  <th key={column.name} scope="col">
                    {column.name} <span className="fc-unit">{columnUnit(column)}</span>
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {result.slice(0, shownRows).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
              <tr key={i}>
                {row.slice(0, 12).map((value, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have their cells.
                  <td key={j}>{display(value).text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.length > shownRows ? <p className="fc-quiet">and {result.length - shownRows} more rows</p> : null}
    </>
  )
}
