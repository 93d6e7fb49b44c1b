import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Changes, Engine } from '../../../model/engine/engine.ts'
import { Mirror } from '../../../model/engine/mirror.ts'
import { takePacket, valuePacket } from '../../../model/engine/valuePacket.ts'
import { patchedWorkbook, workbookDelta } from '../../../model/engine/workbookDelta.ts'
import { run } from '../../../model/workbook/run.ts'
import { rowsPerBlock, type Workbook } from '../../../model/workbook/workbook.ts'
import { anyEdit, make } from './anyEdit.ts'
import { everything, Session, workbookWith } from './session.ts'

/** The engine as it works in another thread: all that passes is copied as messages are. */
class OtherThread {
  readonly mirror = new Mirror()
  #sent: Workbook | null = null
  #workbook: Workbook | null = null
  #engine: Engine | null = null

  follow(workbook: Workbook): void {
    const delta = structuredClone(workbookDelta(this.#sent, workbook))
    this.#sent = workbook
    this.#workbook = patchedWorkbook(this.#workbook, delta)
    const changes: Changes = this.#engine?.follow(this.#workbook) ?? { all: true, cells: new Map() }
    this.#engine ??= createEngine(this.#workbook)
    const sheets = this.#workbook.sheets.map(({ id }) => id)
    takePacket(this.mirror, structuredClone(valuePacket(this.#engine.values, sheets, changes)))
  }
}

test('after any edits and undos, values from another thread are those of a fresh engine', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
      const session = new Session({ A1: 2, B1: '=SEQUENCE(A1)', C1: '=A1*2', D1: '=SUM(B:B)' })
      const other = new OtherThread()
      other.follow(session.history.workbook)
      for (const edit of edits) {
        make(session, edit)
        other.follow(session.history.workbook)
      }
      const { workbook } = session.history
      const fresh = createEngine(workbook)
      expect(everything({ ...fresh, values: other.mirror } as Engine, workbook)).toEqual(everything(fresh, workbook))
      fresh.dispose()
      session.engine.dispose()
    }),
    { seed: 20261125, numRuns: 25 },
  )
})

test('an edit sends its row, and the rest is shared with what was known', () => {
  const inputs = Object.fromEntries(Array.from({ length: 3 * rowsPerBlock }, (_, i) => [`A${i + 1}`, i]))
  const before = workbookWith(inputs)
  const after = run(before, { name: 'setCells', sheet: 's1', inputs: { A300: { value: 'new' } } })
  const delta = workbookDelta(before, after)
  expect(delta.names).toBeUndefined()
  expect(delta.sheets[0]?.changed).toEqual([
    { block: 1, length: rowsPerBlock, rows: [[299 - rowsPerBlock, [{ value: 'new' }]]] },
  ])
  const patched = patchedWorkbook(before, delta)
  expect(patched).toEqual({ ...after, charts: [] })
  expect(patched.sheets[0]?.blocks[0]).toBe(before.sheets[0]?.blocks[0])
  expect(patched.sheets[0]?.blocks[2]).toBe(before.sheets[0]?.blocks[2])
})
