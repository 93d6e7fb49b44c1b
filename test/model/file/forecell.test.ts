import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../model/core/failure.ts'
import { decode } from '../../../model/file/decode.ts'
import { encode } from '../../../model/file/encode.ts'
import { formatVersion } from '../../../model/file/format.ts'
import { migrated, migrations } from '../../../model/file/migrations.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { encodeBytes } from '../../../model/file/utf8.ts'
import { run } from '../../../model/workbook/run.ts'
import { cellAt, emptyWorkbook, sheetByName } from '../../../model/workbook/workbook.ts'
import { anyView, anyWorkbook } from './anyWorkbook.ts'

/** A small whole file; `change` breaks it. */
function file(change: (json: ReturnType<typeof whole>) => unknown = (json) => json): string {
  return JSON.stringify(change(whole()))
}

const whole = () => ({
  format: 'forecell',
  version: 1 as number,
  charts: [{ id: 'c1', kind: 'line', series: [{ values: 'Model!B1:B2' }], sheet: 's1', title: 'Growth' }] as object[],
  names: [{ name: 'growth', refersTo: '=Model!$B$1' }] as object[],
  sheets: [{ columnWidths: {}, id: 's1', name: 'Model', rows: [{ A1: 'growth', B1: 4 }, { B2: '=B1*2' }] }] as object[],
  view: {},
})

const withRows = (...rows: unknown[]) =>
  file((json) => ({ ...json, sheets: [{ columnWidths: {}, id: 's1', name: 'Model', rows }] }))

function failure(work: () => unknown): Failure {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
  throw new Error('nothing was refused')
}

