import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Row {
  readonly section: string
  readonly action: string
  readonly same: string
  /** The test's file and title, or the reason. */
  readonly proof: string
}

const text = readFileSync(new URL('../../docs/everyday-actions.md', import.meta.url), 'utf8')
const rows = [...text.matchAll(/^## (.+)\n((?:(?!^## ).*\n?)*)/gm)].flatMap(([, section = '', body = '']) =>
  [...body.matchAll(/^\| (.+) \|$/gm)]
    .map(([, line = '']) => line.split(/(?<!\\) \| /))
    .filter(([action]) => action !== 'Action')
    .map(([action = '', , , same = '', proof = '']): Row => ({ section, action, same, proof })),
)
const proven = rows.filter(({ same }) => same === 'yes')
const common = rows.filter(({ action }) => action.startsWith('★ '))

/** Why a row proves nothing, or nothing. */
function missing({ action, proof }: Row): readonly string[] {
  const [file = '', ...title] = proof.split(': ')
  const url = new URL(`../${file}`, import.meta.url)
  if (!existsSync(url)) return [`${action}: there is no ${file}`]
  const quoted = ["'", '"', '`'].map((quote) => quote + title.join(': ') + quote)
  const source = readFileSync(url, 'utf8')
  return quoted.some((name) => source.includes(name)) ? [] : [`${action}: ${file} has no test “${title.join(': ')}”`]
}

describe('the list of everyday actions', () => {
  test('names 150 at least, 30 each of keyboard, clipboard and fill, structure and formatting', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    for (const section of ['Keyboard', 'Clipboard and fill', 'Structure', 'Formatting']) {
      expect(rows.filter((row) => row.section === section).length, section).toBeGreaterThanOrEqual(30)
    }
    expect(new Set(rows.map(({ section, action }) => `${section}: ${action}`)).size).toBe(rows.length)
  })

  test('counts what it says it counts, and 95 % are the same', () => {
    const others = rows.filter(({ same }) => same === 'no')
    expect(proven.length + others.length).toBe(rows.length)
    expect(text).toContain(`# Everyday actions\n\n${rows.length} things`)
    expect(text).toContain(`${others.length} of ${rows.length} are not the same`)
    expect(text).toContain(`The ${common.length} most common ones`)
    expect(proven.length / rows.length).toBeGreaterThanOrEqual(0.95)
  })

  test('names a test that exists for each that is the same', () => {
    expect(proven.flatMap(missing)).toEqual([])
  })

  test('has the 40 most common ones run in a real browser', () => {
    expect(common.length).toBeGreaterThanOrEqual(40)
    expect(common.filter(({ same, proof }) => same !== 'yes' || !proof.startsWith('journeys/'))).toEqual([])
  })
})
