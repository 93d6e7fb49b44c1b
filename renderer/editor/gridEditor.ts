import { beginEditing } from './beginEditing.ts'
import { CellEditor } from './CellEditor.tsx'
import { commitEditing } from './commitEditing.ts'
import { canPoint, point } from './pointing.ts'

/** What the sheet's grid needs for the editing of its cells. */
export const gridEditor = {
  CellEditor,
  begin: (text: string | null) => beginEditing(text, 'cell'),
  commit: () => commitEditing(),
  canPoint,
  point,
}
