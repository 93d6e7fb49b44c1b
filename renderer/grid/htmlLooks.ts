import { codeKind } from '../../model/format/code.ts'
import { nearestColour } from '../../model/workbook/colours.ts'
import type { BorderLine, Cell } from '../../model/workbook/workbook.ts'

export type Declarations = ReadonlyMap<string, string>

/** Looks that have one in other programs, too. */
type Looks = Omit<Cell, 'formula' | 'value' | 'style' | 'unit' | 'source' | 'note'>

/** CSS declarations by property, of which later ones win. Read here, since browsers drop those that only Excel knows. */
export function declarations(bodies: readonly string[], own: string): Declarations {
  const found = new Map<string, string>()
  for (const body of [...bodies, own]) {
    for (const [, property = '', text = ''] of body.matchAll(
      /([\w-]+)\s*:\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^;"'])*)/g,
    )) {
      found.set(property.toLowerCase(), text.trim())
    }
  }
  return found
}

/** The looks of a cell of another program, as far as ours have them. */
export function htmlLooks(td: HTMLElement, style: Declarations): Looks {
  const weight = style.get('font-weight') ?? ''
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const inside = (tags: string) => td.querySelector(tags) !== null
  const format = numberFormat(style.get('mso-number-format'))
  const align = style.get('text-align')
  const vertical = style.get('vertical-align')
  const colour = colourIn(style.get('color'), 'ink')
  const fill = colourIn(style.get('background-color') ?? style.get('background'), 'fill')
  return {
    ...(format !== null && { format }),
    ...((/^(bold|[6-9]00)$/.test(weight) || inside('b, strong')) && { bold: true }),
    ...((style.get('font-style') === 'italic' || inside('i, em')) && { italic: true }),
    ...((/underline/.test(decoration) || inside('u')) && { underline: true }),
    ...((/line-through/.test(decoration) || inside('s, strike, del')) && { strike: true }),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...((vertical === 'top' || vertical === 'middle') && { vertical }),
    ...(style.get('white-space') === 'normal' && { wrap: true }),
    ...(colour && { colour }),
    ...(fill && { fill }),
    ...lines(style),
  }
}

/** The code that Excel writes with every sign escaped; its names for formats of the locale say nothing certain. */
function numberFormat(text: string | undefined): string | null {
  if (text === undefined) return null
  const code = text
    .replace(/^["']|["']$/g, '')
    .replace(/\\0022/g, '"')
    .replace(/\\([^0-9a-f])/gi, '$1')
  if (code === '@') return '@'
  if (code === 'Percent') return '0%'
  if (code === 'Scientific') return '0.00E+00'
  if (code === 'Fixed') return '0.00'
  if (code === 'Standard') return '#,##0.00'
  return /^general$/i.test(code) || !/[0#?ydhms]/i.test(code) || !codeKind(code).valid || /date|time/i.test(code)
    ? null
    : code
}

function lines(style: Declarations) {
  const all = style.get('border')
  const line = (side: string): BorderLine | undefined => {
    const text = style.get(`border-${side}`) ?? all
    const width = /([\d.]+)(pt|px)/.exec(text ?? '')
    if (!width || !/solid|dashed|dotted|double/.test(text ?? '')) return undefined
    const points = Number(width[1]) * (width[2] === 'px' ? 0.75 : 1)
    return points === 0 ? undefined : points >= 1 ? 'thick' : 'thin'
  }
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(line)
  return {
    ...(top && { borderTop: top }),
    ...(right && { borderRight: right }),
    ...(bottom && { borderBottom: bottom }),
    ...(left && { borderLeft: left }),
  }
}

const words: Readonly<Record<string, string>> = {
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  teal: '#008080',
  pink: '#ffc0cb',
}

function colourIn(text: string | undefined, use: 'ink' | 'fill') {
  if (text === undefined) return null
  const [hex] = /#[0-9a-f]{6}\b/i.exec(text) ?? []
  if (hex) return nearestColour(hex.toLowerCase(), use)
  const [, short] = /#([0-9a-f]{3})\b/i.exec(text) ?? []
  if (short) return nearestColour(`#${[...short].map((digit) => digit + digit).join('')}`, use)
  const parts = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)\)/.exec(text)
  if (parts)
    return nearestColour(
      `#${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`,
      use,
    )
  const word = words[text.trim().split(/\s+/)[0]?.toLowerCase() ?? '']
  return word === undefined ? null : nearestColour(word, use)
}
