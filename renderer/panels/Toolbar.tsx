import { Toolbar as Bar, ToolbarItem, ToolbarSeparator } from '@ariakit/react'
import {
  Baseline,
  Bold,
  ChartLine,
  DecimalsArrowLeft,
  DecimalsArrowRight,
  FilePlus,
  FolderOpen,
  Grid2x2,
  Italic,
  type LucideIcon,
  PaintBucket,
  Paintbrush,
  Redo2,
  Save,
  SquareFunction,
  TextAlignStart,
  Underline,
  Undo2,
} from 'lucide-react'
import type { ActionId } from '../../electron/contract/actions.ts'
import { useWindow } from '../store/store.ts'
import { ActionMenu } from './ActionMenu.tsx'
import { useActionBoard } from './actionBoard.ts'
import { ColourMenu } from './ColourMenu.tsx'
import { NumberFormatMenu } from './NumberFormatMenu.tsx'
import { Tip } from './Tip.tsx'
import './toolbar.css'

interface ToolProps {
  id: ActionId
  name: string
  icon?: LucideIcon
  text?: string
  /** What a double click does. */
  twice?: ActionId
}

/** `name` is what assistive technology and tests call it; it does not change while the label on hover may. */
function Tool({ id, name, icon: Icon, text, twice }: ToolProps) {
  const board = useActionBoard()
  const label = useWindow((window) => board.state(id, window).label)
  const enabled = useWindow((window) => board.state(id, window).enabled)
  const checked = useWindow((window) => board.state(id, window).checked)
  return (
    <Tip text={label} keys={board.shortcut(id)}>
      <ToolbarItem
        className={`fc-button ${text === undefined ? 'fc-button-icon' : 'fc-tool-text'} fc-tool-${id.replace(':', '-')}`}
        aria-label={name}
        aria-pressed={checked}
        disabled={!enabled}
        accessibleWhenDisabled
        // The sheet keeps the keyboard when the pointer is used.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => board.perform(id)}
        onDoubleClick={() => twice && board.perform(twice)}
      >
        {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden /> : null}
        {Icon && text ? <span className="fc-tool-label">{text}</span> : text}
      </ToolbarItem>
    </Tip>
  )
}

const borderGroups = [
  ['format:borderAll', 'format:borderOutline', 'format:borderThick'],
  ['format:borderTop', 'format:borderBottom', 'format:borderLeft', 'format:borderRight'],
  ['format:borderNone'],
] as const satisfies readonly (readonly ActionId[])[]

const alignGroups = [
  ['format:alignAutomatic', 'format:alignLeft', 'format:alignCenter', 'format:alignRight'],
  ['format:alignTop', 'format:alignMiddle', 'format:alignBottom'],
  ['format:wrap'],
] as const satisfies readonly (readonly ActionId[])[]

const Line = () => <ToolbarSeparator className="fc-tool-line" />

export function Toolbar() {
  const title = useWindow((window) => window.title)
  const unsaved = useWindow((window) => window.unsaved)
  const open = useWindow((window) => window.screen === 'workbook')
  return (
    <div className="fc-toolbar">
      <Bar aria-label="Main" className="fc-tools" data-area="toolbar">
        <Tool id="file:new" name="New" icon={FilePlus} />
        <Tool id="file:open" name="Open" icon={FolderOpen} />
        <Tool id="file:save" name="Save" icon={Save} />
        <Line />
        <Tool id="edit:undo" name="Undo" icon={Undo2} />
        <Tool id="edit:redo" name="Redo" icon={Redo2} />
        <Tool id="format:paint" name="Paint format" icon={Paintbrush} twice="format:paintMany" />
        <Line />
        <Tool id="format:input" name="Input style" text="Input" />
        <Tool id="format:output" name="Output style" text="Output" />
        <Tool id="format:note" name="Note style" text="Note" />
        <Tool id="format:heading" name="Heading style" text="Heading" />
        <Line />
        <NumberFormatMenu />
        <Tool id="format:fewerDecimals" name="Fewer decimals" icon={DecimalsArrowLeft} />
        <Tool id="format:moreDecimals" name="More decimals" icon={DecimalsArrowRight} />
        <Line />
        <Tool id="format:bold" name="Bold" icon={Bold} />
        <Tool id="format:italic" name="Italic" icon={Italic} />
        <Tool id="format:underline" name="Underline" icon={Underline} />
        <ColourMenu name="Text colour" part="colour" icon={Baseline} />
        <ColourMenu name="Fill colour" part="fill" icon={PaintBucket} />
        <ActionMenu name="Borders" icon={Grid2x2} groups={borderGroups} />
        <ActionMenu name="Alignment" icon={TextAlignStart} groups={alignGroups} />
        <Line />
        <Tool id="insert:function" name="Insert function" icon={SquareFunction} text="Function" />
        <Tool id="insert:chart" name="Insert chart" icon={ChartLine} text="Chart" />
      </Bar>
      {open ? (
        <div className="fc-document" title={unsaved ? `${title}, with unsaved changes` : title}>
          <span className="fc-document-name">{title}</span>
          {unsaved ? <span className="fc-unsaved">Unsaved</span> : null}
        </div>
      ) : null}
    </div>
  )
}
