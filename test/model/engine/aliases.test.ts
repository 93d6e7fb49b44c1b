import { expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { engineName, shownName } from '../../../model/engine/engineNames.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { typed, workbookOf } from '../workbook/workbooks.ts'

const define = (name: string, refersTo: string): Command => ({ name: 'defineName', definition: { name, refersTo } })

test('names with letters of any script are computed with, whatever their case', () => {
  const workbook = workbookOf(
    typed({ A1: 3, B1: '=β*2', B2: '=Ставка+СТАВКА', B3: '=SUM(年率, growth2030)', B4: '=δ' }),
    define('β', '=Sheet1!$A$1'),
    define('ставка', '=β+1'),
    define('年率', '=5'),
    define('growth2030', '=7'),
  )
  const engine = createEngine(workbook)
  const value = (row: number) => engine.values.value('s1', row, 1)
  expect([value(0), value(1), value(2)]).toEqual([6, 8, 12])
  expect(value(3)).toMatchObject({ error: '#NAME?', message: expect.stringContaining('There is no name δ') })
  engine.dispose()
})

test('sheets with every sign that a name of theirs may have are computed with', () => {
  const titles = [
    "Bob's (50%) & co.",
    'Übersicht – 2027',
    'лист 1',
    '2027',
    'A1',
    '表',
    'x!y',
    '#REF!',
    '"q"',
    '🙂',
    '$=+-',
  ]
  const workbook = workbookOf(
    ...titles.flatMap((title, i): Command[] => [
      { name: 'addSheet', id: `t${i}`, title },
      typed({ A1: i + 1 }, `t${i}`),
    ]),
    typed(Object.fromEntries(titles.map((title, i) => [`A${i + 1}`, `='${title.replaceAll("'", "''")}'!A1*10`]))),
  )
  const engine = createEngine(workbook)
  expect(titles.map((_, i) => engine.values.value('s1', i, 0))).toEqual(titles.map((_, i) => (i + 1) * 10))
  engine.dispose()
})

test('an alias tells the name that it stands for', () => {
  for (const name of ['growth2030', 'offset_x', 'β', 'ж_1', 'rate', '_fcu.x'])
    expect(shownName(engineName(name))).toBe(name)
})
