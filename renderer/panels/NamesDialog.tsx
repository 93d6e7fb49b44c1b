import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { areaName } from '../../model/core/reference.ts'
import type { CellValue, Matrix } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'
import { tablesOf } from '../../model/workbook/tables.ts'
import { cellAt, type DefinedName, sheetById, type Table } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { commandProblem } from './commandProblem.ts'
import { definition } from './definition.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { TableForm, tablePlace } from './TableForm.tsx'
import './namesDialog.css'

const { run, evaluate, resolve } = windowStore.getState()

/** What a name comes to now, in one short text. */
function valueText({ name, refersTo }: DefinedName): string {
  const { workbook, sheet } = windowStore.getState()
  const value = evaluate(refersTo, sheet)
  const rows = isBlock(value) ? value : [[value]]
  const columns = rows[0]?.length ?? 0
  if (rows.length !== 1 || columns !== 1) return `${rows.length} × ${columns} cells`
  const place = resolve(name, sheet)
  const home = typeof place === 'object' && place !== null && 'area' in place ? place : null
  const open = home && sheetById(workbook, home.sheet)
  const format = open ? cellAt(open, home.area.top, home.area.left)?.format : undefined
  return display(rows[0]?.[0] ?? null, format).text
}

const isBlock = (value: CellValue | Matrix): value is Matrix => Array.isArray(value)

/** A name never has a space in it. */
const tableKey = ({ id }: Table): string => `table ${id}`
const chosenTable = (chosen: string | null) => (chosen?.startsWith('table ') ? chosen.slice(6) : null)

/** The names and tables of the workbook: list at the left, the chosen or new one at the right. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  const names = useWindow((window) => window.workbook.names)
  const [chosen, setChosen] = useState<string | null>(() => {
    const [table] = tablesOf(windowStore.getState().workbook)
    return names[0]?.name ?? (table ? tableKey(table) : null)
  })
  const tables = useWindow(({ workbook }) => tablesOf(workbook))
  const current = names.find(({ name }) => name === chosen)
  const table = tables.find(({ id }) => id === chosenTable(chosen))
  const list = useRef<HTMLUListElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const first = useRef(true)
  // The form of another name is another form: the keyboard goes to the name in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new choice is what it waits for.
  useEffect(() => {
    if (!first.current) list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
    first.current = false
  }, [chosen])
  return (
    <Frame title="Names" wide onClose={onClose} focus={nameField}>
      <div className="fc-names">
        <div className="fc-names-list">
          <button
            type="button"
            className="fc-button fc-button-outlined"
            aria-pressed={!current && !table}
            onClick={() => setChosen(null)}
          >
            <Plus size={14} aria-hidden />
            New name
          </button>
          <ul className="fc-plain-list" aria-label="Names" ref={list}>
            {names.map((each) => (
              <li key={each.name}>
                <button
                  type="button"
                  className="fc-listed"
                  aria-current={each.name === chosen}
                  onClick={() => setChosen(each.name)}
                >
                  <span>{each.name}</span>
                  <span className="fc-quiet">{valueText(each)}</span>
                </button>
              </li>
            ))}
            {tables.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  className="fc-listed"
                  aria-current={each === table}
                  onClick={() => setChosen(tableKey(each))}
                >
                  <span>{each.name}</span>
                  <span className="fc-quiet">table {tablePlace(each)}</span>
                </button>
              </li>
            ))}
          </ul>
          {names.length + tables.length === 0 ? (
            <p className="fc-quiet">Give a cell, range or constant a name and use it in any formula.</p>
          ) : null}
        </div>
        {table ? (
          <TableForm
            key={`${table.id} ${table.name} ${areaName(table.area)}`}
            table={table}
            nameField={nameField}
            onKept={() => setChosen(tableKey(table))}
            onRemoved={() => setChosen(null)}
          />
        ) : (
          <NameForm
            key={current?.name ?? ''}
            name={current}
            nameField={nameField}
            onKept={setChosen}
            onDeleted={() => setChosen(null)}
          />
        )}
      </div>
    </Frame>
  )
}

function selectedArea(): string {
  const { workbook, sheet, selection } = windowStore.getState()
  return definition(areaName(selection.area), sheetById(workbook, sheet)?.name ?? '')
}

function NameForm({
  name: old,
  nameField,
  onKept,
  onDeleted,
}: {
  name: DefinedName | undefined
  nameField: RefObject<HTMLInputElement | null>
  onKept: (name: string) => void
  onDeleted: () => void
}) {
  const [name, setName] = useState(old?.name ?? '')
  const [refersTo, setRefersTo] = useState(() => old?.refersTo ?? selectedArea())
  const [unit, setUnit] = useState(old?.unit ?? '')
  const [source, setSource] = useState(old?.source ?? '')
  const [note, setNote] = useState(old?.note ?? '')
  const [problem, setProblem] = useState<{ field: 'name' | 'refersTo'; text: string } | null>(null)

  const keep = () => {
    const { workbook, sheet } = windowStore.getState()
    const meaning = definition(refersTo, sheetById(workbook, sheet)?.name ?? '')
    if (meaning === '') {
      setProblem({ field: 'refersTo', text: 'Write a cell such as B3, a range, a number or a formula.' })
      return
    }
    const command = {
      name: 'defineName',
      ...(old ? { was: old.name } : {}),
      definition: {
        name: name.trim(),
        refersTo: meaning,
        unit: unit.trim(),
        source: source.trim(),
        note: note.trim(),
      },
    } as const
    const text = commandProblem(command)
    if (text !== null) {
      setProblem({ field: text.includes('needs a formula') ? 'refersTo' : 'name', text })
      return
    }
    setProblem(null)
    if (run(command)) onKept(command.definition.name)
  }

  return (
    <form
      className="fc-names-form"
      aria-label={old ? `Name ${old.name}` : 'New name'}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field
        label="Name"
        fieldRef={nameField}
        value={name}
        onValue={setName}
        error={problem?.field === 'name' ? problem.text : null}
        placeholder="sc_to_sar_years"
        autoFocus={!old}
      />
      <Field
        label="Refers to"
        value={refersTo}
        onValue={setRefersTo}
        error={problem?.field === 'refersTo' ? problem.text : null}
        mono
      />
      <Field label="Unit" value={unit} onValue={setUnit} maxLength={60} />
      <Field label="Source" value={source} onValue={setSource} />
      <Field label="Note" value={note} onValue={setNote} long />
      <div className="fc-names-foot">
        {old ? (
          <button
            type="button"
            className="fc-button fc-button-danger"
            onClick={() => {
              if (run({ name: 'deleteName', title: old.name })) onDeleted()
            }}
          >
            Delete
          </button>
        ) : null}
        <button type="submit" className="fc-button fc-button-primary">
          {old ? 'Change' : 'Add'}
        </button>
      </div>
    </form>
  )
}
