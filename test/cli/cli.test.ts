import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { encode } from '../../model/file/encode.ts'
import { modelFunctions } from '../../model/functions/index.ts'
import { run } from '../../model/workbook/run.ts'
import { emptyWorkbook, type Workbook } from '../../model/workbook/workbook.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const template = 'model/templates/ai-2027.forecell'
const folder = mkdtempSync(path.join(tmpdir(), 'forecell-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function forecell(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/forecell.mjs', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

const lines = (text: string) => text.trimEnd().split('\n')

function file(name: string, content: string | Workbook): string {
  const at = path.join(folder, name)
  writeFileSync(at, typeof content === 'string' ? content : encode(content, {}))
  return at
}

const typedInto = (formulas: Readonly<Record<string, string>>): Workbook =>
  run(emptyWorkbook, {
    name: 'setCells',
    sheet: 's1',
    inputs: Object.fromEntries(Object.entries(formulas).map(([cell, formula]) => [cell, { formula }])),
  })

describe('tables', () => {
  const sales = 'test/model/file/golden/tables.forecell'

  test('are known to formulas, counted whole by check, and told by diff', () => {
    const { stdout } = forecell(['eval', '--workbook', sales, 'SUM(DeptSales[Sales Amount])', 'DeptSales[Regio]'])
    expect(lines(stdout)).toEqual(['3970', '#REF! The table DeptSales has no column Regio; did you mean Region?'])
    expect(forecell(['check', sales])).toMatchObject({ status: 0 })
    const renamed = file('renamed.forecell', readFileSync(path.join(root, sales), 'utf8').replace('DeptSales', 'Sales'))
    expect(lines(forecell(['diff', sales, renamed]).stdout)).toEqual(
      expect.arrayContaining([expect.stringContaining('table DeptSales'), expect.stringContaining('table Sales')]),
    )
  })

  test('are told by diff with their totals, which formulas read', () => {
    const text = readFileSync(path.join(root, sales), 'utf8')
    const summed = file(
      'summed.forecell',
      text
        .replace('"area": "A1:E7", "filter"', '"area": "A1:E8", "filter"')
        .replace('"sheet": "s1"}', '"sheet": "s1", "totals": true}')
        .replace(
          '"E7": "=[@[Sales Amount]]*[@[% Commission]]"}',
          '$&,\n{"A8": "Total", "C8": "=SUBTOTAL(109,[Sales Amount])"}',
        ),
    )
    expect(lines(forecell(['diff', sales, summed]).stdout)).toEqual(
      expect.arrayContaining([expect.stringContaining('Sheet1!A1:E8 with totals')]),
    )
    const { stdout } = forecell([
      'eval',
      '--workbook',
      summed,
      'DeptSales[[#Totals],[Sales Amount]]',
      'ROWS(DeptSales)',
    ])
    expect(lines(stdout)).toEqual(['3970', '6'])
  })

  test('grow when calc sets a cell right below them', () => {
    const { stdout } = forecell(['calc', sales, '--set', 'C8=1000', '--range', 'C7:E8', '--format', 'csv'])
    expect(lines(stdout)).toEqual(['900,0.15,135', '1000,,0'])
  })
})

describe('eval', () => {
  test('gives every example of every model function, one line a formula', () => {
    const examples = modelFunctions.flatMap((fn) => fn.examples.map((example) => ({ fn, example })))
    const { status, stdout } = forecell(['eval', '--json'], examples.map(({ example }) => example.formula).join('\n'))
    expect(status).toBe(0)
    const results = lines(stdout).map((line) => JSON.parse(line))
    expect(results).toHaveLength(examples.length)
    examples.forEach(({ fn, example }, i) => {
      const result = results[i]
      if ('fails' in example) {
        expect(result, example.formula).toMatchObject({ error: example.fails })
        expect(result.message.length, example.formula).toBeGreaterThan(10)
        return
      }
      const gives = typeof example.gives === 'number' ? [[example.gives]] : example.gives
      const got = 'array' in result ? result.array : [[result.value]]
      expect(got.length, example.formula).toBe(gives.length)
      // Section 0 of the reference: closed forms to 1e-12, integrals and roots to 1e-8, relative.
      const tolerance = fn.numeric ? 1e-8 : 1e-12
      gives.forEach((row, r) => {
        row.forEach((expected, c) => {
          const value = got[r][c]
          if (typeof expected !== 'number') {
            expect(value, example.formula).toMatchObject(expected as object)
            return
          }
          expect(Math.abs(value - expected), `${example.formula} gives ${value}`).toBeLessThanOrEqual(
            tolerance * Math.abs(expected),
          )
        })
      })
    })
  })

  test('prints shortest numbers, TRUE, text, arrays and errors, each on one line', () => {
    const formulas = ['1/3', '=1=1', '"a"&CHAR(10)&"b"', '{1,2;3,4}', 'clusterFlops(1, 1, 1.5)', '0.1+0.2', '1E25']
    const { status, stdout } = forecell(['eval', ...formulas])
    expect(status).toBe(0)
    expect(lines(stdout)).toEqual([
      '0.3333333333333333',
      'TRUE',
      'a\\nb',
      '{1, 2; 3, 4}',
      '#NUM! utilisation is 1.5; it must be above 0 and at most 1.',
      '0.30000000000000004',
      '1e+25',
    ])
  })

  test('reads the cells and names of a workbook, and --strict tells of an error', () => {
    const { stdout } = forecell(['eval', '--workbook', template, '--sheet', 'Model', 'B10*2', 'SUM(human_years)'])
    expect(lines(stdout)).toEqual(['8', '118'])
    expect(forecell(['eval', '--strict', '1/0']).status).toBe(1)
    expect(forecell(['eval', '1/0']).status).toBe(0)
  })

  test('an unknown function names the nearest, and a formula too deep is an error, not a crash', () => {
    const deep = `${'('.repeat(200)}1${')'.repeat(200)}`
    const { status, stdout } = forecell(['eval', 'tokenPerSecond(1, 2)', deep, '1+1'])
    expect(status).toBe(0)
    const [unknown, tooDeep, after] = lines(stdout)
    expect(unknown).toMatch(/^#NAME\? .*tokensPerSecond/)
    expect(tooDeep).toMatch(/^#ERROR! .*64/)
    expect(after).toBe('2')
  })
})

describe('calc', () => {
  test('gives values after setting a cell, as JSON and as CSV', () => {
    const { stdout } = forecell(['calc', template, '--set', 'Model!B10=30', '--range', 'Model!E29', '--format', 'csv'])
    expect(Number(stdout)).toBeCloseTo(2.9824076858861366, 12)
    const all = JSON.parse(forecell(['calc', template]).stdout)
    expect(all.sheets.map((sheet: { sheet: string }) => sheet.sheet)).toEqual(['Model', 'Trajectory', 'Sources'])
    expect(all.sheets[0].values[28][4]).toBeCloseTo(0.3976543581181516, 14)
  })

  test('--formulas gives what was typed', () => {
    const at = file('formulas.forecell', typedInto({ A1: '=1+1', B1: '=rdMultiplier(A1)' }))
    expect(forecell(['calc', at, '--formulas', '--sheet', 'Sheet1', '--format', 'tsv']).stdout).toBe(
      '=1+1\t=rdMultiplier(A1)\n',
    )
  })

  test('does not change the file, and needs one range for CSV', () => {
    const before = readFileSync(path.join(root, template))
    expect(forecell(['calc', template, '--format', 'csv'])).toMatchObject({ status: 2, stdout: '' })
    expect(forecell(['calc', template, '--set', 'Model!B10']).status).toBe(2)
    expect(readFileSync(path.join(root, template)).equals(before)).toBe(true)
  })
})

describe('check', () => {
  test('a workbook in order exits with 0; errors and circles are listed and exit with 1', () => {
    expect(forecell(['check', template]).status).toBe(0)
    const at = file('wrong.forecell', typedInto({ A1: '=B1', B1: '=A1', C1: '=1/0', D1: '=NA()', E1: '=1+' }))
    const { status, stdout } = forecell(['check', at])
    expect(status).toBe(1)
    expect(stdout).toMatch(/Sheet1!C1\t#DIV\/0!/)
    expect(stdout).toMatch(/Sheet1!D1\t#N\/A.*does not count/)
    expect(stdout).toMatch(/Sheet1!E1\t#ERROR!/)
    expect(stdout).toMatch(/circular\t.*Sheet1!A1/)
  })

  test.each([
    ['truncated.forecell', '{"format":"forecell","version":1,'],
    ['other.forecell', '{"a":1}'],
    ['newer.forecell', '{"format":"forecell","version":99}'],
    ['picture.forecell', '\u0089PNG'],
  ])('%s is refused with one sentence and exit code 2', (name, content) => {
    const { status, stdout, stderr } = forecell(['check', file(name, content)])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*\.(ts|mjs|js):\d/)
  })
})

describe('chart', () => {
  test('lists the charts: title, kind and sheet', () => {
    const listed = lines(forecell(['chart', template, '--list']).stdout).map((line) => line.split('\t'))
    expect(listed[0]).toEqual(['AI R&D progress multiplier', 'line', 'Model'])
    expect(listed).toHaveLength(3)
  })

  test('draws PNG at a scale, SVG and PDF, and leaves nothing behind where it cannot write', () => {
    const png = path.join(folder, 'a.png')
    expect(forecell(['chart', template, '-o', png, '--scale', '3', '--width', '400', '--height', '300']).status).toBe(0)
    const bytes = readFileSync(png)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 900])
    for (const name of ['a.svg', 'a.pdf']) {
      expect(
        forecell(['chart', template, '--chart', 'Human-only years elapsed', '-o', path.join(folder, name)]).status,
      ).toBe(0)
      expect(statSync(path.join(folder, name)).size).toBeGreaterThan(5_000)
    }
    const nowhere = forecell(['chart', template, '-o', path.join(folder, 'none', 'a.png')])
    expect(nowhere.status).toBe(2)
    expect(lines(nowhere.stderr)).toHaveLength(1)
  })
})

describe('diff', () => {
  const before = typedInto({ A1: '=1+1', B1: '=A1*2', C1: '=rdMultiplier(0)' })
  const after = run(
    run(before, { name: 'setCells', sheet: 's1', inputs: { A1: { formula: '=2+1' }, D1: { value: 'new' } } }),
    {
      name: 'defineName',
      definition: { name: 'rate', refersTo: '=Sheet1!$A$1' },
    },
  )

  test('lists inputs, values and names cell by cell and exits with 1', () => {
    const { status, stdout } = forecell(['diff', file('before.forecell', before), file('after.forecell', after)])
    expect(status).toBe(1)
    expect(lines(stdout)).toEqual([
      'Sheet1!A1\tinput\t=1+1 → =2+1',
      'Sheet1!A1\tvalue\t2 → 3',
      'Sheet1!B1\tvalue\t4 → 6',
      'Sheet1!D1\tinput\t(none) → "new"',
      'name rate\tname\t(none) → {"name":"rate","refersTo":"=Sheet1!$A$1"}',
    ])
  })

  test('exits with 0 and says nothing when nothing differs', () => {
    const same = file('same.forecell', before)
    expect(forecell(['diff', same, same])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('convert', () => {
  test('writes the values of a sheet as a table, and says what a table cannot hold', () => {
    const source = file('source.forecell', typedInto({ A1: '=1+1', B1: '="a,b"' }))
    const target = path.join(folder, 'out.csv')
    const { status, stdout } = forecell(['convert', source, target, '--report'])
    expect(status).toBe(0)
    expect(readFileSync(target, 'utf8')).toBe('2,"a,b"\n')
    expect(JSON.parse(stdout)).toEqual([
      { where: 'Sheet1!A1', lost: 'formula' },
      { where: 'Sheet1!B1', lost: 'formula' },
    ])
  })

  test('reads a table into a workbook', () => {
    const target = path.join(folder, 'table.forecell')
    expect(forecell(['convert', file('table.tsv', '1\t=A1*2\n'), target]).status).toBe(0)
    expect(forecell(['eval', '--workbook', target, 'B1']).stdout).toBe('2\n')
    expect(forecell(['convert', target, path.join(folder, 'a.docx')]).status).toBe(2)
  })
})

describe('usage', () => {
  test.each([
    [['calc']],
    [['chart', template]],
    [['check', 'nowhere.forecell']],
    [['functions', 'rdMultiplyer']],
    [['eval', '--colour']],
    [['fly']],
  ])('forecell %j is wrong usage: one sentence, exit code 2', (args) => {
    const { status, stdout, stderr } = forecell(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(lines(stderr)).toHaveLength(1)
  })

  test('--help everywhere and --version', () => {
    for (const args of [
      ['--help'],
      ['eval', '--help'],
      ['functions', '--help'],
      ['calc', '--help'],
      ['chart', '--help'],
      ['check', '--help'],
    ]) {
      const { status, stdout } = forecell(args)
      expect(status).toBe(0)
      expect(stdout).toMatch(/^Usage: forecell/)
    }
    expect(forecell(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('functions gives the catalogue as JSON and tells of one function by any spelling', () => {
    const all = JSON.parse(forecell(['functions', '--json']).stdout)
    expect(all).toHaveLength(modelFunctions.length)
    for (const fn of all)
      expect(Object.keys(fn)).toEqual(
        expect.arrayContaining(['name', 'call', 'family', 'summary', 'params', 'returns', 'source', 'examples']),
      )
    expect(forecell(['functions', 'RDMULTIPLIER']).stdout).toMatch(/^rdMultiplier\(years, /)
  })
})
