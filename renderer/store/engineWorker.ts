import { createEngine } from '../../model/engine/createEngine.ts'
import type { Engine } from '../../model/engine/engine.ts'
import { movable, valuePacket } from '../../model/engine/valuePacket.ts'
import { patchedWorkbook, type WorkbookDelta } from '../../model/engine/workbookDelta.ts'
import type { Workbook } from '../../model/workbook/workbook.ts'

let workbook: Workbook | null = null
let engine: Engine | null = null

// One answer to each message, in order.
addEventListener('message', ({ data }: MessageEvent<WorkbookDelta>) => {
  workbook = patchedWorkbook(workbook, data)
  const changes = engine?.follow(workbook) ?? { all: true, cells: new Map() }
  engine ??= createEngine(workbook)
  const sheets = workbook.sheets.map(({ id }) => id)
  const packet = valuePacket(engine.values, sheets, changes)
  postMessage(packet, { transfer: movable(packet) as Transferable[] })
})
