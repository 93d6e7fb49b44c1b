import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isError } from '../../model/core/value.ts'
import type { ResolvedReference } from '../../model/engine/engine.ts'
import { type Explanation, explanation } from '../../model/explain/explanation.ts'
import { type Place, placeKey, single } from '../../model/explain/reading.ts'
import { display } from '../../model/format/display.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { Said } from './ExplainCells.tsx'
import { Dependants, Precedents } from './ExplainLinks.tsx'
import { ExplainStep } from './ExplainStep.tsx'
import { ExplainProvider } from './explainContext.ts'
import { unitAfter } from './explainedValue.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { ClosePanel } from './SidePanel.tsx'
import './explain.css'

/** How the current cell comes to its value, what it refers to, and what refers to it. */
export function ExplainPanel() {
  const board = useActionBoard()
  const workbook = useWindow((window) => window.workbook)
  const revision = useWindow((window) => window.revision)
  const sheet = useWindow((window) => window.sheet)
  const { row, column } = useWindow((window) => window.selection.cell)
  /** Where links led away from, the last one last. */
  const [visited, setVisited] = useState<readonly Place[]>([])

  const place = useMemo(() => ({ sheet, row, column }), [sheet, row, column])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is read anew when workbook or values changed.
  const reading = useMemo(() => windowStore.getState(), [workbook, revision])
  const explained = useMemo(() => explanation(reading, place), [reading, place])

  const show = ({ sheet: id, area }: ResolvedReference): boolean => {
    if (!board.commitEditing()) return false
    windowStore.getState().showSheet(id)
    windowStore.getState().select({ row: area.top, column: area.left }, area)
    board.focusSheet()
    return true
  }
  const go = (to: ResolvedReference) => {
    if (show(to)) setVisited([...visited, place])
  }
  const back = () => {
    const last = visited.at(-1)
    if (last && show({ sheet: last.sheet, area: single(last) })) setVisited(visited.slice(0, -1))
  }

  return (
    <aside className="fc-explain" aria-label="Explain">
      <div className="fc-panel-head">
        {visited.length > 0 ? (
          <button
            type="button"
            className="fc-button fc-button-icon"
            aria-label="Back to the cell before"
            title="Back to the cell before"
            onClick={back}
          >
            <ArrowLeft size={16} aria-hidden />
          </button>
        ) : null}
        <h2>Explain</h2>
        <ClosePanel />
      </div>
      <ExplainProvider value={{ reading, sheet, go }}>
        <div className="fc-explain-scroll" key={placeKey(place)}>
          <Head of={explained} />
          {explained.formula === null ? null : <Steps of={explained} />}
          {explained.formula === null ? null : <Precedents of={place} />}
          <Dependants of={place} />
        </div>
      </ExplainProvider>
    </aside>
  )
}

function Head({ of: { name, label, value, cell, spill, place, formula, step } }: { of: Explanation }) {
  const board = useActionBoard()
  const shown = display(value, cell?.format).text
  const full = typeof value === 'number' ? String(value).replace('e', 'E') : null
  const constant = formula === null && value !== null
  return (
    <header className="fc-explain-cell">
      <div className="fc-explain-place">
        <span className="fc-mono">{name}</span> {label}
      </div>
      <div className={isError(value) ? 'fc-explain-result fc-explain-failed' : 'fc-explain-result'}>
        {value === null ? <span className="fc-quiet">empty</span> : shown}
        {unitAfter(cell?.unit, cell?.format) && value !== null ? (
          <span className="fc-unit"> {unitAfter(cell?.unit, cell?.format)}</span>
        ) : null}
      </div>
      {full !== null && Number(shown) !== value ? (
        <div className="fc-explain-full">
          <span className="fc-quiet">in full</span> {full}
        </div>
      ) : null}
      {isError(value) && !step?.fault ? <p className="fc-explain-said">{value.message}</p> : null}
      <Said {...cell} />
      {constant ? <p className="fc-explain-said">Typed into the cell: nothing computes it.</p> : null}
      {constant && typeof value === 'number' && !cell?.source ? (
        <p className="fc-explain-said">
          <button type="button" className="fc-link" onClick={() => board.perform('edit:describe')}>
            Say where the number comes from
          </button>
        </p>
      ) : null}
      {spill && placeKey(spill.from) !== placeKey(place) ? (
        <p className="fc-explain-said">
          The formula in <PlaceLink to={{ sheet: spill.from.sheet, area: single(spill.from) }} /> fills it, with row{' '}
          {place.row - spill.area.top + 1}
          {spill.area.right > spill.area.left ? `, column ${place.column - spill.area.left + 1}` : ''} of its result.
        </p>
      ) : null}
    </header>
  )
}

function Steps({ of: { formula, step, place, cell } }: { of: Explanation }) {
  return (
    <section aria-label="Steps">
      <h3>How it comes about</h3>
      {step ? (
        <ul className="fc-explain-rows">
          <ExplainStep step={step} trail={[place]} about={cell ?? {}} open />
        </ul>
      ) : (
        <>
          <div className="fc-explain-formula fc-mono">{formula}</div>
          <p className="fc-explain-said">This formula cannot be read.</p>
        </>
      )}
    </section>
  )
}
