import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../model/core/failure.ts'
import { createHistory } from '../../../model/workbook/history.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { commands, frozen, gaps, typed, workbookOf } from './workbooks.ts'

const start = frozen(
  workbookOf(
    { name: 'addSheet', title: 'Model' },
    { name: 'addSheet', title: 'My sheet' },
    typed({ A1: 1, B2: '=Model!A1+A1', C257: "=SUM('My sheet'!A1:B9)" }),
    typed({ A1: '=Sheet1!B2*rate', A2: '=SUM(A1:A1)' }, 's2'),
  ),
)

describe('history', () => {
  test('undoing all gives the first workbook, redoing all the last one, each the very same', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40 }), (list) => {
        const history = createHistory(start)
        for (const command of list) {
          const before = history.workbook
          try {
            history.run(frozen(command))
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(Failure)
            expect(history.workbook).toBe(before)
          }
          expect(gaps(frozen(history.workbook))).toEqual([])
        }
        const last = history.workbook
        while (history.undo());
        expect(history.workbook).toBe(start)
        while (history.redo());
        expect(history.workbook).toBe(last)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  test('a replay of the journaled commands gives an equal workbook', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 20 }), (list) => {
        const history = createHistory(start)
        const journal: string[] = []
        for (const command of list) {
          try {
            if (history.run(command)) journal.push(JSON.stringify(command))
          } catch {
            // Impossible commands are not journaled.
          }
        }
        const again = journal.map((line) => JSON.parse(line)).reduce(run, start)
        expect(again).toEqual(history.workbook)
      }),
      { seed: 4, numRuns: 50 },
    )
  })

  test('labels tell what undo and redo would do', () => {
    const history = createHistory(emptyWorkbook)
    expect([history.undoLabel, history.redoLabel]).toEqual([null, null])
    history.run(typed({ A1: 1 }))
    history.run({ name: 'insertRows', sheet: 's1', row: 0, count: 2 })
    expect([history.undoLabel, history.redoLabel]).toEqual(['Insert 2 rows', null])
    history.undo()
    expect([history.undoLabel, history.redoLabel]).toEqual(['Edit cells', 'Insert 2 rows'])
    history.run({ name: 'batch', label: 'Fill', commands: [typed({ A2: 2 }), typed({ A3: 3 })] })
    expect([history.undoLabel, history.redoLabel]).toEqual(['Fill', null])
    history.undo()
    expect(history.workbook.sheets[0]?.blocks[0]).toHaveLength(1)
  })

  test('a command that changes nothing is no step and keeps what can be redone', () => {
    const history = createHistory(emptyWorkbook)
    history.run(typed({ A1: 1 }))
    history.run(typed({ A2: 2 }))
    history.undo()
    expect(history.run(typed({ A1: 1 }))).toBe(false)
    expect(history.redoLabel).toBe('Edit cells')
  })

  test('a batch that fails midway changes nothing', () => {
    const history = createHistory(emptyWorkbook)
    expect(() =>
      history.run({ name: 'batch', label: 'Both', commands: [typed({ A1: 1 }), { name: 'deleteSheet', sheet: 's1' }] }),
    ).toThrow('at least one sheet')
    expect(history.workbook).toBe(emptyWorkbook)
    expect(history.undoLabel).toBeNull()
  })

  test('more than a thousand steps can be undone', () => {
    const history = createHistory(emptyWorkbook)
    for (let i = 0; i < 2_000; i++) history.run(typed({ A1: i }))
    let undone = 0
    while (history.undo()) undone++
    expect(undone).toBe(2_000)
    expect(history.workbook).toBe(emptyWorkbook)
  })

  test('past the limit the oldest step goes', () => {
    const history = createHistory(emptyWorkbook, { limit: 2 })
    for (const value of [1, 2, 3]) history.run(typed({ A1: value }))
    while (history.undo());
    expect(history.workbook).toEqual(workbookOf(typed({ A1: 1 })))
  })
})
