import type { openPdf } from './chartPdf.ts'

export type Pdf = ReturnType<typeof openPdf>['document']

/** How a text is set. Sizes in points. */
export interface TextLook {
  readonly size: number
  readonly colour: string
  readonly strong?: boolean
  readonly oblique?: boolean
  /** Digits of equal widths. */
  readonly tabular?: boolean
}

/** What the font would do with neighbouring letters costs ten times the rest, and cells need none of it. */
const plain = { calt: false, ccmp: false, kern: false, mark: false, mkmk: false } as const

const featuresOf = ({ tabular }: TextLook) => ({ features: tabular ? { ...plain, tnum: true } : plain })

/** Widths at size 1000 of the texts of a document: setting a text is slow, and the same ones come again and again. */
const known = new WeakMap<Pdf, Map<string, number>>()

/** Fonts have no letters for control characters, and would show a box: a tab is a space, others are nothing. */
const visible = (text: string): string => text.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '')

export function textWidth(document: Pdf, text: string, look: TextLook): number {
  const widths = known.get(document) ?? new Map<string, number>()
  known.set(document, widths)
  const font = look.strong ? 'semibold' : 'regular'
  const key = `${font[0]}${look.tabular ? 't' : ''} ${text}`
  let width = widths.get(key)
  if (width === undefined) {
    width = document.font(font).fontSize(1000).widthOfString(visible(text), featuresOf(look))
    widths.set(key, width)
  }
  return (width * look.size) / 1000
}

/** Writes one line whose letters begin at `left` and whose box begins at `top`. */
export function writeText(document: Pdf, text: string, left: number, top: number, look: TextLook): void {
  document
    .font(look.strong ? 'semibold' : 'regular')
    .fontSize(look.size)
    .fillColor(look.colour)
    .text(visible(text), left, top, { lineBreak: false, ...(look.oblique && { oblique: true }), ...featuresOf(look) })
}

/** The text as far as there is room, with an ellipsis where it is cut. */
export function cutText(document: Pdf, text: string, room: number, look: TextLook): string {
  const whole = text.replace(/\s+/g, ' ')
  if (textWidth(document, whole, look) <= room) return whole
  const signs = [...whole]
  let [least, most] = [0, signs.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (textWidth(document, `${signs.slice(0, middle).join('')}…`, look) <= room) least = middle
    else most = middle - 1
  }
  return least === 0 ? '' : `${signs.slice(0, least).join('').trimEnd()}…`
}

/** The text broken at white space into lines that fit; words that do not fit are broken too. */
export function brokenLines(document: Pdf, text: string, room: number, look: TextLook): readonly string[] {
  const fits = (line: string): boolean => textWidth(document, line, look) <= room
  return text.split('\n').flatMap((paragraph) => {
    if (fits(paragraph)) return [paragraph]
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      if (fits(line === '' ? word : `${line} ${word}`)) {
        line = line === '' ? word : `${line} ${word}`
        continue
      }
      if (line !== '') lines.push(line)
      line = ''
      for (const sign of word) {
        if (line !== '' && !fits(line + sign)) {
          lines.push(line)
          line = ''
        }
        line += sign
      }
    }
    return [...lines, line]
  })
}
