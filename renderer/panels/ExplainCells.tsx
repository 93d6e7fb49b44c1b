import type { ReactNode } from 'react'
import { type Place, placeKey, single } from '../../model/explain/reading.ts'
import type { About, Target } from '../../model/explain/step.ts'
import { target } from '../../model/explain/target.ts'
import { ExplainRow } from './ExplainRow.tsx'
import { useExplain } from './explainContext.ts'
import { PlaceLink } from './PlaceLink.tsx'

/** Source and note, as far as they are there. */
export function Said({ source, note }: Pick<About, 'source' | 'note'>) {
  return (
    <>
      {source ? <p className="fc-explain-said">Source: {source}</p> : null}
      {note ? <p className="fc-explain-said">{note}</p> : null}
    </>
  )
}

const mostCells = 12

/** The cells of a range one by one, each unfolding to what `inside` gives. */
export function ExplainCells({ of: { sheet, area }, inside }: { of: Target; inside: (cell: Target) => Inside }) {
  const { reading } = useExplain()
  const width = area.right - area.left + 1
  const count = width * (area.bottom - area.top + 1)
  const places: readonly Place[] = Array.from({ length: Math.min(count, mostCells) }, (_, i) => ({
    sheet,
    row: area.top + Math.floor(i / width),
    column: area.left + (i % width),
  }))
  return (
    <>
      <ul className="fc-explain-rows">
        {places.map((place) => {
          const cell = target(reading, { sheet, area: single(place) })
          return (
            <ExplainRow
              key={placeKey(place)}
              name={cell.name}
              head={
                <>
                  <PlaceLink to={cell} /> <span className="fc-quiet">{cell.label}</span>
                </>
              }
              value={reading.values.value(sheet, place.row, place.column)}
              format={cell.about.format}
              unit={cell.about.unit}
              inside={inside(cell)}
            />
          )
        })}
      </ul>
      {count > mostCells ? <p className="fc-explain-said">and {count - mostCells} more</p> : null}
    </>
  )
}

/** What a line unfolds to; `undefined`: it tells everything already. */
export type Inside = (() => ReactNode) | undefined
