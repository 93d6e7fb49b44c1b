import { Failure } from '../core/failure.ts'
import type { View, Workbook } from '../workbook/workbook.ts'
import { carriedText } from './carriedText.ts'
import { decode, tooLarge } from './decode.ts'
import { readTable } from './readTable.ts'
import { fileSizeLimit } from './sizeLimit.ts'
import type { TableKind } from './tableText.ts'
import { textOf } from './utf8.ts'

export interface OpenedWorkbook {
  readonly workbook: Workbook
  readonly view: View
  /** What the file was, so that saving knows whether it can go back there. */
  readonly kind: 'forecell' | 'picture' | TableKind
}

/**
 * Reads the bytes of a file that Forecell can open: `.forecell` wherever the content says so, also inside a PNG or SVG of
 * a chart, else a table by the name's ending.
 *
 * @param name the file's name with its ending, used in messages and for the sheet of a table
 * @throws Failure with one sentence that names the file and what is wrong with it
 */
export function openWorkbook(name: string, bytes: Uint8Array): OpenedWorkbook {
  if (bytes.length > fileSizeLimit) throw tooLarge(name)
  const carried = carriedText(bytes)
  if (carried !== null) return { ...decode(carried, name), kind: 'picture' }
  const foreign = signatures.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))
  if (foreign) {
    throw new Failure('file-not-a-workbook', `${name} looks like ${foreign.what}, which Forecell does not open.`)
  }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const text = textOf(bytes, name)
  if (ending === 'forecell' || isForecell(text)) return { ...decode(text, name), kind: 'forecell' }
  const kind = tableKind(ending, text)
  if (!kind) {
    throw new Failure('file-not-a-workbook', `${name} is no file that Forecell opens: .forecell, .csv or .tsv.`)
  }
  if (text.includes('\0')) throw new Failure('file-unreadable', `${name} is not a text file.`)
  return { workbook: readTable(text, kind, sheetName(name), name), view: {}, kind }
}

function isForecell(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"forecell"/.test(text.slice(0, 1000))
}

function tableKind(ending: string, text: string): TableKind | undefined {
  if (ending === 'csv') return 'csv'
  if (ending === 'tsv' || ending === 'tab') return 'tsv'
  if (ending === 'txt') return text.includes('\t') ? 'tsv' : 'csv'
  return undefined
}

/** The file's name without ending, as far as a sheet may be called that. */
function sheetName(name: string): string {
  const title = name
    .replace(/\.[^.]*$/, '')
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '')
  return title === '' ? 'Sheet1' : title
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const signatures = [
  { starts: [0x89, ...ascii('PNG')], what: 'a PNG picture' },
  { starts: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { starts: ascii('GIF8'), what: 'a GIF picture' },
  { starts: ascii('%PDF'), what: 'a PDF document' },
  { starts: ascii('PK\x03\x04'), what: 'an Excel workbook or another zip archive' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)' },
  { starts: [0x1f, 0x8b], what: 'a gzip archive' },
] as const
