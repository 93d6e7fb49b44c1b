import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react'
import type { ReactElement } from 'react'

/** A label on hover or focus. `children` is the element it belongs to, which has a name of its own. */
export function Tip({ text, keys, children }: { text: string; keys?: string | null; children: ReactElement }) {
  return (
    <TooltipProvider timeout={400} placement="bottom">
      <TooltipAnchor render={children} />
      <Tooltip className="fc-tip" gutter={6} unmountOnHide>
        {text}
        {keys ? <span className="fc-keys">{keys}</span> : null}
      </Tooltip>
    </TooltipProvider>
  )
}
