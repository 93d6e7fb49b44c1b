import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { areaName, namedArea } from '../../model/core/reference.ts'
import { typed } from '../../model/format/typed.ts'
import type { ColourName, Condition, ConditionTest } from '../../model/workbook/workbook.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { Check, Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { colourChoices, colourLabel, fillChoices } from './formatLabels.ts'
import './formatCells.css'

const tests: readonly (readonly [ConditionTest, string])[] = [
  ['greater', 'Greater than'],
  ['less', 'Less than'],
  ['between', 'Between'],
  ['equal', 'Equal to'],
  ['contains', 'Text contains'],
  ['errors', 'Errors'],
  ['blank', 'Blank cells'],
  ['top', 'Largest numbers'],
  ['scale', 'Colour scale'],
]
const withValue = new Set<ConditionTest>(['greater', 'less', 'between', 'equal', 'contains', 'top'])

/** The conditional formats of the sheet in front: adds one for the selection, takes others away. */
export function ConditionsDialog({ onClose }: { onClose: () => void }) {
  const conditions = useWindow((window) => sheetById(window.workbook, window.sheet)?.conditions) ?? []
  const [area, setArea] = useState(() => areaName(windowStore.getState().selection.area))
  const [test, setTest] = useState<ConditionTest>('greater')
  const [value, setValue] = useState('')
  const [to, setTo] = useState('')
  const [fill, setFill] = useState<ColourName | ''>('green')
  const [low, setLow] = useState<ColourName>('red')
  const [colour, setColour] = useState<ColourName | ''>('')
  const [bold, setBold] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const set = (next: readonly Condition[]) => {
    const { run, sheet } = windowStore.getState()
    return run({ name: 'setConditions', sheet, conditions: next })
  }
  const add = () => {
    const made = madeCondition({ area, test, value, to, fill, low, colour, bold })
    if (typeof made === 'string') setError(made)
    else if (set([made, ...conditions])) setError(null)
  }

  return (
    <Frame
      title="Conditional formats"
      wide
      onClose={onClose}
      onSubmit={add}
      foot={
        <>
          <button type="submit" className="fc-button fc-button-outlined">
            Add
          </button>
          <button type="button" className="fc-button fc-button-primary" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      <div className="fc-conditions">
        <Field label="Cells" value={area} onValue={setArea} />
        <Choice label="Rule" value={test} choices={tests} onValue={setTest} />
        {withValue.has(test) ? (
          <Field
            label={test === 'between' ? 'From' : test === 'top' ? 'How many' : 'Value'}
            value={value}
            onValue={setValue}
          />
        ) : null}
        {test === 'between' ? <Field label="To" value={to} onValue={setTo} /> : null}
        {test === 'scale' ? (
          <>
            <Choice<ColourName | ''>
              label="Smallest"
              value={low}
              choices={fillChoices.slice(1)}
              onValue={(name) => setLow(name || 'red')}
            />
            <Choice<ColourName | ''> label="Largest" value={fill} choices={fillChoices.slice(1)} onValue={setFill} />
          </>
        ) : (
          <>
            <Choice<ColourName | ''> label="Fill colour" value={fill} choices={fillChoices} onValue={setFill} />
            <Choice<ColourName | ''> label="Text colour" value={colour} choices={colourChoices} onValue={setColour} />
            <Check label="Bold" value={bold} onValue={setBold} />
          </>
        )}
      </div>
      {error ? (
        <div className="fc-field-error" role="alert">
          {error}
        </div>
      ) : null}
      {conditions.length > 0 ? (
        <ul className="fc-plain-list" aria-label="Conditional formats of this sheet">
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal ones may stand in the list twice.
            <li key={at} className="fc-condition">
              <span className={sampleClass(condition)}>{sentence(condition)}</span>
              <button
                type="button"
                className="fc-button fc-button-icon"
                aria-label={`Delete ${sentence(condition)}`}
                onClick={() => set(conditions.toSpliced(at, 1))}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Frame>
  )
}

interface Draft {
  readonly area: string
  readonly test: ConditionTest
  readonly value: string
  readonly to: string
  readonly fill: ColourName | ''
  readonly low: ColourName
  readonly colour: ColourName | ''
  readonly bold: boolean
}

/** The condition, or what is wrong with it. */
function madeCondition({ area, test, value, to, fill, low, colour, bold }: Draft): Condition | string {
  if (!namedArea(area)) return 'Name the cells as in B2 or B2:C5.'
  if (test === 'scale') return { area, test, low, fill: fill || 'green' }
  if (fill === '' && colour === '' && !bold) return 'Choose a colour or bold, else nothing would show.'
  const look = { ...(fill && { fill }), ...(colour && { colour }), ...(bold && { bold: true as const }) }
  if (!withValue.has(test)) return { area, test, ...look }
  const against = constant(value)
  if (test === 'contains') return value === '' ? 'Say which text.' : { area, test, value, ...look }
  if (test === 'equal') return against === null ? 'Say which value.' : { area, test, value: against, ...look }
  if (typeof against !== 'number') return 'The value must be a number or a date.'
  if (test === 'top' && (against < 1 || !Number.isInteger(against))) return 'How many must be a whole number above 0.'
  if (test !== 'between') return { area, test, value: against, ...look }
  const upper = constant(to)
  if (typeof upper !== 'number' || upper < against) return 'The upper bound must be a number, not below the lower one.'
  return { area, test, value: against, to: upper, ...look }
}

function constant(text: string) {
  const { input } = typed(text.trim())
  return input && 'value' in input ? input.value : null
}

function sentence({ area, test, value, to, low, fill }: Condition): string {
  const rule = tests.find(([each]) => each === test)?.[1] ?? test
  if (test === 'scale') return `${area}: ${rule}, ${colourLabel(low ?? 'red')} to ${colourLabel(fill ?? 'green')}`
  return `${area}: ${rule}${value === undefined ? '' : ` ${value}`}${to === undefined ? '' : ` and ${to}`}`
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
