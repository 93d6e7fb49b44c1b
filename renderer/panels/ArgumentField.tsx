import { type Ref, useId, useState } from 'react'
import type { CatalogueParam } from '../../model/engine/catalogue.ts'
import { unitText } from '../../model/functions/functionText.ts'
import type { Param } from '../../model/functions/index.ts'
import { argumentFacts } from './argumentFacts.ts'
import { isLiteral } from './argumentFields.ts'
import type { FieldReading } from './callReading.ts'
import { Formula } from './Formula.tsx'
import { valueText } from './valueText.ts'

interface Props {
  readonly place: number
  readonly fieldRef?: Ref<HTMLInputElement>
  readonly param: CatalogueParam
  /** Of a model function: symbol, unit, option words. */
  readonly described?: Param
  readonly text: string
  readonly onText: (text: string) => void
  readonly read: FieldReading | undefined
  /** Tell what is missing, too. */
  readonly told: boolean
}

/** Stands in the list of option words for what is none of them. */
const other = '…'

/** One argument: what it is, its text, and what that comes to. */
export function ArgumentField({ place, fieldRef, param, described, text, onText, read, told }: Props) {
  const id = useId()
  const [typing, setTyping] = useState(false)
  const words = described?.kind === 'word' ? described.words : null
  const word = words?.find((each) => text.toLowerCase() === `"${each.toLowerCase()}"`)
  const free = words === null || typing || (text !== '' && word === undefined)
  const unfit = read && (read.text !== '' || told) ? read.unfit : null
  const problem = unfit ?? read?.refusal ?? null
  const comesTo = problem === null && read && read.text !== '' && !isLiteral(read.text) ? valueText(read.value) : null
  const shared = {
    id,
    'data-argument': place,
    'aria-describedby': `${id}-doc ${id}-said`,
    'aria-invalid': problem === null ? undefined : (true as const),
    'aria-required': param.optional ? undefined : (true as const),
  }
  return (
    <div className="fc-insert-field">
      <div className="fc-insert-name">
        <label className="fc-mono" htmlFor={id}>
          {param.name}
        </label>
        {described && described.kind !== 'word' ? <Formula tex={described.symbol} /> : null}
        {param.unit === undefined || param.unit === 'text' ? null : (
          <span className="fc-unit">{unitText(param.unit)}</span>
        )}
      </div>
      <div className="fc-insert-value">
        {free ? (
          <input
            {...shared}
            ref={fieldRef}
            type="text"
            className="fc-text fc-mono"
            autoComplete="off"
            spellCheck={false}
            placeholder={param.default ?? ''}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <select
            {...shared}
            className="fc-text"
            value={word ?? ''}
            onChange={({ currentTarget: { value } }) => {
              setTyping(value === other)
              onText(value === '' || value === other ? '' : `"${value}"`)
            }}
          >
            <option value="">{param.default === undefined ? 'Choose…' : `default ${param.default}`}</option>
            {words.map((each) => (
              <option key={each}>{each}</option>
            ))}
            <option value={other}>A cell or formula…</option>
          </select>
        )}
        <div id={`${id}-said`} aria-live="polite" className={problem === null ? 'fc-insert-said' : 'fc-field-error'}>
          {problem ?? (comesTo === null ? '' : `= ${comesTo}`)}
        </div>
      </div>
      <div id={`${id}-doc`} className="fc-insert-doc">
        {param.doc}
        <span className="fc-quiet"> {argumentFacts(param)}</span>
      </div>
    </div>
  )
}
