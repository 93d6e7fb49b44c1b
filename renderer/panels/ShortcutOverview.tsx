import { useState } from 'react'
import { useActionBoard } from './actionBoard.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { matches } from './matches.ts'
import { ownKeys } from './ownKeys.ts'
import './shortcutOverview.css'

/** Every key that does something: those of the actions as they work here, and those of the sheet itself. */
export function ShortcutOverview({ onClose }: { onClose: () => void }) {
  const board = useActionBoard()
  const [text, setText] = useState('')
  const menus = [...new Set(board.actions.map(({ menu }) => menu))]
  const groups = [
    ...ownKeys
      .filter(({ only }) => only !== 'electron' || board.host === 'electron')
      .map(({ title, rows }) => ({
        title,
        rows: rows.map(([does, ...keys]) => ({ does, keys: keys.map(board.keyText) })),
      })),
    ...menus.map((menu) => ({
      title: menu,
      rows: board.actions
        .filter((action) => action.menu === menu)
        .map(({ id, label }) => ({ does: label.replace(/…$/, ''), keys: board.shortcuts(id) })),
    })),
  ]
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ does, keys }) => keys.length > 0 && matches(`${title} ${does} ${keys.join(' ')}`, text)),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Frame title="Keyboard shortcuts" wide onClose={onClose}>
      <Field label="Find" value={text} onValue={setText} />
      <div className="fc-shortcuts">
        {groups.map(({ title, rows }) => (
          <section key={title} className="fc-shortcut-group">
            <h3>{title}</h3>
            <dl>
              {rows.map(({ does, keys }) => (
                <div key={does} className="fc-shortcut">
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 ? <p className="fc-quiet">No key does that.</p> : null}
      </div>
    </Frame>
  )
}
