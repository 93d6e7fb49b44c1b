/** Width of a text in CSS pixels. */
export type MeasuredText = (text: string, bold: boolean, italic: boolean) => number

export interface TextWidths {
  readonly text: MeasuredText
  /**
   * Of a number, whose digits are all equally wide in a cell. Added up from its characters: numbers seldom repeat, and
   * measuring each would be most of what it costs to scroll.
   */
  readonly number: MeasuredText
}

/**
 * Widths of texts in the grid's fonts. Widths are remembered, since a sheet repeats its texts.
 *
 * @param size of the font in CSS pixels; absent: that of the element
 */
export function createTextWidth(element: Element, size?: number): TextWidths {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser draws no text.')
  const style = getComputedStyle(element)
  const font = `${size === undefined ? style.fontSize : `${size}px`} ${style.fontFamily}`
  const faces = new Map<string, Map<string, number>>()
  const widthsOf = (face: string) => {
    const known = faces.get(face)
    if (known) return known
    const digit = tabularDigit(element, `${face}${font}`)
    const widths = new Map<string, number>()
    for (const each of '0123456789') widths.set(each, digit)
    faces.set(face, widths)
    return widths
  }
  const measured = (widths: Map<string, number>, face: string, text: string) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    context.font = `${face}${font}`
    const { width } = context.measureText(text)
    if (widths.size > 20_000) faces.delete(face)
    widths.set(text, width)
    return width
  }
  const faceOf = (bold: boolean, italic: boolean) => `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}`
  return {
    text(text, bold, italic) {
      const face = faceOf(bold, italic)
      return measured(widthsOf(face), face, text)
    },
    number(text, bold, italic) {
      const face = faceOf(bold, italic)
      const widths = widthsOf(face)
      let width = 0
      for (const each of text) width += measured(widths, face, each)
      return width
    },
  }
}

/** Width of each digit among numbers. A canvas does not know of such digits. */
function tabularDigit(element: Element, font: string): number {
  const sample = document.createElement('span')
  sample.textContent = '0000000000'
  Object.assign(sample.style, { position: 'absolute', visibility: 'hidden', font, fontVariantNumeric: 'tabular-nums' })
  element.append(sample)
  const { width } = sample.getBoundingClientRect()
  sample.remove()
  return width / 10
}
