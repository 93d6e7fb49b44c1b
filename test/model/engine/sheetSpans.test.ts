import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { sheetUses } from '../../../model/workbook/sheetUses.ts'
import { Session } from './session.ts'

/** Sheets Total, Jan, Feb, Mar, whose B2 are 1, 10, 100. */
function year(formula: string): Session {
  const session = new Session({ A1: formula })
  session.run({ name: 'renameSheet', sheet: 's1', title: 'Total' })
  for (const [i, title] of ['Jan', 'Feb', 'Mar'].entries()) {
    session.run({ name: 'addSheet', id: title, title })
    session.type({ B2: 10 ** i, B3: i + 1 }, title)
  }
  return session
}

const formulaOf = ({ history }: Session, sheet = 's1') =>
  history.workbook.sheets.find(({ id }) => id === sheet)?.blocks[0]?.[0]?.[0]?.formula

describe('a reference through several sheets', () => {
  test.each([
    ['SUM(Jan:Mar!B2)', 111],
    ['SUM(Mar:Jan!B2)', 111],
    ['SUM(Jan:Feb!B2:B3)', 14],
    ["SUM('Jan:Mar'!$B$2)", 111],
    ['SUM(jan:MAR!B2)', 111],
    ['AVERAGE(Jan:Mar!B2)', 37],
    ['MAX(Jan:Mar!B2:B3)+COUNT(Jan:Mar!B:B)', 106],
    ['SUM(Jan:Jan!B2)', 1],
    ['SUM(Jan:Mar!B2,Jan!B3)', 112],
    ['PRODUCT(Jan:Mar!B2)', 1000],
    ['SUM(Jan:Nov!B2)', '#REF! There are no sheets Jan and Nov.'],
    ['SUM(Jan:Mar!B2#)', '#REF! The # must follow a cell of one sheet.'],
  ])('=%s gives %s', (formula, gives) => {
    const session = year(`=${formula}`)
    expect(session.at('A1')).toBe(gives)
    expect(session.value(formula)).toBe(gives)
  })

  test('follows its cells, and the order, names and number of its sheets', () => {
    const session = year('=SUM(Jan:Mar!B2)')
    const afterRun = (...commands: Command[]) => {
      for (const command of commands) session.run(command)
      return [formulaOf(session), session.at('A1')]
    }
    session.type({ B2: 20 }, 'Feb')
    expect(session.at('A1')).toBe(121)
    expect(afterRun({ name: 'renameSheet', sheet: 'Jan', title: 'Month 1' })).toEqual(["=SUM('Month 1:Mar'!B2)", 121])
    session.undo()
    expect(afterRun({ name: 'addSheet', id: 'x', title: 'Extra', index: 2 })).toEqual(['=SUM(Jan:Mar!B2)', 121])
    session.type({ B2: 1000 }, 'x')
    expect(session.at('A1')).toBe(1121)
    expect(afterRun({ name: 'moveSheet', sheet: 'Feb', index: 4 })).toEqual(['=SUM(Jan:Mar!B2)', 1101])
    expect(afterRun({ name: 'deleteSheet', sheet: 'Jan' })).toEqual(['=SUM(Extra:Mar!B2)', 1100])
    expect(afterRun({ name: 'deleteSheet', sheet: 'Mar' })).toEqual(['=SUM(Extra:Extra!B2)', 1000])
    expect(afterRun({ name: 'deleteSheet', sheet: 'x' })[0]).toBe('=SUM(#REF!)')
    for (let i = 0; i < 3; i++) session.undo()
    expect([formulaOf(session), session.at('A1')]).toEqual(['=SUM(Jan:Mar!B2)', 1101])
  })

  test('stays as it is when rows of one sheet come, is counted as a use of each sheet, and works in names', () => {
    const session = year('=SUM(Jan:Mar!B2)')
    session.run({ name: 'insertRows', sheet: 'Feb', row: 0, count: 1 })
    expect([formulaOf(session), session.at('A1')]).toEqual(['=SUM(Jan:Mar!B2)', 101])
    expect(sheetUses(session.history.workbook, 'Feb')).toBe(1)
    session.run({ name: 'defineName', definition: { name: 'quarter', refersTo: '=SUM(Jan:Mar!$B$2)' } })
    session.type({ A2: '=quarter*2' })
    expect(session.at('A2')).toBe(202)
    session.type({ B2: 5 }, 'Jan')
    expect(session.at('A2')).toBe(210)
  })

  test('means the same sheets in the copy of one of them', () => {
    const session = year('=1')
    session.type({ A1: '=SUM(Jan:Mar!B2)+Jan!B3' }, 'Jan')
    session.run({ name: 'copySheet', sheet: 'Jan', id: 'copy', title: 'Jan 2', index: 4 })
    expect(formulaOf(session, 'copy')).toBe("=SUM(Jan:Mar!B2)+'Jan 2'!B3")
  })

  test('that meets its own cell is a circle', () => {
    const session = year('=1')
    session.type({ B2: '=SUM(Jan:Mar!B2)' }, 'Feb')
    expect(session.at('B2', 'Feb')).toMatch(/^#CYCLE!/)
  })
})
