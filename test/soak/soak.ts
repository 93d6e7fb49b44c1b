import fc from 'fast-check'
import { createEngine } from '../../model/engine/createEngine.ts'
import { decode } from '../../model/file/decode.ts'
import { encode } from '../../model/file/encode.ts'
import { type Edit, make } from '../model/engine/anyEdit.ts'
import { everything, Session } from '../model/engine/session.ts'
import { frozen } from '../model/workbook/workbooks.ts'
import { anyStep } from './anyStep.ts'

/** Steps that share a workbook, an engine and a history, from an almost empty workbook on. */
const stepsPerRound = 1000
/** The engine is compared with a fresh one as often. */
const comparedEvery = 100

/** What went wrong, and the fewest steps found that make it go wrong. */
export interface Fault {
  readonly round: number
  readonly told: string
  readonly steps: readonly Edit[]
}

/**
 * Does `steps` random things and compares: the engine with a fresh one at every hundredth step; after undoing
 * everything the workbook with the first, after redoing everything with the last; the workbook with its file read
 * back. Nothing may throw but a refusal, and a refusal changes nothing.
 *
 * @param onRound hears of every thousand steps done
 */
export function soak(steps: number, seed: number, onRound: (done: number) => void = () => {}): Fault | null {
  for (let round = 0; round * stepsPerRound < steps; round++) {
    const numRuns = Math.min(stepsPerRound, steps - round * stepsPerRound)
    const edits = fc.sample(anyStep, { seed: seed + round, numRuns })
    const told = faultOf(edits, comparedEvery)
    if (told !== null) return { round, told, steps: shrunk(edits) }
    onRound(round * stepsPerRound + numRuns)
  }
  return null
}

/** One sentence, or several lines that differ; `null` if all is well. */
function faultOf(edits: readonly Edit[], every: number): string | null {
  const session = new Session({ A1: 3, B2: '=SEQUENCE(A1)' })
  try {
    session.run({ name: 'addSheet', title: "It's" })
    session.run({ name: 'defineName', definition: { name: 'rate', refersTo: '=Sheet1!$A$1' } })
    session.run({ name: 'addSheet', title: '2027' })
    while (session.history.undo());
    const first = encode(session.history.workbook)
    while (session.history.redo());
    session.engine.follow(session.history.workbook)
    for (const [i, edit] of edits.entries()) {
      make(session, edit)
      // Whoever changes a workbook that was there before throws.
      frozen(session.history.workbook)
      if ((i + 1) % every === 0 || i === edits.length - 1) {
        const wrong = differences(session)
        if (wrong) return `After step ${i}: ${wrong}`
      }
    }
    while (session.history.redo());
    const last = encode(session.history.workbook)
    // Reading a file brings formulas into the stored spelling; past that it must be what was written.
    const read = encode(decode(last).workbook)
    if (encode(decode(read).workbook) !== read) return 'The file read back is another workbook.'
    while (session.history.undo());
    if (encode(session.history.workbook) !== first) return 'After undoing everything the workbook is not the first.'
    session.engine.follow(session.history.workbook)
    const wrong = differences(session)
    if (wrong) return `After undoing everything: ${wrong}`
    while (session.history.redo());
    if (encode(session.history.workbook) !== last) return 'After redoing everything the workbook is not the last.'
    session.engine.follow(session.history.workbook)
    const still = differences(session)
    return still && `After redoing everything: ${still}`
  } catch (thrown) {
    return `It threw: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`
  } finally {
    session.engine.dispose()
  }
}

/** What a view would see otherwise of a fresh engine. */
function differences({ engine, history }: Session): string | null {
  const fresh = createEngine(history.workbook)
  const seen = JSON.stringify(everything(engine, history.workbook), null, 1).split('\n')
  const wanted = JSON.stringify(everything(fresh, history.workbook), null, 1).split('\n')
  fresh.dispose()
  const at = seen.findIndex((line, i) => line !== wanted[i])
  if (at < 0 && seen.length === wanted.length) return null
  return `the engine says ${seen[at]?.trim()} where a fresh one says ${wanted[at]?.trim()}.`
}

/** Leaves out steps, first many at once, as long as something goes wrong. */
function shrunk(edits: readonly Edit[]): readonly Edit[] {
  let least = edits
  for (let size = Math.ceil(edits.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length; ) {
      const rest = [...least.slice(0, at), ...least.slice(at + size)]
      // Compared at the end only, it is quick enough to be done a thousand times.
      if (faultOf(rest, rest.length < 60 ? 1 : comparedEvery) !== null) least = rest
      else at += size
    }
  }
  return least
}
