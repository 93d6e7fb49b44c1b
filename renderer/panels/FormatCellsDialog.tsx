import { useState } from 'react'
import { areaName, cellName } from '../../model/core/reference.ts'
import { codeKind } from '../../model/format/code.ts'
import { fewerDecimals, moreDecimals } from '../../model/format/decimals.ts'
import { display } from '../../model/format/display.ts'
import { formatPresets } from '../../model/format/presets.ts'
import { siCode } from '../../model/format/siPrefix.ts'
import type { BorderPlace, Command, Look } from '../../model/workbook/command.ts'
import type { BorderLine, Cell, ColourName } from '../../model/workbook/workbook.ts'
import { formattedArea } from '../store/formattedArea.ts'
import { windowStore } from '../store/store.ts'
import { Check, Choice } from './Choice.tsx'
import { currentCell } from './currentCell.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { borderChoices, colourChoices, fillChoices } from './formatLabels.ts'
import './formatCells.css'

const custom = 'Custom'

/** Every look of the selected cells; the current cell says how they are now and shows how its value would look. */
export function FormatCellsDialog({ onClose }: { onClose: () => void }) {
  const [{ sheet, area, name, cell, value }] = useState(() => {
    const window = windowStore.getState()
    const { row, column } = window.selection.cell
    return {
      sheet: window.sheet,
      area: areaName(formattedArea(window)),
      name: cellName(row, column),
      cell: currentCell(window),
      value: window.values.value(window.sheet, row, column),
    }
  })
  const [look, setLook] = useState<Cell>(cell)
  const [border, setBorder] = useState<BorderPlace | ''>('')
  const [line, setLine] = useState<BorderLine>('thin')
  const [own, setOwn] = useState(false)

  const code = look.format ?? ''
  const preset = formatPresets.find((each) => (each.code ?? '') === code)
  const category = own || !preset ? custom : preset.label
  const problem = code === '' || codeKind(siCode(code) ?? code).valid ? null : 'This is no format code.'
  const sample = value ?? 12345.678
  const shown = display(sample, code === '' ? undefined : code).text

  const set = (key: keyof Look, next: unknown) => {
    const { [key]: _, ...rest } = look
    setLook(next === null || next === '' || next === false ? rest : { ...rest, [key]: next })
  }
  const keep = () => {
    if (problem) return
    const commands = changes(sheet, area, cell, look, border, line)
    const [only] = commands
    if (!only) onClose()
    else if (
      windowStore.getState().run(commands.length === 1 ? only : { name: 'batch', label: 'Format cells', commands })
    )
      onClose()
  }

  return (
    <Frame title="Format cells" wide onClose={onClose} onSubmit={keep} submit="OK" disabled={problem !== null}>
      <div className="fc-format-cells">
        <fieldset>
          <legend>Number</legend>
          <Choice
            label="Category"
            value={category}
            choices={[...formatPresets.map(({ label }) => [label, label] as const), [custom, custom]]}
            onValue={(label) => {
              setOwn(label === custom)
              const chosen = formatPresets.find((each) => each.label === label)
              if (chosen) set('format', chosen.code)
            }}
          />
          <Field
            label="Format code"
            value={code}
            onValue={(text) => {
              setOwn(true)
              set('format', text)
            }}
            error={problem}
            mono
            placeholder="General"
          />
          <div className="fc-format-decimals">
            <button
              type="button"
              className="fc-button fc-button-outlined"
              onClick={() => set('format', fewerDecimals(look.format, value))}
            >
              Fewer decimals
            </button>
            <button
              type="button"
              className="fc-button fc-button-outlined"
              onClick={() => set('format', moreDecimals(look.format, value))}
            >
              More decimals
            </button>
          </div>
          <div className="fc-format-preview">
            <span className="fc-quiet">{value === null ? 'Example' : name}</span>
            <output aria-label="Preview" className={previewClasses(look)}>
              {shown}
            </output>
          </div>
        </fieldset>
        <fieldset>
          <legend>Text</legend>
          <Check label="Bold" value={look.bold === true} onValue={(on) => set('bold', on)} />
          <Check label="Italic" value={look.italic === true} onValue={(on) => set('italic', on)} />
          <Check label="Underline" value={look.underline === true} onValue={(on) => set('underline', on)} />
          <Check label="Strikethrough" value={look.strike === true} onValue={(on) => set('strike', on)} />
          <Check label="Wrap text" value={look.wrap === true} onValue={(on) => set('wrap', on)} />
          <Choice
            label="Horizontal"
            value={look.align ?? ''}
            choices={[
              ['', 'Automatic'],
              ['left', 'Left'],
              ['center', 'Centre'],
              ['right', 'Right'],
            ]}
            onValue={(side) => set('align', side)}
          />
          <Choice
            label="Vertical"
            value={look.vertical === 'bottom' ? '' : (look.vertical ?? '')}
            choices={[
              ['', 'Bottom'],
              ['middle', 'Middle'],
              ['top', 'Top'],
            ]}
            onValue={(side) => set('vertical', side)}
          />
        </fieldset>
        <fieldset>
          <legend>Colours and borders</legend>
          <Choice<ColourName | ''>
            label="Text colour"
            value={look.colour ?? ''}
            choices={colourChoices}
            onValue={(colour) => set('colour', colour)}
          />
          <Choice<ColourName | ''>
            label="Fill colour"
            value={look.fill ?? ''}
            choices={fillChoices}
            onValue={(fill) => set('fill', fill)}
          />
          <Choice label="Borders" value={border} choices={borderChoices} onValue={setBorder} />
          <Choice
            label="Line"
            value={line}
            choices={[
              ['thin', 'Thin'],
              ['thick', 'Thick'],
            ]}
            onValue={setLine}
          />
        </fieldset>
      </div>
    </Frame>
  )
}

const keys = ['format', 'bold', 'italic', 'underline', 'strike', 'wrap', 'align', 'vertical', 'colour', 'fill'] as const

/** Only what was changed here: other selected cells keep the rest of their looks. */
function changes(
  sheet: string,
  area: string,
  before: Cell,
  after: Cell,
  border: BorderPlace | '',
  line: BorderLine,
): readonly Command[] {
  const changed = keys.filter((key) => before[key] !== after[key])
  const look = Object.fromEntries(changed.map((key) => [key, after[key] ?? null])) as Look
  return [
    ...(changed.length > 0 ? [{ name: 'formatCells', sheet, area, look } as const] : []),
    ...(border === '' ? [] : [{ name: 'borderCells', sheet, area, border, line } as const]),
  ]
}

function previewClasses(look: Cell): string {
  return [
    'fc-preview',
    look.bold && 'fc-preview-bold',
    look.italic && 'fc-preview-italic',
    look.underline && 'fc-preview-underline',
    look.strike && 'fc-preview-strike',
    look.colour && `fc-swatch-ink-${look.colour}`,
    look.fill && `fc-swatch-fill-${look.fill}`,
  ]
    .filter(Boolean)
    .join(' ')
}
