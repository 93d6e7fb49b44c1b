import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type ModelFunction, modelFunction, modelFunctions } from '../../model/functions/index.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { FunctionPage } from './FunctionPage.tsx'
import type { DrawPlot } from './FunctionPlotPart.tsx'
import { foundFunctions } from './foundFunctions.ts'
import { ClosePanel } from './SidePanel.tsx'
import './functionHelp.css'

const { showTopic } = windowStore.getState()

/** The catalogue of model functions, or one of them in full. */
export function FunctionHelp({ draw }: { draw: DrawPlot }) {
  const topic = useWindow((window) => window.topic)
  const [text, setText] = useState('')
  const shown = topic === null ? undefined : modelFunction(topic)
  return (
    <aside className="fc-help" aria-label="Function help">
      {shown ? <FunctionPage key={shown.name} of={shown} draw={draw} /> : <Catalogue text={text} onText={setText} />}
    </aside>
  )
}

/** A person may know what goes in better than what comes out. */
function furtherWords({ params, remark = '' }: ModelFunction): string {
  return `${Object.entries(params).flatMap(([name, { doc }]) => [name, doc])} ${remark}`
}

function Catalogue({ text, onText }: { text: string; onText: (text: string) => void }) {
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = foundFunctions(modelFunctions, text, furtherWords)
  const families = [...new Set(found.map(({ family }) => family))]

  /** Arrows walk from the search field through the list and back. */
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const stops = [field.current, ...(root.current?.querySelectorAll<HTMLElement>('.fc-function') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLInputElement)
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the buttons inside.
    <div className="fc-help-part" ref={root} onKeyDown={keyDown}>
      <div className="fc-panel-head">
        <h2>Functions</h2>
        <ClosePanel />
      </div>
      <div className="fc-search">
        <Search size={14} aria-hidden />
        <input
          ref={field}
          type="search"
          className="fc-text"
          placeholder="Find a function by name or what it answers"
          aria-label="Find a function"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [best] = found
            if (event.key !== 'Enter' || text === '' || !best) return
            // Else the same press would reach the button that gets the keyboard next.
            event.preventDefault()
            showTopic(best.name)
          }}
        />
      </div>
      <div className="fc-help-scroll">
        {families.map((family) => (
          <section key={family} aria-label={family}>
            <h3>{family}</h3>
            {found
              .filter((each) => each.family === family)
              .map(({ name, summary }) => (
                <button key={name} type="button" className="fc-listed fc-function" onClick={() => showTopic(name)}>
                  <span className="fc-mono">{name}</span>
                  <span className="fc-quiet">{summary}</span>
                </button>
              ))}
          </section>
        ))}
        {found.length === 0 ? (
          <p className="fc-empty">No model function matches “{text}”. Built-in functions such as SUM work as ever.</p>
        ) : null}
      </div>
    </div>
  )
}
