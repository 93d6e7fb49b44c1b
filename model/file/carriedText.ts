import { Failure } from '../core/failure.ts'
import { encodeBytes, textOf } from './utf8.ts'

/** Under this name a picture carries the workbook that it was drawn from. */
const keyword = 'forecell'

/** The metadata of an SVG that carries a workbook; the two letters that no XML may hold are written as JSON writes letters. */
export function carryingMetadata(text: string): string {
  const plain = text.replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff')
  return `<metadata id="${keyword}">${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</metadata>`
}

/**
 * The PNG with a text of its own, as an uncompressed `iTXt` chunk before its end.
 * @throws Failure `file-unreadable` for bytes that are no PNG
 */
export function carryingPng(png: Uint8Array, text: string): Uint8Array {
  const end = [...chunks(png)].find(({ kind }) => kind === 'IEND')
  if (!end) throw new Failure('file-unreadable', 'This is no whole PNG picture.')
  // Keyword, no compression, no language, no translated keyword.
  const content = joined([encodeBytes(`iTXt${keyword}\0\0\0\0\0`), encodeBytes(text)])
  const chunk = new Uint8Array(content.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length - 4)
  chunk.set(content, 4)
  view.setUint32(content.length + 4, crc(content))
  return joined([png.subarray(0, end.at), chunk, png.subarray(end.at)])
}

/** What a PNG or SVG carries, or `null` where it carries nothing or is neither. */
export function carriedText(bytes: Uint8Array): string | null {
  if (isPng(bytes)) {
    const head = encodeBytes(`${keyword}\0\0\0\0\0`)
    for (const { kind, content } of chunks(bytes)) {
      if (kind !== 'iTXt' || !head.every((byte, i) => content[i] === byte)) continue
      return textOf(content.subarray(head.length), 'The data in the picture')
    }
    return null
  }
  if (bytes[0] !== '<'.charCodeAt(0)) return null
  const text = textOf(bytes, 'The picture')
  const start = text.indexOf(`<metadata id="${keyword}">`)
  const end = text.indexOf('</metadata>', start)
  if (start < 0 || end < 0) return null
  return text
    .slice(text.indexOf('>', start) + 1, end)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const isPng = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte)

function* chunks(png: Uint8Array): Generator<{ kind: string; content: Uint8Array; at: number }> {
  if (!isPng(png)) return
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > png.length) return
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8))
    yield { kind, content: png.subarray(at + 8, at + 8 + length), at }
    at += 12 + length
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The check sum that PNG wants: CRC-32. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
