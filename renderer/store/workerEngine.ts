import type { CellValue, Matrix } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import type { Changes, Engine } from '../../model/engine/engine.ts'
import { Mirror } from '../../model/engine/mirror.ts'
import { expressionValue, writtenReference } from '../../model/engine/resolveReference.ts'
import { takePacket, type ValuePacket, valuePacket } from '../../model/engine/valuePacket.ts'
import { workbookDelta } from '../../model/engine/workbookDelta.ts'
import { rowsPerBlock, type Workbook } from '../../model/workbook/workbook.ts'

/** From so many cells on, computing takes long enough to be felt while typing. */
const manyCells = 20_000

/** Whether a workbook is better computed in another thread. */
export function isLarge(workbook: Workbook): boolean {
  let cells = 0
  for (const { blocks } of workbook.sheets)
    for (const block of blocks) for (const row of block ?? []) cells += row?.length ?? 0
  return cells > manyCells
}

/**
 * An engine in a worker: `follow` returns at once, and the values come later. What asks for a value at once (Explain,
 * the insert form) is answered by an engine of this thread, made when it is first asked.
 *
 * @param arrived is told each time that values have come
 */
export function createWorkerEngine(workbook: Workbook, arrived: () => void): Engine {
  const values = new Mirror()
  const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module' })
  let current = workbook
  let own: Engine | null = null
  let broken = false

  const ownEngine = (): Engine => {
    own ??= createEngine(current)
    own.follow(current)
    return own
  }
  const take = (packet: ValuePacket) => {
    takePacket(values, packet)
    arrived()
  }
  const computeHere = () => {
    const sheets = current.sheets.map(({ id }) => id)
    take(valuePacket(ownEngine().values, sheets, { all: true, cells: new Map() }))
  }
  worker.onmessage = ({ data }: MessageEvent<ValuePacket>) => take(data)
  worker.onerror = (event) => {
    console.error('The engine goes on in the window, after', event.message)
    broken = true
    worker.terminate()
    computeHere()
  }

  // Constants are known before anything is computed.
  values.reset(workbook.sheets.map((sheet) => [sheet.id, []]))
  for (const { id, blocks } of workbook.sheets) {
    blocks.forEach((block, b) => {
      block?.forEach((row, r) => {
        row?.forEach((cell, column) => {
          if (cell?.value !== undefined) values.set(id, b * rowsPerBlock + r, column, cell.value)
        })
      })
    })
  }
  worker.postMessage(workbookDelta(null, workbook))

  return {
    values,
    follow(next): Changes {
      const delta = workbookDelta(current, next)
      current = next
      if (broken) computeHere()
      else worker.postMessage(delta)
      return { all: false, cells: new Map() }
    },
    evaluate: (formula, sheet): CellValue | Matrix => ownEngine().evaluate(formula, sheet),
    resolve: (reference, sheet) =>
      writtenReference(reference, sheet, current, values) ??
      expressionValue(reference, (formula) => ownEngine().evaluate(formula, sheet)),
    cycles: () => ownEngine().cycles(),
    dispose() {
      worker.terminate()
      own?.dispose()
    },
  }
}
