/** Widths of texts in the grid's fonts, in CSS pixels. Widths are remembered, since a sheet repeats its texts. */
export function createTextWidth(element: Element): (text: string, bold: boolean, italic: boolean) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser draws no text.')
  const style = getComputedStyle(element)
  const font = `${style.fontSize} ${style.fontFamily}`
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
