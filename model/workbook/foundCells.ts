import type { Scalar } from '../core/value.ts'

/** What is looked for. */
export interface Search {
  readonly text: string
  readonly matchCase: boolean
  /** The whole text of a cell must be it. */
  readonly wholeCell: boolean
}

const special = /[.*+?^${}()|[\]\\]/g

/** Finds the text anywhere, or as the whole of what it is tried on; `null` if there is nothing to look for. */
function pattern({ text, matchCase, wholeCell }: Search): RegExp | null {
  if (text === '') return null
  const literal = text.replaceAll(special, '\\$&')
  return new RegExp(wholeCell ? `^${literal}$` : literal, matchCase ? 'gsu' : 'gisu')
}

/** A test for texts; made once for many. */
export function matcher(search: Search): (text: string) => boolean {
  const wanted = pattern(search)
  return (text) => wanted !== null && text.search(wanted) >= 0
}

/** The text with every match replaced; the very same text if there is none. */
export function replaced(text: string, search: Search, by: string): string {
  const wanted = pattern(search)
  return wanted ? text.replace(wanted, () => by) : text
}

/** What a cell's input is as text: a formula, or a constant as a person would look for it. */
export function inputText(cell: { readonly formula?: string; readonly value?: Scalar } | undefined): string {
  if (cell?.formula !== undefined) return cell.formula
  const value = cell?.value
  return typeof value === 'boolean' ? String(value).toUpperCase() : value === undefined ? '' : String(value)
}
