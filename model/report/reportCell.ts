import { cellName } from '../core/reference.ts'
import { type CellValue, isError } from '../core/value.ts'
import { display } from '../format/display.ts'
import { editText } from '../format/editText.ts'
import type { CellEdges } from '../workbook/cellEdges.ts'
import type { Shade } from '../workbook/colourScale.ts'
import type { ConditionalLook } from '../workbook/conditionJudge.ts'
import type { Cell } from '../workbook/workbook.ts'

/** What a cell is in a table. */
export type TablePart = 'head' | 'band' | 'totals'

type Looks = Pick<
  Cell,
  'style' | 'bold' | 'italic' | 'underline' | 'strike' | 'vertical' | 'wrap' | 'colour' | 'fill' | 'note' | 'source'
>

/** A cell as people read it. A merged one is there once, with how many rows and columns that are seen it covers. */
export interface ReportCell extends Looks {
  readonly text: string
  readonly kind: 'empty' | 'number' | 'text' | 'error'
  readonly align: 'left' | 'right' | 'center'
  readonly rows: number
  readonly columns: number
  /** The lines that are drawn at its edges; top and left only where no cell before it draws them. */
  readonly edges: CellEdges
  /** Fill of a colour scale, over any other. */
  readonly shade?: Shade
  /** CSS colour that its format code asks for. */
  readonly formatColour?: string
  readonly part?: TablePart
  /** Its name, what its formula and its number are in full, its unit, source and note; a line each. */
  readonly told: readonly string[]
  /** Whether what is told is worth a stop of the keyboard: more than the number in full. */
  readonly stops: boolean
}

export interface CellReading {
  readonly row: number
  readonly column: number
  readonly value: CellValue
  readonly cell: Cell | undefined
  readonly look: ConditionalLook | null
  readonly part: TablePart | undefined
  readonly edges: CellEdges
  readonly rows: number
  readonly columns: number
}

/** @returns `null` for a cell without anything to see */
export function reportCell(reading: CellReading): ReportCell | null {
  const { value, cell, look, part, edges, rows, columns } = reading
  const bare = !cell && !look && !part && rows * columns === 1 && Object.keys(edges).length === 0
  if (value === null && bare) return null
  const shown = display(value, cell?.format)
  const { style, bold, italic, underline, strike, vertical, wrap, colour, fill, note, source } = { ...cell, ...look }
  const lines = told(value, cell, shown.text)
  return {
    text: shown.text,
    kind: value === null ? 'empty' : isError(value) ? 'error' : typeof value === 'number' ? 'number' : 'text',
    align: cell?.align ?? shown.align,
    rows,
    columns,
    edges,
    told: lines.length > 0 ? [cellName(reading.row, reading.column), ...lines] : [],
    stops: isError(value) || [cell?.formula, cell?.unit, source, note].some((text) => text !== undefined),
    ...(look?.shade && { shade: look.shade }),
    ...(shown.colour !== undefined && /^#?\w+$/.test(shown.colour) && { formatColour: shown.colour }),
    ...(part && { part }),
    ...(style && { style }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(vertical && { vertical }),
    ...(wrap && { wrap }),
    ...(colour && { colour }),
    ...(fill && { fill }),
    ...(note && { note }),
    ...(source && { source }),
  }
}

function told(value: CellValue, cell: Cell | undefined, shown: string): readonly string[] {
  const full = typeof value === 'number' ? editText(value, cell?.format) : shown
  return [
    cell?.formula ?? '',
    isError(value) ? value.message : full === shown ? '' : full,
    cell?.unit ? `Unit: ${cell.unit}` : '',
    cell?.source ? `Source: ${cell.source}` : '',
    cell?.note ?? '',
  ].filter((line) => line !== '')
}

/** Whether the text is set in the stronger weight. */
export const isStrong = ({ bold, style, part }: ReportCell): boolean =>
  bold === true || style === 'output' || style === 'heading' || part === 'head' || part === 'totals'