describe('a workbook in a file', () => {
  test('comes back as it was, and gives the same bytes again', () => {
    fc.assert(
      fc.property(anyWorkbook, anyView, (workbook, view) => {
        const text = encode(workbook, view)
        const opened = decode(text)
        expect(opened.workbook).toStrictEqual(workbook)
        expect(opened.view).toStrictEqual(view)
        expect(encode(opened.workbook, opened.view)).toBe(text)
      }),
      { seed: 2027, numRuns: 200 },
    )
  })

  test('comes back from bytes, with and without a byte order mark and with foreign line ends', () => {
    const text = encode(decode(file()).workbook)
    for (const variant of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      expect(openWorkbook('a.forecell', encodeBytes(variant))).toMatchObject({
        kind: 'forecell',
        workbook: decode(text).workbook,
      })
    }
  })

  test('is known by its content when its name says nothing', () => {
    expect(openWorkbook('download', encodeBytes(encode(emptyWorkbook))).kind).toBe('forecell')
  })

  test('is one line a row, ends with a line end and begins with format and version', () => {
    const text = encode(decode(file()).workbook)
    expect(text.split('\n').slice(0, 3)).toEqual(['{', '"format": "forecell",', '"version": 1,'])
    expect(text).toContain('\n{"A1": "growth", "B1": 4},\n{"B2": "=B1*2"}\n')
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('keeps text that starts with = apart from formulas', () => {
    const { workbook } = decode(withRows({ A1: { value: '=not a formula' }, A2: '=1+1' }))
    const sheet = workbook.sheets[0]
    expect(sheet && [cellAt(sheet, 0, 0), cellAt(sheet, 1, 0)]).toEqual([
      { value: '=not a formula' },
      { formula: '=1+1' },
    ])
  })

  test('has its formulas in the stored spelling, whoever wrote it', () => {
    const { workbook } = decode(withRows({ A1: '=sum(b1:b2)*1E25', A2: '=RDMULTIPLIER(b1)' }))
    const sheet = workbook.sheets[0]
    expect(sheet && [cellAt(sheet, 0, 0), cellAt(sheet, 1, 0)]).toEqual([
      { formula: '=SUM(B1:B2)*1e25' },
      { formula: '=rdMultiplier(B1)' },
    ])
  })

  test('with a number that is not finite is not written', () => {
    const sheet = { id: 's1', name: 'S', columnWidths: {}, blocks: [[[{ value: Number.NaN }]]] }
    expect(failure(() => encode({ ...emptyWorkbook, sheets: [sheet] }))).toMatchObject({ code: 'file-unwritable' })
  })
})

describe('refused with one sentence:', () => {
  const sheet = whole().sheets[0]
  test.each<[string, string, Failure['code'], string]>([
    ['nothing', '', 'file-not-a-workbook', 'This file is empty.'],
    ['prose', 'Dear Ryan', 'file-not-a-workbook', 'This file is not a Forecell workbook.'],
    ['other JSON', '{"a":1}', 'file-not-a-workbook', 'This file is JSON, but not a Forecell workbook.'],
    ['a JSON list', '[1]', 'file-not-a-workbook', 'This file is not a Forecell workbook.'],
    [
      'a truncated file',
      encode(emptyWorkbook).slice(0, -40),
      'file-not-a-workbook',
      'This file is damaged: it ends too early, in line 10.',
    ],
    [
      'a comma too many',
      encode(emptyWorkbook).replace('"names": []', '"names": [,]'),
      'file-not-a-workbook',
      'This file is damaged: it is not valid JSON in line 5.',
    ],
    [
      'a newer version',
      file((json) => ({ ...json, version: 7, more: 1 })),
      'file-too-new',
      'This file was written by a newer Forecell (format 7); this one reads up to 1.',
    ],
    [
      'no version',
      file((json) => ({ ...json, version: '1' })),
      'file-not-a-workbook',
      'This file is damaged: its version is missing or is no whole number above 0.',
    ],
    [
      'an unknown key',
      file((json) => ({ ...json, colour: 1 })),
      'file-not-a-workbook',
      'This file is damaged: it holds “colour”, which this Forecell does not know.',
    ],
    [
      'an unknown key of a cell',
      withRows({ B7: { value: 1, blink: true } }),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model: it holds “blink”, which this Forecell does not know.',
    ],
    [
      'an unknown key of a series',
      file((json) => ({ ...json, charts: [{ ...json.charts[0], series: [{ values: 'A1', width: 2 }] }] })),
      'file-not-a-workbook',
      'This file is damaged: charts 1, series 1 holds “width”, which this Forecell does not know.',
    ],
    [
      'a missing key',
      file((json) => ({ ...json, charts: [{ id: 'c1' }] })),
      'file-not-a-workbook',
      'This file is damaged: charts 1, title is missing.',
    ],
    [
      'no sheet',
      file((json) => ({ ...json, charts: [], sheets: [] })),
      'file-not-a-workbook',
      'This file is damaged: sheets must hold at least one sheet.',
    ],
    [
      'a cell that is none',
      withRows({ XFE1: 1 }),
      'file-not-a-workbook',
      'This file is damaged: sheet Model has no cell called “XFE1”.',
    ],
    [
      'a cell beyond the last row',
      withRows({ A1048577: 1 }),
      'file-not-a-workbook',
      'This file is damaged: sheet Model has no cell called “A1048577”.',
    ],
    [
      'a cell given twice',
      withRows({ B7: 1 }, { B7: 2 }),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model is there twice.',
    ],
    [
      'a number too large',
      withRows({ B7: 0 }).replace('"B7":0', '"B7":1e999'),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model: its number is too large.',
    ],
    [
      'a list in a cell',
      withRows({ B7: [] }),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model: it must be of the kind object.',
    ],
    [
      'a formula and a value in one cell',
      withRows({ B7: { formula: '=1', value: 1 } }),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model: it has both a formula and a value.',
    ],
    [
      'an unknown style',
      withRows({ B7: { style: 'loud' } }),
      'file-not-a-workbook',
      'This file is damaged: cell B7 of sheet Model: style must be one of input, output, note, heading.',
    ],
    [
      'a row that is none',
      withRows(1),
      'file-not-a-workbook',
      'This file is damaged: row line 1 of sheet Model is not an object of cells.',
    ],
    [
      'a column width that is none',
      file((json) => ({ ...json, sheets: [{ ...sheet, columnWidths: { B: -5 } }] })),
      'file-not-a-workbook',
      'This file is damaged: sheets 1, columnWidths, B must be above 0.',
    ],
    [
      'two sheets of one name',
      file((json) => ({ ...json, sheets: [sheet, { ...sheet, id: 's2', name: 'MODEL' }] })),
      'file-not-a-workbook',
      'This file is damaged: it has two sheets called model.',
    ],
    [
      'two sheets of one id',
      file((json) => ({ ...json, sheets: [sheet, { ...sheet, name: 'Other' }] })),
      'file-not-a-workbook',
      'This file is damaged: it has two sheets with the id s1.',
    ],
    [
      'two names that differ in case',
      file((json) => ({ ...json, names: [...json.names, { name: 'Growth', refersTo: '=1' }] })),
      'file-not-a-workbook',
      'This file is damaged: it has two names called growth.',
    ],
    [
      'a name that is a cell',
      file((json) => ({ ...json, names: [{ name: 'B7', refersTo: '=1' }] })),
      'file-not-a-workbook',
      'This file is damaged: it has a name “B7”. B7 reads like a cell; write B_7.',
    ],
    [
      'a chart on no sheet',
      file((json) => ({ ...json, charts: [{ ...json.charts[0], sheet: 's9' }] })),
      'file-not-a-workbook',
      'This file is damaged: its chart “Growth” is on a sheet “s9” that is not there.',
    ],
  ])('%s', (_, text, code, message) => {
    const refused = failure(() => decode(text))
    expect(refused.message).toBe(message)
    expect(refused.code).toBe(code)
  })

  test.each([
    ['at the top', (json: string) => json.replace('"view":{}', '"view":{},"__proto__":{"polluted":1}')],
    ['in a cell', (json: string) => json.replace('"B1":4', '"B1":{"value":4,"__proto__":{"polluted":1}}')],
    ['as a cell', (json: string) => json.replace('"B1":4', '"__proto__":{"value":4}')],
    ['as a column', (json: string) => json.replace('"columnWidths":{}', '"columnWidths":{"__proto__":4}')],
    ['in the view', (json: string) => json.replace('"view":{}', '"view":{"selections":{"__proto__":{"polluted":1}}}')],
    ['as a constructor', (json: string) => json.replace('"view":{}', '"view":{"constructor":{"prototype":{}}}')],
  ])('a key that reaches for prototypes %s', (_, broken) => {
    const text = broken(file())
    expect(text).not.toBe(file())
    expect(failure(() => decode(text)).code).toBe('file-not-a-workbook')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('200 MB, before any of it is read', () => {
    const refused = failure(() => openWorkbook('big.forecell', new Uint8Array(200_000_000)))
    expect(refused).toMatchObject({
      code: 'file-too-large',
      message: 'big.forecell is larger than the 100 MB that Forecell opens.',
    })
    expect(failure(() => decode(' '.repeat(100_000_001))).code).toBe('file-too-large')
  })

  test('a short file whose cells would fill the memory', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => ({ [`XFD${row + 1}`]: 1 }))
    expect(failure(() => decode(withRows(...rows))).message).toBe(
      'This file is damaged: the cells of sheet Model lie too far apart.',
    )
  })

  test.each([
    ['map.png', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'map.png looks like a PNG picture, which Forecell does not open.'],
    [
      'model.forecell',
      [0x50, 0x4b, 3, 4, 0],
      'model.forecell looks like an Excel workbook or another zip archive, which Forecell does not open.',
    ],
    ['paper.csv', [0x25, 0x50, 0x44, 0x46], 'paper.csv looks like a PDF document, which Forecell does not open.'],
    ['old.csv', [0x63, 0x61, 0x66, 0xe9], 'old.csv is not text in UTF-8; save it in that encoding first.'],
    ['notes.md', [0x23], 'notes.md is no file that Forecell opens: .forecell, .csv or .tsv.'],
    ['raw.csv', [0x31, 0], 'raw.csv is not a text file.'],
  ])('%s of another kind', (name, bytes, message) => {
    expect(failure(() => openWorkbook(name, Uint8Array.from(bytes))).message).toBe(message)
  })
})

describe('versions', () => {
  test('every version but the newest has its step', () => {
    expect(migrations).toHaveLength(formatVersion - 1)
  })

  test('an old file goes through every step in order', () => {
    const steps = [1, 2].map((step) => (old: Readonly<Record<string, unknown>>) => ({
      ...old,
      [`step${step}`]: old.version,
    }))
    expect(migrated({ version: 1 }, 'It', steps)).toEqual({ version: 3, step1: 1, step2: 2 })
    expect(migrated({ version: 2 }, 'It', steps)).toEqual({ version: 3, step2: 2 })
  })

  test('the stored file of version 1 opens and still means the same', () => {
    const text = readFileSync(new URL('golden/version1.forecell', import.meta.url), 'utf8')
    const { workbook, view } = decode(text)
    const model = sheetByName(workbook, 'Model')
    expect(model && [cellAt(model, 2, 1), cellAt(model, 6, 1)]).toEqual([
      { value: 4, style: 'input', unit: 'years', source: '[1] AI 2027 takeoff forecast' },
      { formula: '=calendarYears(human_years, B5, B6)', style: 'output', format: '0.000' },
    ])
    expect(workbook.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([['human_years', '=Model!$B$3']])
    expect(workbook.charts.map(({ title, series }) => [title, series.length])).toEqual([['Multiplier', 2]])
    expect(view.selections).toEqual({ s1: 'B3' })
    if (formatVersion === 1) expect(encode(workbook, view)).toBe(text)
  })

  test('the stored file with tables opens, and its header cells name their columns', () => {
    const text = readFileSync(new URL('golden/tables.forecell', import.meta.url), 'utf8')
    const { workbook, view } = decode(text)
    expect(workbook.tables).toEqual([
      {
        id: 't1',
        name: 'DeptSales',
        sheet: 's1',
        area: { top: 0, left: 0, bottom: 6, right: 4 },
        columns: ['Sales Person', 'Region', 'Sales Amount', '% Commission', 'Commission Amount'],
        filter: { rules: {}, hidden: [] },
      },
    ])
    if (formatVersion === 1) expect(encode(workbook, view)).toBe(text)
  })

  test('the one filter of a sheet that an older file has over its table becomes that of the table', () => {
    const text = readFileSync(new URL('golden/tables.forecell', import.meta.url), 'utf8')
    const own = '"filter": {"hidden": [], "rules": {}}, "id"'
    expect(text).toContain(own)
    const older = text
      .replace(own, '"id"')
      .replace(
        '"id": "s1"',
        '"filter": {"area": "A1:E7", "hidden": ["3"], "rules": {"B": {"keep": ["North"]}}},\n"id": "s1"',
      )
    const { sheets, tables } = decode(older).workbook
    expect(sheets[0]?.filter).toBeUndefined()
    expect(tables?.[0]?.filter).toEqual({ rules: { 1: { keep: ['North'] } }, hidden: [2] })
    expect(() => decode(older.replace('"area": "A1:E7", "hidden"', '"area": "A1:D7", "hidden"'))).toThrow(
      'its table “DeptSales” lies under the filter of its sheet',
    )
  })

  test('a totals row and the filter of a table are kept', () => {
    const text = readFileSync(new URL('golden/tables.forecell', import.meta.url), 'utf8')
    const { workbook, view } = decode(text)
    const rules = { 1: { keep: ['North'] } }
    const summed = [
      { name: 'showTotals', table: 't1', shown: true },
      { name: 'filterTable', table: 't1', filter: { rules, hidden: [2, 3, 4, 6] } },
    ] as const
    const written = encode(summed.reduce(run, workbook), view)
    expect(written).toContain(
      '"filter": {"hidden": ["3:5", "7"], "rules": {"B": {"keep": ["North"]}}}, "id": "t1", "name": "DeptSales", "sheet": "s1", "totals": true',
    )
    expect(decode(written).workbook).toEqual(summed.reduce(run, workbook))
  })

  test.each([
    ['"area": "A1:E7", "filter"', '"area": "A1:E1", "filter"', 'its table “DeptSales” has no row below its headers'],
    [
      '"area": "A1:E7", "filter"',
      '"area": "A1:F7", "filter"',
      'its table “DeptSales” needs a text in every header cell',
    ],
    [
      '"area": "A1:E7", "filter": {"hidden": [], "rules": {}}, "id": "t1", "name": "DeptSales", "sheet": "s1"',
      '"area": "A1:E2", "id": "t1", "name": "DeptSales", "sheet": "s1", "totals": true',
      'its table “DeptSales” has no row below its headers',
    ],
    ['"B1": "Region"', '"B1": "sales amount"', 'its table “DeptSales” has two columns of the same name'],
    [
      '"name": "DeptSales", "sheet": "s1"',
      '"name": "DeptSales", "sheet": "s9"',
      'is on a sheet “s9” that is not there',
    ],
    ['"name": "DeptSales", "sheet": "s1"', '"name": "A1", "sheet": "s1"', 'it has a table “A1”. A1 reads like a cell'],
  ])('a table that cannot be is refused: %s → %s', (from, to, message) => {
    const text = readFileSync(new URL('golden/tables.forecell', import.meta.url), 'utf8')
    expect(text).toContain(from)
    expect(() => decode(text.replace(from, to))).toThrow(message)
  })
})
