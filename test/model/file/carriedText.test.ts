import { describe, expect, it } from 'vitest'
import { carriedText, carryingMetadata, carryingPng } from '../../../model/file/carriedText.ts'
import { encode } from '../../../model/file/encode.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { sheetOf } from '../chart/chartSheet.ts'

/** One grey pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
const text = encode(sheetOf([['<b>&amp; “ä” ]]></metadata>', 1e300]]))

describe('a picture that carries a workbook', () => {
  it('gives it back from a PNG, which stays a PNG', () => {
    const carrying = carryingPng(png, text)
    expect(carriedText(carrying)).toBe(text)
    expect([...carrying.slice(0, 33)]).toEqual([...png.slice(0, 33)])
    expect([...carrying.slice(-12)]).toEqual([...png.slice(-12)])
    expect(openWorkbook('picture.png', carrying).kind).toBe('picture')
  })

  it('gives it back from an SVG', () => {
    const svg = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${carryingMetadata(text)}</svg>\n`)
    expect(carriedText(svg)).toBe(text)
    expect(encode(openWorkbook('picture.svg', svg).workbook)).toBe(text)
  })

  it('carries nothing where nothing was put in, and where its end is missing', () => {
    expect(carriedText(png)).toBeNull()
    expect(carriedText(carryingPng(png, text).slice(0, 80))).toBeNull()
    expect(carriedText(new TextEncoder().encode('<svg></svg>'))).toBeNull()
    expect(() => openWorkbook('picture.png', png)).toThrow('picture.png looks like a PNG picture')
  })

  it('is refused with a sentence where what it carries is no workbook', () => {
    expect(() => openWorkbook('bad.png', carryingPng(png, '{"format":"forecell"}'))).toThrow(/^bad\.png /)
  })
})
