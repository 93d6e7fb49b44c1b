import { Popover, PopoverProvider } from '@ariakit/react'
import { useMemo, useState } from 'react'
import { type Address, columnName } from '../../model/core/reference.ts'
import { keeps } from '../../model/workbook/filteredRows.ts'
import { filterWithButton, type PlacedFilter } from '../../model/workbook/filters.ts'
import { type FilterRule, type FilterTest, sheetById } from '../../model/workbook/workbook.ts'
import { setRule, shownCell } from '../store/filterRange.ts'
import { sortRange } from '../store/sortRange.ts'
import { useWindow } from '../store/store.ts'
import { currentGrid, focusGrid } from './focusGrid.ts'
import './filterMenu.css'

interface Props {
  /** The cell whose list is open; `null`: none. */
  readonly at: Address | null
  readonly close: () => void
}

const tests: Readonly<Record<FilterTest, string>> = {
  equals: 'is',
  differs: 'is not',
  contains: 'contains',
  lacks: 'does not contain',
  begins: 'begins with',
  ends: 'ends with',
  above: 'is greater than',
  atLeast: 'is at least',
  below: 'is less than',
  atMost: 'is at most',
}

/** More values than anybody ticks; a condition or the search narrows them. */
const mostListed = 500

/** What a column of a filtered block lets through: values from a list, or a condition; also sorts the block. */
export function FilterMenu({ at, close }: Props) {
  const workbook = useWindow((window) => window.workbook)
  const sheet = useWindow((window) => sheetById(window.workbook, window.sheet))
  const filter = at ? filterWithButton(workbook, sheet, at.row, at.column) : undefined
  const done = () => {
    close()
    focusGrid()
  }
  if (at === null || !filter) return null
  const { column } = at
  const box = currentGrid()?.rect(filter.area.top, column)
  const frame = currentGrid()?.root.getBoundingClientRect()
  const anchor = box && frame ? { x: frame.left + box.left, y: frame.top + box.top, ...sizeOf(box) } : null
  return (
    <PopoverProvider
      open
      placement="bottom-start"
      setOpen={(open) => {
        if (!open) done()
      }}
    >
      <Popover
        className="fc-popover fc-filter-menu"
        aria-label={`Filter of column ${columnName(column)}`}
        portal
        modal
        gutter={2}
        getAnchorRect={() => anchor}
      >
        <Form key={column} filter={filter} column={column} done={done} />
      </Popover>
    </PopoverProvider>
  )
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height })

function Form({ filter, column, done }: { filter: PlacedFilter; column: number; done: () => void }) {
  const old = filter.rules[column]
  const [test, setTest] = useState<FilterTest | ''>(old && 'test' in old ? old.test : '')
  const [against, setAgainst] = useState(old && 'test' in old ? old.against : '')
  const [sought, setSought] = useState('')
  const texts = useMemo(() => columnTexts(filter, column), [filter, column])
  const [kept, setKept] = useState(() => new Set(old && 'keep' in old ? old.keep : texts))
  const shown = texts.filter((text) => text.toLowerCase().includes(sought.toLowerCase()))
  const all = shown.every((text) => kept.has(text))

  const keep = (texts: readonly string[], on: boolean) => {
    const next = new Set(kept)
    for (const text of texts) {
      if (on) next.add(text)
      else next.delete(text)
    }
    setKept(next)
  }

  const apply = () => {
    // What is searched for is what stays, as in Excel.
    const chosen = sought === '' ? texts.filter((text) => kept.has(text)) : shown.filter((text) => kept.has(text))
    const rule: FilterRule | null =
      test !== '' ? { test, against } : chosen.length === texts.length ? null : { keep: chosen }
    if (setRule(filter, column, rule)) done()
  }

  const sort = (descending: boolean) => {
    const { area } = filter
    if (sortRange({ ...area, top: area.top + 1 }, [{ column, descending }])) done()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className="fc-filter-sorts">
        <button type="button" className="fc-button fc-button-outlined" onClick={() => sort(false)}>
          Sort ascending
        </button>
        <button type="button" className="fc-button fc-button-outlined" onClick={() => sort(true)}>
          Sort descending
        </button>
      </div>
      <div className="fc-filter-test">
        <select
          className="fc-text"
          aria-label="Condition"
          value={test}
          onChange={(event) => setTest(event.currentTarget.value as FilterTest | '')}
        >
          <option value="">No condition</option>
          {Object.entries(tests).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {test !== '' ? (
          <input
            className="fc-text"
            aria-label="Condition value"
            autoComplete="off"
            value={against}
            onChange={(event) => setAgainst(event.currentTarget.value)}
          />
        ) : null}
      </div>
      {test === '' ? (
        <fieldset className="fc-filter-values" aria-label="Values">
          <input
            className="fc-text"
            aria-label="Search values"
            placeholder="Search values"
            autoComplete="off"
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <label className="fc-filter-value">
            <input type="checkbox" checked={all} onChange={(event) => keep(shown, event.currentTarget.checked)} />
            Select all
          </label>
          <div className="fc-filter-list">
            {shown.slice(0, mostListed).map((text) => (
              <label key={text} className="fc-filter-value">
                <input
                  type="checkbox"
                  checked={kept.has(text)}
                  onChange={(event) => keep([text], event.currentTarget.checked)}
                />
                <span>{text === '' ? '(empty)' : text}</span>
              </label>
            ))}
            {shown.length > mostListed ? (
              <p className="fc-quiet">{shown.length - mostListed} more; search to see them.</p>
            ) : null}
          </div>
        </fieldset>
      ) : null}
      <div className="fc-filter-foot">
        <button
          type="button"
          className="fc-button"
          disabled={!old}
          onClick={() => {
            if (setRule(filter, column, null)) done()
          }}
        >
          Clear
        </button>
        <button type="submit" className="fc-button fc-button-primary">
          Apply
        </button>
      </div>
    </form>
  )
}

/** The texts that a column shows in the rows that the other columns let through, each once, sorted. */
function columnTexts({ area, rules }: PlacedFilter, column: number): readonly string[] {
  const others = Object.entries(rules)
    .map(([other, rule]) => [Number(other), rule] as const)
    .filter(([other]) => other !== column)
  const numbers = new Map<string, number>()
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (!others.every(([other, rule]) => keeps(rule, shownCell(row, other)))) continue
    const { text, value } = shownCell(row, column)
    if (!numbers.has(text)) numbers.set(text, typeof value === 'number' ? value : Number.NaN)
  }
  return [...numbers.entries()]
    .sort(([a, x], [b, y]) => {
      if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y
      if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1
      return a.localeCompare(b)
    })
    .map(([text]) => text)
}
