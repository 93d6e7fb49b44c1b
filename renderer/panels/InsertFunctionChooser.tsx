import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
} from '@ariakit/react'
import { type RefObject, useState } from 'react'
import { type CatalogueEntry, catalogue } from '../../model/engine/catalogue.ts'
import { foundFunctions } from './foundFunctions.ts'

interface Props {
  readonly start: RefObject<HTMLInputElement | null>
  /** What is looked for at first. */
  readonly text: string
  readonly onChoose: (name: string) => void
}

const families = (isModel: boolean) => [
  ...new Set(catalogue().flatMap((entry) => (entry.isModel === isModel ? [entry.family] : []))),
]

/** The built-in ones are many and known to most: they come when they are asked for. */
function shownFunctions(text: string, family: string): readonly CatalogueEntry[] {
  const all = catalogue().filter((entry) =>
    family === '' ? entry.isModel || text.trim() !== '' : entry.family === family,
  )
  return foundFunctions(all, text, ({ isModel, params }) =>
    isModel ? params.map(({ name, doc }) => `${name} ${doc}`).join(' ') : '',
  )
}

/** Finds a function by what it answers: those of the model first. */
export function InsertFunctionChooser({ start, text: first, onChoose }: Props) {
  const [text, setText] = useState(first)
  const [family, setFamily] = useState('')
  const found = shownFunctions(text, family)
  const groups = [...new Set(found.map((entry) => entry.family))]
    .map((name) => found.filter((entry) => entry.family === name))
    .toSorted((a, b) => Number(b[0]?.isModel) - Number(a[0]?.isModel))
  return (
    <div className="fc-insert-chooser">
      <ComboboxProvider open value={text} setValue={setText} focusLoop={false}>
        <div className="fc-insert-search">
          <Combobox
            ref={start}
            className="fc-text"
            placeholder="Find a function by name or what it answers"
            aria-label="Find a function"
            autoSelect="always"
            autoFocus
          />
          <select
            className="fc-text"
            aria-label="Family"
            value={family}
            onChange={(event) => setFamily(event.currentTarget.value)}
          >
            <option value="">All families</option>
            <optgroup label="Model functions">
              {families(true).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </optgroup>
            <optgroup label="Built-in functions">
              {families(false).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </optgroup>
          </select>
        </div>
        <ComboboxList className="fc-insert-list" aria-label="Functions to insert" alwaysVisible>
          {groups.map((entries) => (
            <ComboboxGroup key={entries[0]?.family} className="fc-insert-group">
              <ComboboxGroupLabel className="fc-insert-family">{entries[0]?.family}</ComboboxGroupLabel>
              {entries.map(({ name, summary }) => (
                <ComboboxItem
                  key={name}
                  className="fc-insert-item"
                  focusOnHover
                  setValueOnClick={false}
                  onClick={() => onChoose(name)}
                >
                  <span className="fc-mono">{name}</span>
                  <span className="fc-quiet">{summary}</span>
                </ComboboxItem>
              ))}
            </ComboboxGroup>
          ))}
          {found.length === 0 ? <div className="fc-insert-none">No function matches “{text}”.</div> : null}
        </ComboboxList>
      </ComboboxProvider>
    </div>
  )
}
