import type { ActionId } from '../../electron/contract/actions.ts'

const box = 'M2.5 2.5h11v11h-11z'
const cross = 'M8 2.5v11M2.5 8h11'

/** The lines that an action draws, on a faint grid of four cells. */
const lines: { readonly [Id in ActionId]?: string } = {
  'format:borderAll': box + cross,
  'format:borderOutline': box,
  'format:borderThick': box,
  'format:borderTop': 'M2.5 2.5h11',
  'format:borderBottom': 'M2.5 13.5h11',
  'format:borderLeft': 'M2.5 2.5v11',
  'format:borderRight': 'M13.5 2.5v11',
  'format:borderNone': '',
}

/** A picture of what an action does to borders; `null` for any other action. */
export function BorderIcon({ id }: { id: ActionId }) {
  const drawn = lines[id]
  if (drawn === undefined) return null
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={box + cross} strokeDasharray="1 1.2" opacity={0.55} />
      <path d={drawn} strokeWidth={id === 'format:borderThick' ? 2.4 : 1.3} />
    </svg>
  )
}
