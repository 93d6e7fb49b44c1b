import { isError } from '../../model/core/value.ts'
import { dependants } from '../../model/explain/dependants.ts'
import { precedents } from '../../model/explain/precedents.ts'
import type { Place } from '../../model/explain/reading.ts'
import type { Target } from '../../model/explain/step.ts'
import { target } from '../../model/explain/target.ts'
import { windowStore } from '../store/store.ts'
import { useExplain } from './explainContext.ts'
import { explainedValue, unitAfter } from './explainedValue.ts'
import { PlaceLink } from './PlaceLink.tsx'

const { showPanel } = windowStore.getState()

/** More are counted only. */
const mostListed = 40

/** What the formula refers to, as links. */
export function Precedents({ of: place }: { of: Place }) {
  const { reading } = useExplain()
  const found = precedents(reading, place)
  return (
    <section aria-label="Precedents">
      <h3>
        <span className="fc-explain-swatch fc-explain-before" /> Precedents ({found.length})
      </h3>
      {found.length === 0 ? <p className="fc-explain-said">It refers to no cells.</p> : null}
      <ul className="fc-explain-links">
        {found.map(({ text, target: to, name, error }) => (
          <li key={text}>
            {to ? (
              <Linked to={to} {...(name ? { text } : {})} label={name?.note ?? to.label} />
            ) : (
              <>
                <code className="fc-mono">{text}</code>
                <span className="fc-explain-failed">{error?.message ?? 'It points nowhere.'}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What refers to the cell, as links. */
export function Dependants({ of: place }: { of: Place }) {
  const { reading } = useExplain()
  const { areas, count, charts } = dependants(reading, place)
  return (
    <section aria-label="Dependants">
      <h3>
        <span className="fc-explain-swatch fc-explain-after" /> Dependants ({count + charts.length})
      </h3>
      {count + charts.length === 0 ? <p className="fc-explain-said">Nothing refers to it.</p> : null}
      <ul className="fc-explain-links">
        {charts.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="fc-link" onClick={() => showPanel('charts')}>
              {title || 'Untitled chart'}
            </button>
            <span className="fc-quiet">chart</span>
          </li>
        ))}
        {areas.slice(0, mostListed).map((area) => {
          const to = target(reading, area)
          return (
            <li key={to.name}>
              <Linked to={to} label={to.label} />
            </li>
          )
        })}
      </ul>
      {areas.length > mostListed ? <p className="fc-explain-said">and {areas.length - mostListed} more</p> : null}
    </section>
  )
}

function Linked({ to, text, label }: { to: Target; text?: string; label: string }) {
  const { reading } = useExplain()
  const { top, left } = to.area
  const value = to.cell ? reading.values.value(to.sheet, top, left) : reading.values.matrix(to.sheet, to.area)
  return (
    <>
      <PlaceLink to={to} {...(text === undefined ? {} : { text })} />
      <span className="fc-explain-label fc-quiet">{label}</span>
      <span className={isError(value) ? 'fc-explain-value fc-explain-failed' : 'fc-explain-value'}>
        {explainedValue(value, to.about.format)}
        {unitAfter(to.about.unit, to.about.format) ? (
          <span className="fc-unit"> {unitAfter(to.about.unit, to.about.format)}</span>
        ) : null}
      </span>
    </>
  )
}
