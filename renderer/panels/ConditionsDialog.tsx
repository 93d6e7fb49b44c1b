import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { areaName } from '../../model/core/reference.ts'
import type { ColourName, Condition } from '../../model/workbook/workbook.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { Check, Choice } from './Choice.tsx'
import {
  type ConditionDraft,
  conditionRules,
  conditionSentence,
  draftOf,
  emptyDraft,
  madeCondition,
  valueLabels,
} from './conditionDraft.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { colourChoices, fillChoices } from './formatLabels.ts'
import './formatCells.css'

/** The conditional formats of the sheet in front: adds one for the selection, changes, moves and deletes others. */
export function ConditionsDialog({ onClose }: { onClose: () => void }) {
  const conditions = useWindow((window) => sheetById(window.workbook, window.sheet)?.conditions) ?? []
  const [draft, setDraft] = useState(() => emptyDraft(areaName(windowStore.getState().selection.area)))
  /** Place in the list of the one that is being changed. */
  const [changing, setChanging] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)

  const set = (next: readonly Condition[]) => {
    const { run, sheet } = windowStore.getState()
    return run({ name: 'setConditions', sheet, conditions: next })
  }
  const stopChanging = () => {
    setChanging(null)
    setError(null)
    setDraft(emptyDraft(draft.area))
  }
  const submit = () => {
    const made = madeCondition(draft)
    if (typeof made === 'string') setError(made)
    else if (set(changing === null ? [made, ...conditions] : conditions.with(changing, made))) {
      if (changing === null) setError(null)
      else stopChanging()
    }
  }
  const rearrange = (next: readonly Condition[]) => {
    if (set(next) && changing !== null) stopChanging()
  }

  return (
    <Frame
      title="Conditional formats"
      wide
      onClose={onClose}
      onSubmit={submit}
      foot={
        <>
          {changing === null ? null : (
            <button type="button" className="fc-button" onClick={stopChanging}>
              Leave as it was
            </button>
          )}
          <button type="submit" className="fc-button fc-button-outlined">
            {changing === null ? 'Add' : 'Change'}
          </button>
          <button type="button" className="fc-button fc-button-primary" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      <ConditionFields draft={draft} onDraft={(change) => setDraft({ ...draft, ...change })} />
      {error ? (
        <div className="fc-field-error" role="alert">
          {error}
        </div>
      ) : null}
      {conditions.length > 0 ? (
        <ul className="fc-plain-list fc-condition-list" aria-label="Conditional formats of this sheet">
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal ones may stand in the list twice.
            <li key={at} className="fc-condition" aria-current={changing === at || undefined}>
              <span className={sampleClass(condition)} title={conditionSentence(condition)}>
                {conditionSentence(condition)}
              </span>
              <ConditionButtons
                sentence={conditionSentence(condition)}
                first={at === 0}
                last={at === conditions.length - 1}
                onChange={() => {
                  setDraft(draftOf(condition))
                  setChanging(at)
                  setError(null)
                }}
                onMove={(by) => rearrange(conditions.toSpliced(at, 1).toSpliced(at + by, 0, condition))}
                onDelete={() => rearrange(conditions.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Frame>
  )
}

function ConditionFields({
  draft,
  onDraft,
}: {
  draft: ConditionDraft
  onDraft: (change: Partial<ConditionDraft>) => void
}) {
  const { area, test, value, to, stop } = draft
  const label = valueLabels[test]
  return (
    <div className="fc-conditions">
      <Field label="Cells" value={area} onValue={(next) => onDraft({ area: next })} />
      <Choice label="Rule" value={test} choices={conditionRules} onValue={(next) => onDraft({ test: next })} />
      {label ? (
        <Field
          label={label}
          value={value}
          placeholder={test === 'formula' ? '=$B2>10' : ''}
          onValue={(next) => onDraft({ value: next })}
        />
      ) : null}
      {test === 'between' ? <Field label="To" value={to} onValue={(next) => onDraft({ to: next })} /> : null}
      {test === 'scale' ? (
        <ScaleFields draft={draft} onDraft={onDraft} />
      ) : (
        <LookFields draft={draft} onDraft={onDraft} />
      )}
      <Check label="Stop if true" value={stop} onValue={(next) => onDraft({ stop: next })} />
    </div>
  )
}

type FieldsOf = { draft: ConditionDraft; onDraft: (change: Partial<ConditionDraft>) => void }

function LookFields({ draft: { fill, colour, bold }, onDraft }: FieldsOf) {
  return (
    <>
      <Choice<ColourName | ''>
        label="Fill colour"
        value={fill}
        choices={fillChoices}
        onValue={(next) => onDraft({ fill: next })}
      />
      <Choice<ColourName | ''>
        label="Text colour"
        value={colour}
        choices={colourChoices}
        onValue={(next) => onDraft({ colour: next })}
      />
      <Check label="Bold" value={bold} onValue={(next) => onDraft({ bold: next })} />
    </>
  )
}

function ScaleFields({ draft: { low, mid, fill, lowAt, midAt, highAt }, onDraft }: FieldsOf) {
  return (
    <>
      <Choice<ColourName | ''>
        label="Smallest"
        value={low}
        choices={fillChoices.slice(1)}
        onValue={(next) => onDraft({ low: next || 'red' })}
      />
      <Choice<ColourName | ''>
        label="Middle"
        value={mid}
        choices={fillChoices}
        onValue={(next) => onDraft({ mid: next })}
      />
      <Choice<ColourName | ''>
        label="Largest"
        value={fill || 'green'}
        choices={fillChoices.slice(1)}
        onValue={(next) => onDraft({ fill: next })}
      />
      <Field label="Smallest at" value={lowAt} placeholder="least" onValue={(next) => onDraft({ lowAt: next })} />
      {mid === '' ? null : (
        <Field label="Middle at" value={midAt} placeholder="p50" onValue={(next) => onDraft({ midAt: next })} />
      )}
      <Field label="Largest at" value={highAt} placeholder="most" onValue={(next) => onDraft({ highAt: next })} />
    </>
  )
}

function ConditionButtons({
  sentence,
  first,
  last,
  onChange,
  onMove,
  onDelete,
}: {
  sentence: string
  first: boolean
  last: boolean
  onChange: () => void
  onMove: (by: 1 | -1) => void
  onDelete: () => void
}) {
  const button = (label: string, icon: ReactNode, perform: () => void, disabled = false) => (
    <button
      type="button"
      className="fc-button fc-button-icon"
      aria-label={`${label} ${sentence}`}
      title={label}
      disabled={disabled}
      onClick={perform}
    >
      {icon}
    </button>
  )
  return (
    <>
      {button('Change', <Pencil size={16} aria-hidden />, onChange)}
      {button('Move up', <ArrowUp size={16} aria-hidden />, () => onMove(-1), first)}
      {button('Move down', <ArrowDown size={16} aria-hidden />, () => onMove(1), last)}
      {button('Delete', <Trash2 size={16} aria-hidden />, onDelete)}
    </>
  )
}

const sampleClass = ({ colour, fill, bold, test }: Condition) =>
  [
    'fc-condition-sample',
    colour && `fc-swatch-ink-${colour}`,
    fill && test !== 'scale' && `fc-swatch-fill-${fill}`,
    bold && 'fc-preview-bold',
  ]
    .filter(Boolean)
    .join(' ')
