import { FormulaInput } from './FormulaInput.tsx'
import './editor.css'

interface Props {
  /** Where the cell lies inside the grid, in CSS pixels; `null` while it is out of sight. */
  readonly rect: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
    readonly roomRight: number
    readonly roomBelow: number
  } | null
}

/** The field over the cell being edited. It grows with its text up to the edge of the grid. */
export function CellEditor({ rect }: Props) {
  return (
    <div
      className="fc-cell-editor"
      style={
        rect
          ? { left: rect.left - 1, top: rect.top - 1, maxWidth: Math.max(rect.roomRight, rect.width) }
          : { left: 0, top: 0, opacity: 0, pointerEvents: 'none' }
      }
    >
      <FormulaInput
        where="cell"
        label="Cell editor"
        style={
          rect
            ? {
                minWidth: rect.width + 1,
                minHeight: rect.height + 1,
                maxWidth: Math.max(rect.roomRight - 4, rect.width),
                maxHeight: Math.max(rect.roomBelow - 4, rect.height),
              }
            : {}
        }
      />
    </div>
  )
}
