/** Tables that a font of outlines needs to be drawn; all else (kerning, features, hints for old screens) is left out. */
const keptTables = ['OS/2', 'head', 'hhea', 'maxp', 'name', 'prep']

/**
 * A TrueType font with the outlines of the given texts only, small enough to travel inside a picture. Characters that
 * the font lacks are left out, too.
 */
export function fontSubset(font: Uint8Array, text: string): Uint8Array {
  const tables = tablesOf(font)
  const table = (tag: string): DataView => {
    const found = tables.get(tag)
    if (!found) throw new Error(`The font has no table ${tag}.`)
    return found
  }
  const glyphOf = characterMap(table('cmap'))
  const longOffsets = table('head').getInt16(50) === 1
  const loca = table('loca')
  const offset = (glyph: number): number => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const outlines = table('glyf')
  const outline = (glyph: number): Uint8Array => bytesOf(outlines).slice(offset(glyph), offset(glyph + 1))

  const codes = [...new Set([...text].map((character) => character.codePointAt(0) as number))]
    .filter((code) => code <= 0xffff && glyphOf(code) !== 0)
    .sort((a, b) => a - b)
  // Glyph 0 stands for what is missing; parts of composed glyphs follow behind.
  const glyphs = [0, ...codes.map(glyphOf)]
  const place = new Map<number, number>()
  const data: Uint8Array[] = []
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] as number
    if (!place.has(glyph)) place.set(glyph, i)
    const bytes = outline(glyph)
    forEachPart(bytes, (view, at) => {
      const part = view.getUint16(at)
      if (!glyphs.includes(part)) glyphs.push(part)
    })
    data.push(bytes)
  }
  for (const bytes of data)
    forEachPart(bytes, (view, at) => view.setUint16(at, place.get(view.getUint16(at)) as number))

  const out = new Map<string, Uint8Array>()
  for (const tag of keptTables) {
    const found = tables.get(tag)
    if (found) out.set(tag, bytesOf(found).slice())
  }
  const set16 = (tag: string, at: number, value: number): void =>
    viewOf(out.get(tag) as Uint8Array).setUint16(at, value)
  const measures = table('hhea').getUint16(34)
  const metrics = words(
    glyphs.flatMap((glyph) => {
      const hmtx = table('hmtx')
      const wide = Math.min(glyph, measures - 1)
      const bearing =
        glyph < measures ? hmtx.getUint16(glyph * 4 + 2) : hmtx.getUint16(measures * 4 + (glyph - measures) * 2)
      return [hmtx.getUint16(wide * 4), bearing]
    }),
  )
  const padded = data.map(padded4)
  const offsets = new Uint8Array((glyphs.length + 1) * 4)
  let end = 0
  padded.forEach((bytes, i) => {
    end += bytes.length
    viewOf(offsets).setUint32((i + 1) * 4, end)
  })
  out.set('hmtx', metrics)
  out.set('glyf', joined(padded))
  out.set('loca', offsets)
  out.set('cmap', writtenCharacterMap(codes))
  const post = bytesOf(table('post')).slice(0, 32)
  viewOf(post).setUint32(0, 0x00030000)
  out.set('post', post)
  set16('head', 50, 1)
  set16('maxp', 4, glyphs.length)
  set16('hhea', 34, glyphs.length)
  return written(out)
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

function tablesOf(font: Uint8Array): Map<string, DataView> {
  const view = viewOf(font)
  const tables = new Map<string, DataView>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    tables.set(tag, viewOf(font.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12))))
  }
  return tables
}

/** Glyphs by code point, from the table's part for the basic plane (format 4). */
function characterMap(cmap: DataView): (code: number) => number {
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const start = cmap.getUint32(4 + i * 8 + 4)
    if (cmap.getUint16(start) !== 4) continue
    const segments = cmap.getUint16(start + 6) / 2
    const ends = start + 14
    const starts = ends + segments * 2 + 2
    const deltas = starts + segments * 2
    const ranges = deltas + segments * 2
    return (code) => {
      for (let s = 0; s < segments; s++) {
        if (code > cmap.getUint16(ends + s * 2)) continue
        const first = cmap.getUint16(starts + s * 2)
        if (code < first) return 0
        const range = cmap.getUint16(ranges + s * 2)
        const delta = cmap.getUint16(deltas + s * 2)
        if (range === 0) return (code + delta) & 0xffff
        const glyph = cmap.getUint16(ranges + s * 2 + range + (code - first) * 2)
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
      return 0
    }
  }
  throw new Error('The font maps no characters of the basic plane.')
}

/** Calls back with the place of each glyph number inside a composed outline. */
function forEachPart(bytes: Uint8Array, visit: (view: DataView, at: number) => void): void {
  const view = viewOf(bytes)
  if (bytes.length === 0 || view.getInt16(0) >= 0) return
  for (let at = 10; ; ) {
    const flags = view.getUint16(at)
    visit(view, at + 2)
    at += 4 + (flags & 1 ? 4 : 2)
    if (flags & 8) at += 2
    else if (flags & 0x40) at += 4
    else if (flags & 0x80) at += 8
    if (!(flags & 0x20)) return
  }
}

/** Codes in ascending order become glyphs 1, 2, 3 …, so that each run of codes is one segment. */
function writtenCharacterMap(codes: readonly number[]): Uint8Array {
  const runs: { first: number; last: number; glyph: number }[] = []
  codes.forEach((code, i) => {
    const run = runs.at(-1)
    if (run && run.last === code - 1) run.last = code
    else runs.push({ first: code, last: code, glyph: i + 1 })
  })
  runs.push({ first: 0xffff, last: 0xffff, glyph: 0x10000 })
  const count = runs.length
  const power = 2 ** Math.floor(Math.log2(count))
  const search = [count * 2, power * 2, Math.log2(power), (count - power) * 2]
  const delta = runs.map((run) => (run.glyph - run.first) & 0xffff)
  const body = [runs.map((run) => run.last), [0], runs.map((run) => run.first), delta, runs.map(() => 0)].flat()
  return words([0, 1, 3, 1, 0, 12, 4, 16 + count * 8, 0, ...search, ...body])
}

function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2)
  values.forEach((value, i) => {
    viewOf(bytes).setUint16(i * 2, value)
  })
  return bytes
}

function padded4(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  padded.set(bytes)
  return padded
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function written(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const count = sorted.length
  const power = 2 ** Math.floor(Math.log2(count))
  const head = new Uint8Array(12 + count * 16)
  const view = viewOf(head)
  view.setUint32(0, 0x00010000)
  ;[count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) => {
    view.setUint16(4 + i * 2, value)
  })
  const bodies: Uint8Array[] = [head]
  let at = head.length
  sorted.forEach(([tag, bytes], i) => {
    const body = padded4(bytes)
    const entry = 12 + i * 16
    for (let c = 0; c < 4; c++) head[entry + c] = tag.charCodeAt(c)
    view.setUint32(entry + 4, checksum(body))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    bodies.push(body)
    at += body.length
  })
  return joined(bodies)
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
