import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../model/workbook/command.ts'
import { createHistory } from '../../model/workbook/history.ts'
import { commandNames } from '../../model/workbook/run.ts'
import { placed } from '../model/engine/anyEdit.ts'
import { workbookWith } from '../model/engine/session.ts'
import { anyStep } from './anyStep.ts'

const withInner = (command: Command): readonly Command[] =>
  command.name === 'batch' ? [command, ...command.commands] : [command]

test('the soak draws every command that there is, and each of them changes something', () => {
  const drawn = new Set<string>()
  const effective = new Set<string>()
  // As many steps as `npm test` does, in workbooks of their own.
  for (let round = 0; round < 20; round++) {
    const history = createHistory(workbookWith({ A1: 3, B2: '=SEQUENCE(A1)' }))
    history.run({ name: 'addSheet', title: "It's" })
    for (const step of fc.sample(anyStep, { seed: 20_261_125 + round, numRuns: 1000 })) {
      if (step.kind !== 'run') continue
      const command = placed(step, history.workbook)
      for (const { name } of withInner(command)) drawn.add(name)
      const before = history.workbook
      try {
        history.run(command)
      } catch (thrown) {
        if ((thrown as Error).name !== 'Failure') throw thrown
      }
      if (history.workbook !== before) effective.add(command.name)
    }
  }
  expect(commandNames.length).toBeGreaterThan(40)
  expect(commandNames.filter((name) => !drawn.has(name))).toEqual([])
  expect(commandNames.filter((name) => !effective.has(name))).toEqual([])
})
