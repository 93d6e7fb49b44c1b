import { Menu, MenuButton, MenuItemRadio, MenuProvider } from '@ariakit/react'
import { Check, Minus, Plus } from 'lucide-react'
import type { ActionId } from '../../electron/contract/actions.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { zoomChoices } from '../store/zoomSteps.ts'
import { useActionBoard } from './actionBoard.ts'
import { Tip } from './Tip.tsx'

function Step({ id, name, icon: Icon }: { id: ActionId; name: string; icon: typeof Plus }) {
  const board = useActionBoard()
  const enabled = useWindow((window) => board.state(id, window).enabled)
  return (
    <Tip text={name} keys={board.shortcut(id)}>
      <button
        type="button"
        className="fc-button fc-button-icon fc-zoom-step"
        aria-label={name}
        aria-disabled={!enabled}
        // The sheet keeps the keyboard when the pointer is used.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => board.perform(id)}
      >
        <Icon size={14} aria-hidden />
      </button>
    </Tip>
  )
}

/** How large the sheet in front is: smaller, larger, or one of a list. */
export function ZoomControl() {
  const board = useActionBoard()
  const zoom = useWindow((window) => window.zoom)
  return (
    <span className="fc-zoom">
      <Step id="view:zoomOut" name="Zoom out" icon={Minus} />
      <MenuProvider values={{ zoom: String(zoom) }} placement="top-end">
        <MenuButton className="fc-button fc-zoom-percent" aria-label={`Zoom ${zoom} %`}>
          {zoom} %
        </MenuButton>
        <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="Zoom" autoFocusOnHide={false}>
          {zoomChoices.map((percent) => (
            <MenuItemRadio
              key={percent}
              name="zoom"
              value={String(percent)}
              className="fc-menu-item"
              hideOnClick
              onClick={() => {
                windowStore.getState().setZoom(percent)
                board.focusSheet()
              }}
            >
              <span>
                <span className="fc-menu-item-check">{percent === zoom ? <Check size={14} aria-hidden /> : null}</span>
                {percent} %
              </span>
            </MenuItemRadio>
          ))}
        </Menu>
      </MenuProvider>
      <Step id="view:zoomIn" name="Zoom in" icon={Plus} />
    </span>
  )
}
