// Has LibreOffice compute the formulas of `formulas.txt` and writes what it gives to `values.json`, for the test beside
// it. To be run by hand when the list grows: needs `soffice` on the path (Debian: libreoffice-calc); tests do not.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cells, columnName, names, otherCells } from './cells.mjs'
import { formulaColumn, listedFormulas } from './formulas.mjs'

/** Functions that a file of Excel 2007 and later marks as newer than the format. */
const newer = new RegExp(
  `\\b(${`CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS FORECAST.LINEAR IFNA XOR NUMBERVALUE AGGREGATE MUNIT BASE DECIMAL ARABIC
  UNICHAR UNICODE ENCODEURL BITAND BITOR BITXOR BITLSHIFT BITRSHIFT ISOWEEKNUM DAYS
  CEILING.MATH FLOOR.MATH CEILING.PRECISE FLOOR.PRECISE PERMUTATIONA COMBINA COT ACOT COTH ACOTH SEC CSC SECH
  CSCH RANK.EQ RANK.AVG PERCENTRANK.INC PERCENTRANK.EXC PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC MODE.SNGL
  MODE.MULT STDEV.S STDEV.P VAR.S VAR.P COVARIANCE.P COVARIANCE.S SKEW.P NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  LOGNORM.DIST LOGNORM.INV T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  F.DIST F.DIST.RT F.INV F.INV.RT BINOM.DIST BINOM.INV NEGBINOM.DIST POISSON.DIST EXPON.DIST GAMMA GAMMALN.PRECISE
  GAMMA.DIST GAMMA.INV BETA.DIST BETA.INV WEIBULL.DIST HYPGEOM.DIST CONFIDENCE.NORM CONFIDENCE.T PHI GAUSS ERF.PRECISE
  ERFC.PRECISE T.TEST F.TEST Z.TEST CHISQ.TEST BINOM.DIST.RANGE RRI PDURATION ISFORMULA SHEETS`
    .split(/\s+/)
    .map((name) => name.replaceAll('.', '\\.'))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?=\\()`,
  'g',
)
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const xlsxFormula = (formula) => escaped(formula.replaceAll(newer, '_xlfn.$1'))

function cellXml(name, value) {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`
  if (value.startsWith('=')) return `<c r="${name}"><f>${xlsxFormula(value.slice(1))}</f></c>`
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
const split = (name) => /^([A-Z]+)(\d+)$/.exec(name).slice(1)

/** A sheet's rows, cells in their order as the format wants them. */
function sheetXml(written) {
  const rows = new Map()
  for (const [name, xml] of written) {
    const [letters, row] = split(name)
    if (!rows.has(row)) rows.set(row, [])
    rows.get(row).push([number(letters), xml])
  }
  const lines = [...rows].sort(([a], [b]) => a - b)
  const body = lines.map(
    ([row, line]) =>
      `<row r="${row}">${line
        .sort(([a], [b]) => a - b)
        .map(([, xml]) => xml)
        .join('')}</row>`,
  )
  return `${head}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const end = number(formulaColumn)

function written(listed) {
  const formulas = listed.map(({ formula, row, rows, columns }) => {
    const name = `${formulaColumn}${row}`
    const area = `${name}:${columnName(end + columns - 1)}${row + rows - 1}`
    return [name, `<c r="${name}"><f t="array" ref="${area}">${xlsxFormula(formula)}</f></c>`]
  })
  const asXml = (given) => Object.entries(given).map(([name, value]) => [name, cellXml(name, value)])
  const definedNames = Object.entries(names).map(([name, area]) => `<definedName name="${name}">${area}</definedName>`)
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${[1, 2].map((i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/><sheet name="Other data" sheetId="2" r:id="r2"/></sheets><definedNames>${definedNames.join('')}</definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${packages}/relationships">${[1, 2].map((i) => `<Relationship Id="r${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml([...asXml(cells), ...formulas])),
    'xl/worksheets/sheet2.xml': strToU8(sheetXml(asXml(otherCells))),
  })
}

function soffice(...given) {
  const profile = join(folder, 'profile')
  const { status, stdout, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', ...given],
    { encoding: 'utf8', timeout: 180_000 },
  )
  if (status !== 0) throw new Error(`soffice failed: ${stderr || stdout || 'it is not on the path'}`)
  return stdout
}

const plain = (xml) =>
  xml.replaceAll(/&(lt|gt|quot|apos|amp|#(\d+));/g, (_, name, code) =>
    code ? String.fromCodePoint(code) : { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name],
  )

/** The values of a sheet that LibreOffice has saved, by their cells. */
function readValues(file) {
  const parts = unzipSync(readFileSync(file))
  const shared = [...strFromU8(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(([, each]) =>
    plain([...each.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  )
  const values = new Map()
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'])
  for (const [, attributes, body] of sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const name = /r="(\w+)"/.exec(attributes)[1]
    const kind = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
    const text = /<v>(.*?)<\/v>/s.exec(body ?? '')?.[1]
    if (text === undefined) values.set(name, kind === 'str' ? '' : null)
    else if (kind === 's') values.set(name, shared[Number(text)])
    else if (kind === 'b') values.set(name, text === '1')
    else values.set(name, kind === 'n' ? Number(text) : plain(text))
  }
  return values
}

const folder = mkdtempSync(join(tmpdir(), 'libre-office-'))
const listed = listedFormulas()
writeFileSync(join(folder, 'formulas.xlsx'), written(listed))
const [version] = /[\d.]+/.exec(soffice('--version'))
soffice('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'formulas.xlsx'))
const values = readValues(join(folder, 'out', 'formulas.xlsx'))
rmSync(folder, { recursive: true })

const lines = listed.map(({ formula, row, rows, columns }) => {
  const matrix = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) => values.get(`${columnName(end + x)}${row + y}`) ?? null),
  )
  return `    ${JSON.stringify(formula)}: ${JSON.stringify(rows * columns === 1 ? matrix[0][0] : matrix)}`
})
writeFileSync(
  new URL('values.json', import.meta.url),
  `{\n  "program": "LibreOffice ${version}",\n  "values": {\n${lines.join(',\n')}\n  }\n}\n`,
)
process.stdout.write(`LibreOffice ${version} computed ${listed.length} formulas.\n`)
