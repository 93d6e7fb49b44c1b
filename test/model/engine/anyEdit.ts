import fc from 'fast-check'
import type { Command } from '../../../model/workbook/command.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { inputs, type Session } from './session.ts'

/** One thing that a person does. `sheet` and `toSheet` count over the sheets that there are then. */
export type Edit = { readonly kind: 'undo' | 'redo'; readonly times: number } | Run

export interface Run {
  readonly kind: 'run'
  readonly sheet: number
  readonly toSheet?: number
  readonly command: Command
}

/** Small enough that formulas, spills and edits keep meeting. */
const cell = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 7 })).map(([c, r]) => `${c}${r}`)
const sheetName = fc.constantFrom('Sheet1', "It's", '2027')
const small = fc.integer({ min: 0, max: 5 })
const twoCells = fc.tuple(cell, cell)
const otherSheet = sheetName.map((name) => `'${name.replaceAll("'", "''")}'!`)

const formula = fc.oneof(
  cell.map((a) => `=${a}`),
  twoCells.map(([a, b]) => `=${a}+${b}*2`),
  twoCells.map(([a, b]) => `=SUM(${a}:${b})`),
  twoCells.map(([a, b]) => `=COUNT(${a}:${b})`),
  twoCells.map(([a, b]) => `=${a}:${b}*2`),
  twoCells.map(([a, b]) => `=${a}:${b}`),
  cell.map((a) => `=SEQUENCE(${a})`),
  cell.map((a) => `=SEQUENCE(1,${a})`),
  twoCells.map(([a, b]) => `=SEQUENCE(1+COUNT(${a}:${b}))`),
  cell.map((a) => `=${a}#`),
  cell.map((a) => `=SUM(${a}#)`),
  cell.map((a) => `=trainingCompute(${a}:B4,2)`),
  cell.map((a) => `=FORMULATEXT(${a})&ISFORMULA(${a})&ISBLANK(${a})`),
  fc.tuple(otherSheet, cell).map(([sheet, a]) => `=${sheet}${a}`),
  fc.tuple(otherSheet, cell).map(([sheet, a]) => `=SUM(${sheet}${a}:D7)`),
  fc.constantFrom('=rate*2', '=SUM(block)', '=block*2', '=other', '={1,2;3,4}', '=TRANSPOSE(A1:B3)'),
  fc.constantFrom('=FILTER(A1:A4,A1:A4>1)', '=SUM(A:A)', '=SUM(2:3)', '=INDEX(A1:B3,0,1)', '=MAX(B:C)'),
  fc.tuple(cell, small).map(([a, rows]) => `=SUM(OFFSET(${a},${rows % 3},0,2,1))`),
  cell.map((a) => `=INDIRECT("${a}")`),
  twoCells.map(([a, b]) => `=SUM(INDIRECT(${a}&":${b}"))`),
  twoCells.map(([a, b]) => `=SUM(${a}:INDEX(A1:C5,2,2))+ROW(${b})`),
  fc.tuple(fc.constantFrom(9, 3, 109, 101), twoCells).map(([which, [a, b]]) => `=SUBTOTAL(${which},${a}:${b})`),
  fc.tuple(fc.constantFrom(0, 5, 7), twoCells).map(([option, [a, b]]) => `=AGGREGATE(9,${option},${a}:${b})`),
  twoCells.map(([a, b]) => `=LET(x,${a},SUM(MAP(${a}:${b},LAMBDA(v,N(v)+N(x)))))`),
  twoCells.map(([a, b]) => `=SUMIF(${a}:${b},">1",C2)`),
  twoCells.map(([a, b]) => `=XLOOKUP(${a},A1:A4,B1:B4):${b}`),
  fc.constantFrom('=RAND()', '=RANDBETWEEN(1,9)', '=ROW(A1:A3)*2', '=SUM((A1:A2,C1:C2))', '=A1:C3 B2:D5', '=@A1:A7'),
  fc.constantFrom('=1+', '=NOSUCH(1)', '=OFFSET(A1)', '=OFFSET(A1,1,1)', '=1/0', '=IF(A1>2,B1:B3,C1)'),
)

const input = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('x', true) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: formula },
)

const name = fc.constantFrom('rate', 'block', 'other')
const refersTo = fc.oneof(
  cell.map((a) => `=Sheet1!$${a[0]}$${a.slice(1)}`),
  fc.constantFrom('=Sheet1!$A$1:$B$3', '=3', '={1;2;3}', '=Sheet1!$A$1:$A$3*2', '=Sheet1!$B$2#', '=A1'),
)

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .dictionary(cell, input, { minKeys: 1, maxKeys: 4 })
      .map((typed): Command => ({ name: 'setCells', sheet: '', inputs: inputs(typed) })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('insertRows' as const, 'deleteRows' as const), small)
      .map(([name, row]): Command => ({ name, sheet: '', row, count: 1 })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('insertColumns' as const, 'deleteColumns' as const), fc.integer({ min: 0, max: 3 }))
      .map(([name, column]): Command => ({ name, sheet: '', column, count: 1 })),
  },
  {
    weight: 2,
    arbitrary: twoCells.map(([area, to]): Command => ({ name: 'moveCells', sheet: '', area, toSheet: '', to })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('hideRows' as const, 'showRows' as const), small)
      .map(([name, row]): Command => ({ name, sheet: '', row, count: 2 })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0', '1', '2').map(
      (value): Command => ({
        name: 'setFilter',
        sheet: '',
        filter: { area: { top: 0, left: 0, bottom: 6, right: 3 }, rules: { 0: { keep: [value] } }, hidden: [1, 3, 4] },
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ name: 'recalculate' }) },
  { weight: 1, arbitrary: sheetName.map((title): Command => ({ name: 'addSheet', title })) },
  { weight: 1, arbitrary: sheetName.map((title): Command => ({ name: 'renameSheet', sheet: '', title })) },
  { weight: 1, arbitrary: fc.constant<Command>({ name: 'deleteSheet', sheet: '' }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(name, refersTo)
      .map(([name, refersTo]): Command => ({ name: 'defineName', was: name, definition: { name, refersTo } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(name, refersTo)
      .map(([name, refersTo]): Command => ({ name: 'defineName', definition: { name, refersTo } })),
  },
  { weight: 1, arbitrary: name.map((title): Command => ({ name: 'deleteName', title })) },
)

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('run' as const), sheet: fc.nat(5), command }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), times: small }) },
)

/** Does it; a command that asks for the impossible, such as deleting the last sheet, changes nothing. */
export function make(session: Session, edit: Edit): void {
  if (edit.kind !== 'run') {
    for (let i = 0; i < edit.times; i++) edit.kind === 'undo' ? session.undo() : session.redo()
    return
  }
  try {
    session.run(placed(edit, session.history.workbook))
  } catch (thrown) {
    if ((thrown as Error).name !== 'Failure') throw thrown
  }
}

/** The command of an edit with the sheets that it is about there and then. */
export function placed({ sheet, toSheet = sheet, command }: Run, { sheets }: Pick<Workbook, 'sheets'>): Command {
  const id = (index: number) => sheets[index % sheets.length]?.id as string
  return {
    ...command,
    ...('sheet' in command && { sheet: id(sheet) }),
    ...('toSheet' in command && { toSheet: id(toSheet) }),
    ...('commands' in command && {
      commands: command.commands.map((each) => placed({ kind: 'run', sheet, toSheet, command: each }, { sheets })),
    }),
  } as Command
}
