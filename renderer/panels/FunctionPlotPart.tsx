import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { cellName } from '../../model/core/reference.ts'
import { writtenCalls } from '../../model/formula/writtenCalls.ts'
import type { Argument, ModelFunction } from '../../model/functions/index.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { argumentValue } from './argumentFields.ts'
import { currentCell } from './currentCell.ts'
import { firstChoice, functionCurve, hasRows, type Plot, plotArguments } from './functionCurve.ts'

/** Draws a curve; App hands it over, because charts are another room. */
export type DrawPlot = (plot: Plot) => ReactNode

const rows = ''

/** The first call of `fn` in a formula, without what stands around it. */
function callIn(formula: string | undefined, fn: ModelFunction): readonly string[] | null {
  const call = writtenCalls(formula ?? '').find(({ name }) => name.toLowerCase() === fn.name.toLowerCase())
  return call ? call.args : null
}

/** How the result of a function moves with one of its arguments; the others are those of the current cell or of an example. */
export function FunctionPlotPart({ of: fn, draw }: { of: ModelFunction; draw: DrawPlot }) {
  const id = useId()
  const formula = useWindow((window) => currentCell(window).formula)
  const sheet = useWindow((window) => window.sheet)
  const place = useWindow(({ selection }) => cellName(selection.cell.row, selection.cell.column))
  const revision = useWindow((window) => window.revision)
  const inCell = callIn(formula, fn)
  const example = fn.examples.find((each) => 'gives' in each) ?? fn.examples[0]
  const texts = inCell ?? callIn(example.formula, fn) ?? []
  const key = texts.join('\n')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that values changed, `key` that texts did.
  const args = useMemo<readonly Argument[]>(
    () => texts.map((text) => argumentValue(text, sheet, windowStore.getState())),
    [key, sheet, revision],
  )
  const [chosen, setChosen] = useState(() => firstChoice(fn, args))
  const choices = plotArguments(fn)
  const ownRows = hasRows(fn, args)
  const argument = chosen.argument === null && !ownRows ? (choices[0] ?? null) : chosen.argument
  const choice = useDeferredValue(useMemo(() => ({ ...chosen, argument }), [chosen, argument]))
  const plot = useMemo(() => functionCurve(fn, args, choice), [fn, args, choice])
  const columns = fn.returns.columns ?? []
  if (choices.length === 0 && !ownRows) return null

  return (
    <section aria-label="Plot">
      <h3>Plot</h3>
      <div className="fc-plot-choices">
        {columns.length > 1 ? (
          <select
            className="fc-text"
            aria-label="Result"
            value={chosen.column}
            onChange={(event) => setChosen({ ...chosen, column: Number(event.currentTarget.value) })}
          >
            {columns.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        <label htmlFor={id}>{columns.length > 1 ? 'against' : 'Against'}</label>
        <select
          id={id}
          className="fc-text"
          aria-label="Against"
          value={argument ?? rows}
          onChange={(event) => setChosen({ ...chosen, argument: event.currentTarget.value || null })}
        >
          {ownRows ? <option value={rows}>its own rows</option> : null}
          {choices.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {plot.problem === undefined ? (
        <figure className="fc-plot" aria-label={plot.title}>
          {draw(plot)}
        </figure>
      ) : (
        <p className="fc-quiet">{plot.problem}</p>
      )}
      <p className="fc-plot-foot">
        {inCell ? `With the arguments of ${place}` : 'With the arguments of the first example'}
        {texts.length > 0 ? <span className="fc-mono">: {texts.join(', ')}</span> : null}
      </p>
    </section>
  )
}
