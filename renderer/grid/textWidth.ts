/** Width of a text in CSS pixels. */
export type MeasuredText = (text: string, bold: boolean, italic: boolean) => number

/**
 * Widths of texts in the grid's fonts. Widths are remembered, since a sheet repeats its texts.
 *
 * @param size of the font in CSS pixels; absent: that of the element
 */
export function createTextWidth(element: Element, size?: number): MeasuredText {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser draws no text.')
  const style = getComputedStyle(element)
  const font = `${size === undefined ? style.fontSize : `${size}px`} ${style.fontFamily}`
  const widths = new Map<string, number>()
  return (text, bold, italic) => {
    const face = `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${font}`
    const key = `${face}\n${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    context.font = face
    const width = context.measureText(text).width
    if (widths.size > 20_000) widths.clear()
    widths.set(key, width)
    return width
  }
}
