import { pageColours } from '../../model/report/reportStyle.ts'
import { cutText, type Pdf, textWidth, writeText } from './pdfText.ts'

/** A4 in points. */
const sides = [595.28, 841.89] as const
const edge = 42
const bodyTop = 58
const footTop = 20

export type Orientation = 'upright' | 'across'

/** Where on a page content may stand, in points. */
export interface Body {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function bodyOf(orientation: Orientation): Body {
  const [width, height] = orientation === 'upright' ? sides : [sides[1], sides[0]]
  return { left: edge, top: bodyTop, right: width - edge, bottom: height - edge }
}

const quiet = { size: 7.5, colour: pageColours.light.muted } as const

/** The pages of a document, each with what it belongs to at its head and its number at its foot. */
export interface Pages {
  /** Begins a page; from then on all is written there. */
  begin(orientation: Orientation, head: string): Body
  /** Of the page at hand. */
  body(): Body
  /** Says at the foot of the page which part of the sheet it has. */
  note(part: string): void
  /** Writes what can only be known at the end: how many pages there are. */
  number(): void
}

export function pagesOf(document: Pdf): Pages {
  const feet: { body: Body; part: string }[] = []
  return {
    begin(orientation, head) {
      const body = bodyOf(orientation)
      const size = orientation === 'upright' ? sides : ([sides[1], sides[0]] as const)
      document.addPage({ size, margin: 0 })
      writeText(document, cutText(document, head, body.right - body.left, quiet), body.left, edge - 14, quiet)
      feet.push({ body, part: '' })
      return body
    },
    body: () => feet.at(-1)?.body ?? bodyOf('upright'),
    note(part) {
      const foot = feet.at(-1)
      if (foot) foot.part = part
    },
    number() {
      feet.forEach(({ body, part }, page) => {
        document.switchToPage(page)
        const top = body.bottom + footTop
        const number = `${page + 1} / ${feet.length}`
        const left = body.right - textWidth(document, number, quiet)
        if (part) writeText(document, cutText(document, part, left - body.left - 12, quiet), body.left, top, quiet)
        writeText(document, number, left, top, quiet)
      })
    },
  }
}
