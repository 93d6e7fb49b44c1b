import type { Session } from './session.ts'
import type { WindowState } from './store/windowState.ts'

/** What one action does, and when it can. */
export interface Effect {
  perform(session: Session): unknown
  /** Absent: always. */
  readonly enabled?: (window: WindowState) => boolean
  /** Whether it is on, for what can be on or off. */
  readonly checked?: (window: WindowState) => boolean
  /** What it would do now, where that says more than the action's own label. */
  readonly label?: (window: WindowState) => string | null
  /** What is being typed goes on; else it is kept first. */
  readonly whileEditing?: true
}
