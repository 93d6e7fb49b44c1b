import { HyperFormula } from 'hyperformula'
import { createEngine } from '../../model/engine/createEngine.ts'
import { createHistory } from '../../model/workbook/history.ts'
import { inTurn, timed } from './inTurn.ts'
import { contents, type Shape, shapeName, shapes, workbookOf } from './sheets.ts'
import type { Figure } from './table.ts'

const bareOptions = {
  licenseKey: 'gpl-v3',
  useArrayArithmetic: true,
  smartRounding: false,
  maxRows: 1_048_576,
} as const

function building(shape: Shape): Figure {
  const rows = contents(shape, false)
  const workbook = workbookOf(rows)
  const { ours, other } = inTurn(
    5,
    () => timed(() => createEngine(workbook).dispose()),
    () => timed(() => HyperFormula.buildFromSheets({ Sheet1: rows }, bareOptions).destroy()),
  )
  return {
    what: `build ${shapeName(shape)}`,
    ours,
    unit: 'ms',
    other: { name: 'buildFromSheets', value: other },
    goal: 2,
  }
}

function editing(shape: Shape, driver: boolean): Figure {
  const rows = contents(shape, driver)
  const history = createHistory(workbookOf(rows))
  const engine = createEngine(history.workbook)
  const bare = HyperFormula.buildFromSheets({ Sheet1: rows }, bareOptions)
  // A1 with 1,000 dependants, or the last constant of the sheet, which nothing reads.
  const cell = driver ? { row: 0, col: 0 } : { row: shape.rows - 1, col: shape.columns - 1 }
  const name = driver ? 'A1' : `${String.fromCharCode(64 + shape.columns)}${shape.rows}`
  const at = driver || shape.columns <= 26 ? name : `AX${shape.rows}`
  let value = 0
  const { ours, other } = inTurn(
    101,
    () => {
      value++
      return timed(() => {
        history.run({ name: 'setCells', sheet: 's1', inputs: { [at]: { value } } })
        engine.follow(history.workbook)
      })
    },
    () => timed(() => bare.setCellContents({ sheet: 0, ...cell }, value)),
  )
  engine.dispose()
  bare.destroy()
  const what = `one-cell edit, ${driver ? '1,000 dependants' : 'none depends'}, ${shapeName(shape)}`
  return driver
    ? { what, ours, unit: 'ms', other: { name: 'setCellContents', value: other }, goal: 1.5 }
    : { what, ours, unit: 'ms', goal: 1 }
}

function undoMemory(shape: Shape): Figure {
  const history = createHistory(workbookOf(contents(shape, false)))
  const edits = (from: number) => {
    for (let step = from; step < from + 200; step++) {
      const row = (step * 7919) % shape.rows
      history.run({ name: 'setCells', sheet: 's1', inputs: { [`A${row + 1}`]: { value: step } } })
    }
  }
  // The first steps also compile the code that makes them.
  edits(0)
  const before = heapUsed()
  edits(200)
  const ours = (heapUsed() - before) / 2 ** 20
  if (history.undoLabel === null) throw new Error('The steps were not kept.')
  return { what: `200 undo steps kept, ${shapeName(shape)}`, ours, unit: 'MiB', goal: 30 }
}

function heapUsed(): number {
  const collect = globalThis.gc
  if (!collect) throw new Error('The memory of undo steps needs node --expose-gc.')
  for (let round = 0; round < 4; round++) collect()
  return process.memoryUsage().heapUsed
}

export function engineFigures(): Figure[] {
  return [
    ...shapes.map(undoMemory),
    ...shapes.map(building),
    ...shapes.map((shape) => editing(shape, false)),
    ...shapes.map((shape) => editing(shape, true)),
  ]
}
