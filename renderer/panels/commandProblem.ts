import type { Command } from '../../model/workbook/command.ts'
import { run } from '../../model/workbook/run.ts'
import { sentence, windowStore } from '../store/store.ts'

/** Why a command would fail now, for telling it under a field; `null` if it would work. */
export function commandProblem(command: Command): string | null {
  try {
    run(windowStore.getState().workbook, command)
    return null
  } catch (thrown) {
    return sentence(thrown)
  }
}
