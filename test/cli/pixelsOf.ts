import { inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly data: Uint8Array
}

/** The pixels of a PNG of 8 bits a channel with opacity, which is what the program writes. */
export function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (png[24] !== 8 || png[25] !== 6 || png[28] !== 0) throw new Error('This PNG is of another kind.')
  const parts: Uint8Array[] = []
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const bytes = inflateSync(Buffer.concat(parts))
  const line = width * 4
  const data = new Uint8Array(line * height)
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (line + 1)] as number
    for (let i = 0; i < line; i++) {
      const here = y * line + i
      const left = i >= 4 ? (data[here - 4] as number) : 0
      const up = y > 0 ? (data[here - line] as number) : 0
      const corner = i >= 4 && y > 0 ? (data[here - line - 4] as number) : 0
      data[here] = (bytes[here + y + 1] as number) + guessed(filter, left, up, corner)
    }
  }
  return { width, height, data }
}

/** What the filter of a line takes a byte to be; the fourth is Paeth's. */
function guessed(filter: number, left: number, up: number, corner: number): number {
  if (filter < 2) return filter === 0 ? 0 : left
  if (filter < 4) return filter === 2 ? up : (left + up) >> 1
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
