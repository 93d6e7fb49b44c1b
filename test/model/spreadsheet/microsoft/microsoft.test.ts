import { describe, expect, test } from 'vitest'
import { Session, type Typed } from '../../engine/session.ts'
import published from './articles.json' with { type: 'json' }

interface Article {
  readonly title: string
  /** `null`: no text of it was to be had. */
  readonly address: string | null
  readonly cells?: Typed
  readonly tables?: readonly { readonly name: string; readonly area: string }[]
  readonly examples: readonly { readonly formula: string; readonly gives: unknown; readonly basis: string }[]
}

const articles = published.articles as unknown as readonly Article[]

function sessionOf({ cells = {}, tables = [] }: Pick<Article, 'cells' | 'tables'>): Session {
  const session = new Session(cells)
  for (const { name, area } of tables) {
    session.run({ name: 'addTable', title: name, sheet: 's1', area, headers: true })
  }
  return session
}

/** Errors by their code alone. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : typeof value === 'string' && value.startsWith('#')
      ? value.split(' ')[0]
      : value

describe.each(articles.map((article) => [article.title, article] as const))('%s', (_, article) => {
  const session = sessionOf(article)
  test.each(article.examples.map(({ formula, gives, basis }) => [formula, basis, gives] as const))(
    '=%s (%s)',
    (formula, basis, gives) => {
      expect(article.address === null ? ['recalled'] : ['stated', 'described', 'worked', 'recalled']).toContain(basis)
      session.type({ AA20: `=${formula}` })
      const shown = bare(session.range(session.spill('AA20') ?? 'AA20'))
      expect(shown).toEqual(Array.isArray(gives) ? gives : [[gives]])
    },
  )
})

describe('what no article tells follows from functions that one tells', () => {
  const session = new Session({ A1: 1, B1: 2, C1: 3, A2: 4, B2: 5, C2: 6 })
  test.each(published.identities.map(({ formula, same }) => [formula, same] as const))('%s = %s', (formula, same) => {
    expect(session.value(formula)).toEqual(session.value(same))
    expect(JSON.stringify(session.value(formula))).not.toContain('#')
  })
})

test('every function of arrays and lambdas is held against an article or an identity', () => {
  const wanted =
    'LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED XLOOKUP XMATCH SORT SORTBY UNIQUE FILTER SEQUENCE TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPROWS WRAPCOLS EXPAND VSTACK HSTACK TEXTSPLIT TEXTBEFORE TEXTAFTER'
  const unseen = articles.filter(({ address }) => address === null).map(({ title }) => title.split(' ')[0] as string)
  const told = articles.map(({ title }) => title.split(' ')[0])
  expect(wanted.split(' ').filter((name) => !told.includes(name))).toEqual([])
  const related = published.identities.map(({ formula }) => formula).join(' ')
  expect(unseen.filter((name) => !related.includes(`${name}(`))).toEqual([])
})
