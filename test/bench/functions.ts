import { HyperFormula } from 'hyperformula'
import { cellName } from '../../model/core/reference.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { type Argument, call, modelFunction, modelFunctions } from '../../model/functions/index.ts'
import { createHistory } from '../../model/workbook/history.ts'
import { inTurn, timed } from './inTurn.ts'
import { workbookOf } from './sheets.ts'
import { type Figure, median } from './table.ts'

/** The arguments of a call written with constants, or `null` where it nests calls. */
function constantArguments(formula: string): Argument[] | null {
  const inner = /^=[A-Za-z]+\((.*)\)$/.exec(formula.replace(/DATE\(2027, ?3, ?31\)/, '46477'))?.[1]
  if (inner === undefined || /[A-Za-z]\(/.test(inner)) return null
  const constant = (text: string): Argument | null => {
    const part = text.trim()
    if (part === '') return undefined
    if (part.startsWith('"')) return part.slice(1, -1)
    if (part.startsWith('{')) {
      const rows = part.slice(1, -1).split(';')
      return rows.map((row) => row.split(',').map(Number))
    }
    const [top, bottom] = part.split('/').map(Number)
    return bottom === undefined ? (top as number) : (top as number) / bottom
  }
  if (inner.trim() === '') return []
  return inner.split(/,(?![^{]*})/).map(constant) as Argument[]
}

/** Nanoseconds of one call of a function's first worked example, arguments checked, without the engine. */
function callTime(name: string): Figure {
  const fn = modelFunction(name)
  const formulas = fn?.examples.flatMap((example) => ('gives' in example ? [example.formula] : [])) ?? []
  const [args] = formulas
    .filter((formula) => formula.toLowerCase().startsWith(`=${name.toLowerCase()}(`))
    .flatMap((formula) =>
      [constantArguments(formula) ?? []].filter((each) => each.length > 0 || formula.endsWith('()')),
    )
  if (!fn || !args) throw new Error(`${name} has no example whose arguments are constants.`)
  let calls = 1
  const batch = () =>
    timed(() => {
      for (let i = 0; i < calls; i++) call(fn, args)
    })
  while (batch() < 5) calls *= 2
  const times = Array.from({ length: 9 }, batch)
  return { what: `call of ${fn.name}`, ours: (median(times) / calls) * 1e6, unit: 'ns' }
}

const count = 10_000

/** Each call with arguments of its own in cells, against the same arithmetic written out in cells. */
function callsAgainstArithmetic(): Figure {
  const row = (i: number, formula: (r: number) => string) => [
    1e28 + i * 1e24,
    1e7 + i,
    1 + i / count,
    20,
    1,
    2,
    3,
    formula(i + 1),
  ]
  const calls = Array.from({ length: count }, (_, i) =>
    row(i, (r) => `=copiesFromTrainingCompute(A${r},B${r},C${r},D${r},E${r},F${r},G${r})`),
  )
  const written = Array.from({ length: count }, (_, i) =>
    row(i, (r) => `=SQRT(G${r}*D${r}*E${r}*A${r}/F${r})/(B${r}*C${r})`),
  )
  const [a, b] = [calls, written].map((rows) => ({ rows, workbook: workbookOf(rows) }))
  if (!a || !b) throw new Error('Two sheets are measured.')
  const build = (workbook: typeof a.workbook) => timed(() => createEngine(workbook).dispose())
  const { ours, other } = inTurn(
    9,
    () => build(a.workbook),
    () => build(b.workbook),
  )
  return {
    what: `${count.toLocaleString('en')} cells of copiesFromTrainingCompute, build`,
    ours,
    unit: 'ms',
    other: { name: 'arithmetic in cells', value: other },
    goal: 1.5,
  }
}

/** The same two sheets when the one input that every formula reads changes. */
function recalculationAgainstArithmetic(): Figure {
  const sheet = (formula: (r: number) => string) =>
    workbookOf(Array.from({ length: count }, (_, i) => [i === 0 ? 1e28 : i, 1e7 + i, formula(i + 1)]))
  const measured = [
    sheet((r) => `=copiesFromTrainingCompute($A$1,B${r},1,20,1,2,3)`),
    sheet((r) => `=SQRT(3*20*1*$A$1/2)/(B${r}*1)`),
  ].map((workbook) => {
    const history = createHistory(workbook)
    const engine = createEngine(workbook)
    let value = 1e28
    return () => {
      value += 1e24
      history.run({ name: 'setCells', sheet: 's1', inputs: { A1: { value } } })
      return timed(() => engine.follow(history.workbook))
    }
  })
  const [calls, written] = measured
  if (!calls || !written) throw new Error('Two sheets are measured.')
  const { ours, other } = inTurn(15, calls, written)
  return {
    what: `${count.toLocaleString('en')} cells of copiesFromTrainingCompute, one input edited`,
    ours,
    unit: 'ms',
    other: { name: 'arithmetic in cells', value: other },
    goal: 1.5,
  }
}

/** 200 trajectories of 240 rows that hang on one cell, against bare spills of that size. */
function spills(): Figure {
  const spillCount = 200
  const [rows, columns] = [240, 5]
  // Side by side, ten rows of twenty, each in room of its own.
  const place = (i: number) => cellName(1 + Math.floor(i / 20) * (rows + 1), (i % 20) * (columns + 1))
  const edits = Array.from({ length: spillCount }, (_, i) => [place(i), i] as const)
  const history = createHistory(workbookOf([[4]]))
  history.run({
    name: 'setCells',
    sheet: 's1',
    inputs: Object.fromEntries(
      edits.map(([cell]) => [
        cell,
        { formula: `=takeoffTrajectory({5;25;250;2000},{4;19;95}*$A$1/4,0.05,${(rows - 1) * 0.05})` },
      ]),
    ),
  })
  const engine = createEngine(history.workbook)
  const bare = HyperFormula.buildEmpty({
    licenseKey: 'gpl-v3',
    useArrayArithmetic: true,
    smartRounding: false,
    maxRows: 1_048_576,
  })
  const sheet = bare.getSheetId(bare.addSheet('Sheet1')) ?? 0
  bare.batch(() => {
    bare.setCellContents({ sheet, row: 0, col: 0 }, 4)
    for (const [cell] of edits) {
      const address = bare.simpleCellAddressFromString(cell, sheet)
      if (address) bare.setCellContents(address, `=SEQUENCE(${rows},${columns},$A$1)`)
    }
  })
  let value = 4
  const { ours, other } = inTurn(
    9,
    () => {
      value += 0.01
      history.run({ name: 'setCells', sheet: 's1', inputs: { A1: { value } } })
      return timed(() => engine.follow(history.workbook))
    },
    () => {
      value += 0.01
      return timed(() => bare.setCellContents({ sheet, row: 0, col: 0 }, value))
    },
  )
  return {
    what: `${spillCount} takeoffTrajectory spills of ${rows} rows, one input edited`,
    ours,
    unit: 'ms',
    other: { name: 'SEQUENCE spills', value: other },
    goal: 1.3,
  }
}

export function functionFigures(): Figure[] {
  return [
    callsAgainstArithmetic(),
    recalculationAgainstArithmetic(),
    spills(),
    ...modelFunctions.map((fn) => callTime(fn.name)),
  ]
}
