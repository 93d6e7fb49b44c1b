import { escaped } from './markup.ts'
import type { ReportChart } from './reportSheets.ts'

/** Charts as parts of one page, and the colours that they share. */
export interface InlineCharts {
  /** The element of a chart; its ids are its own. */
  figure(chart: ReportChart): string
  /** The variables of all colours so far, for light or dark surroundings. */
  colours(theme: 'light' | 'dark'): string
}

/**
 * A chart is one drawing for light and dark: what differs between the two are colours and how much they cover, which become
 * variables. Should more differ, both drawings stand there and one is shown.
 */
export function inlineCharts(): InlineCharts {
  const pairs = new Map<string, number>()
  let count = 0

  const variable = (light: string, dark: string): string => {
    const pair = `${light} ${dark}`
    const known = pairs.get(pair) ?? pairs.size
    pairs.set(pair, known)
    return `var(--c${known})`
  }

  function both(light: string, dark: string): string | null {
    const [a, b] = [light.split(shade), dark.split(shade)]
    if (a.length !== b.length) return null
    // Odd places are colours and how much they cover.
    if (a.some((text, i) => i % 2 === 0 && text !== b[i])) return null
    return a.map((text, i) => (text === b[i] ? text : variable(text, b[i] ?? ''))).join('')
  }

  return {
    figure({ light, dark, width }) {
      const own = (svg: string) => renamed(responsive(svg, width), `chart${count}-`)
      const one = both(light, dark)
      count++
      const drawn =
        one === null
          ? `<div class="by-day">${own(light)}</div><div class="by-night">${renamed(own(dark), 'dark-')}</div>`
          : own(one)
      return `<figure tabindex="0">${drawn.trim()}</figure>\n`
    },
    colours(theme) {
      return [...pairs].map(([pair, i]) => `--c${i}:${pair.split(' ')[theme === 'light' ? 0 : 1]}`).join(';')
    },
  }
}

/** All letters that charts need of their font. */
export const lettersOf = (charts: Iterable<ReportChart>): string => {
  const letters = new Set('&<>"')
  for (const { light } of charts) {
    const drawn = light.replace(/<(title|desc)>[^<]*<\/\1>/g, '').replace(/<[^>]*>/g, '')
    for (const letter of drawn) letters.add(letter)
  }
  return [...letters].sort().join('')
}

const shade = /(?<= (?:fill|stroke|fill-opacity|stroke-opacity|opacity)=")(#[0-9a-f]{6}|[\d.]+)(?=")/

const tags = (svg: string, change: (tag: string) => string): string => svg.replace(/<[^>]*>/g, change)

/** Ids and what refers to them with `prefix`; texts stay as they are. */
const renamed = (svg: string, prefix: string): string =>
  tags(svg, (tag) =>
    tag.replace(/ id="([^"]*)"/g, ` id="${prefix}$1"`).replace(/url\(#([^)"]*)\)/g, `url(#${prefix}$1)`),
  )

/** As wide as there is room, up to its own width. */
const responsive = (svg: string, width: number): string =>
  svg.replace(/^<svg /, () => `<svg style="max-width:${escaped(String(width))}px" `)
