import { ArrowLeft } from 'lucide-react'
import { type Ref, type RefObject, useDeferredValue, useEffect, useMemo } from 'react'
import type { CatalogueEntry } from '../../model/engine/catalogue.ts'
import { modelFunction } from '../../model/functions/index.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { ArgumentField } from './ArgumentField.tsx'
import { fittedFields } from './argumentFields.ts'
import { callReading } from './callReading.ts'
import { Formula } from './Formula.tsx'
import { InsertFunctionResult } from './InsertFunctionResult.tsx'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  /** The field that has the keyboard first. */
  readonly start: RefObject<HTMLInputElement | null>
  readonly entry: CatalogueEntry
  readonly fields: readonly string[]
  readonly onFields: (fields: readonly string[]) => void
  /** Id of the sheet that the call will stand on. */
  readonly sheet: string
  /** Tell what is missing, too. */
  readonly pressed: boolean
  readonly onBack: () => void
  readonly onHelp: () => void
}

/** One field an argument, what each comes to, and the result. */
export function InsertFunctionForm({ ref, start, entry, fields, onFields, sheet, pressed, onBack, onHelp }: Props) {
  const revision = useWindow((window) => window.revision)
  const fn = entry.isModel ? modelFunction(entry.name) : undefined
  const params = fn ? Object.values(fn.params) : []
  const texts = useMemo(() => fittedFields(entry, fields), [entry, fields])
  const settled = useDeferredValue(texts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the values changed.
  const reading = useMemo(
    () => callReading(entry, settled, sheet, windowStore.getState()),
    [entry, settled, sheet, revision],
  )
  useEffect(() => start.current?.focus(), [start])

  return (
    <div ref={ref} className="fc-insert-form">
      <div className="fc-insert-head">
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Choose another function"
          title="Choose another function"
          onClick={onBack}
        >
          <ArrowLeft size={16} aria-hidden />
        </button>
        <h3 className="fc-mono">{entry.name}</h3>
        {fn ? (
          <button type="button" className="fc-link" onClick={onHelp}>
            Help on this function
          </button>
        ) : null}
      </div>
      <p>{entry.summary}</p>
      {fn ? <Formula tex={fn.formula} display /> : null}
      <div className="fc-insert-fields">
        {texts.map((text, place) => {
          const param = argumentAt(entry, place)
          const read = reading.fields[place]
          const described = params[place]
          return (
            <ArgumentField
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what an argument is known by.
              key={place}
              place={place}
              {...(place === 0 ? { fieldRef: start } : {})}
              param={param}
              {...(described ? { described } : {})}
              text={text}
              onText={(next) => onFields(texts.map((old, i) => (i === place ? next : old)))}
              read={read}
              told={pressed}
            />
          )
        })}
        {texts.length === 0 ? <p className="fc-quiet">It takes no arguments.</p> : null}
      </div>
      <InsertFunctionResult entry={entry} reading={reading} />
    </div>
  )
}

/** The argument at a place; those that may be repeated are numbered, those in excess say so. */
function argumentAt({ params, repeated }: CatalogueEntry, place: number): CatalogueEntry['params'][number] {
  const own = params[place]
  if (own) return own
  const beyond = place - params.length
  const again = repeated > 0 ? params[params.length - repeated + (beyond % repeated)] : undefined
  if (!again) return { name: `argument ${place + 1}`, optional: true, doc: 'One more than the function takes.' }
  return { ...again, name: `${again.name.replace(/\d+$/, '')}${Math.floor(beyond / repeated) + 2}`, optional: true }
}
