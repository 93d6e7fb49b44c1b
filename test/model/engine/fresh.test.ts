import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { anyEdit, make } from './anyEdit.ts'
import { everything, Session } from './session.ts'

const numRuns = Number(process.env.FRESH_RUNS ?? 30)
const seed = Number(process.env.FRESH_SEED ?? 20_261_125)

test('after any edits, undo and redo the values are those of a fresh engine', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
      const session = new Session({ A1: 3, B2: '=SEQUENCE(A1)' })
      for (const [i, edit] of edits.entries()) {
        make(session, edit)
        // Comparing costs far more than editing.
        if (i % 4 !== 3 && i < edits.length - 1) continue
        const { workbook } = session.history
        const fresh = createEngine(workbook)
        expect(everything(session.engine, workbook)).toEqual(everything(fresh, workbook))
        fresh.dispose()
      }
      session.engine.dispose()
    }),
    { numRuns, seed },
  )
})
