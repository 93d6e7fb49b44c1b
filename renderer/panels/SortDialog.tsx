import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { areaName, columnName } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import type { SortKey } from '../../model/workbook/sortedOrder.ts'
import { dataArea } from '../store/dataArea.ts'
import { hasHeader, sortRange } from '../store/sortRange.ts'
import { windowStore } from '../store/store.ts'
import { Frame } from './Frame.tsx'
import './sortDialog.css'

const mostKeys = 8

/** Sorts the selected block, or the data around the current cell, by one column after the other. */
export function SortDialog({ onClose }: { onClose: () => void }) {
  const [area] = useState(() => dataArea(windowStore.getState()))
  const [header, setHeader] = useState(() => area !== null && hasHeader(area))
  const [keys, setKeys] = useState<readonly SortKey[]>(() => {
    const { column } = windowStore.getState().selection.cell
    return area ? [{ column: Math.min(Math.max(column, area.left), area.right), descending: false }] : []
  })
  const tall = area !== null && area.bottom > area.top + (header ? 1 : 0)

  const called = (column: number): string => {
    const { values, sheet } = windowStore.getState()
    const head = header && area ? display(values.value(sheet, area.top, column), undefined).text : ''
    return head === '' ? `Column ${columnName(column)}` : `${head} (${columnName(column)})`
  }
  const change = (index: number, part: Partial<SortKey>) =>
    setKeys(keys.map((key, i) => (i === index ? { ...key, ...part } : key)))

  const sort = () => {
    if (area && tall && sortRange(header ? { ...area, top: area.top + 1 } : area, keys)) onClose()
  }

  return (
    <Frame title="Sort" onClose={onClose} onSubmit={sort} submit="Sort" disabled={!tall}>
      {area && tall ? (
        <>
          <p className="fc-quiet">Rows of {areaName(area)}</p>
          <label className="fc-sort-header">
            <input type="checkbox" checked={header} onChange={(event) => setHeader(event.currentTarget.checked)} />
            First row is a header
          </label>
          {keys.map((key, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a line is.
            <div className="fc-sort-key" key={index}>
              <span className="fc-quiet">{index === 0 ? 'Sort by' : 'Then by'}</span>
              <select
                className="fc-text"
                aria-label={index === 0 ? 'Sort by' : `Then by ${index}`}
                value={key.column}
                onChange={(event) => change(index, { column: Number(event.currentTarget.value) })}
              >
                {Array.from({ length: Math.min(area.right - area.left + 1, 200) }, (_, i) => area.left + i).map(
                  (column) => (
                    <option key={column} value={column}>
                      {called(column)}
                    </option>
                  ),
                )}
              </select>
              <select
                className="fc-text"
                aria-label={index === 0 ? 'Order' : `Order ${index}`}
                value={key.descending ? 'descending' : 'ascending'}
                onChange={(event) => change(index, { descending: event.currentTarget.value === 'descending' })}
              >
                <option value="ascending">Ascending</option>
                <option value="descending">Descending</option>
              </select>
              <button
                type="button"
                className="fc-button fc-button-icon"
                aria-label="Remove column"
                disabled={keys.length === 1}
                onClick={() => setKeys(keys.filter((_, i) => i !== index))}
              >
                <X size={16} aria-hidden />
              </button>
            </div>
          ))}
          <button
            type="button"
            className="fc-button fc-button-outlined"
            disabled={keys.length >= mostKeys}
            onClick={() => setKeys([...keys, { column: area.left, descending: false }])}
          >
            <Plus size={14} aria-hidden />
            Add column
          </button>
        </>
      ) : (
        <p>There is nothing to sort here; go to a cell of a table, or select its rows, first.</p>
      )}
    </Frame>
  )
}
