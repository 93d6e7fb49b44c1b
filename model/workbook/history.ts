import type { Command } from './command.ts'
import { label, run } from './run.ts'
import type { Workbook } from './workbook.ts'

/** The workbook with its past and future. Undo is an earlier workbook: no command knows how to take itself back. */
export interface History {
  readonly workbook: Workbook
  /** What undo would take back, such as `Edit cells`; `null` if there is nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /**
   * Runs a command as one step and forgets what was undone; a command that changes nothing is no step.
   * @returns whether anything changed
   * @throws Failure when the command asks for the impossible; nothing has changed then
   */
  run(command: Command): boolean
  /** @returns whether there was a step to take back */
  undo(): boolean
  /** @returns whether there was a step to do again */
  redo(): boolean
}

interface Step {
  readonly label: string
  readonly before: Workbook
  readonly after: Workbook
}

/** `limit`: how many steps are kept; they share all that they have in common. */
export function createHistory(workbook: Workbook, { limit = 10_000 }: { readonly limit?: number } = {}): History {
  const steps: Step[] = []
  /** Steps before it are done, steps from it on are undone. */
  let position = 0
  let current = workbook
  return {
    get workbook() {
      return current
    },
    get undoLabel() {
      return steps[position - 1]?.label ?? null
    },
    get redoLabel() {
      return steps[position]?.label ?? null
    },
    run(command) {
      const after = run(current, command)
      if (after === current) return false
      steps.length = position
      steps.push({ label: label(command), before: current, after })
      if (steps.length > limit) steps.shift()
      position = steps.length
      current = after
      return true
    },
    undo() {
      const step = steps[position - 1]
      if (!step) return false
      position--
      current = step.before
      return true
    },
    redo() {
      const step = steps[position]
      if (!step) return false
      position++
      current = step.after
      return true
    },
  }
}
