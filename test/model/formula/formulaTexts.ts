import fc from 'fast-check'

export const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })

const pieces = [
  ...[
    '=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '&',
    '<',
    '>',
    ':',
    '%',
    '(',
    ')',
    ',',
    ';',
    '{',
    '}',
    '#',
    '$',
    '!',
    '.',
    ' ',
    '@',
  ],
  ...[
    '"',
    "'",
    '""',
    '“',
    '”',
    '„',
    '‘',
    '’',
    '×',
    '÷',
    '−',
    '–',
    '≤',
    '≥',
    '≠',
    '＝',
    '\u00a0',
    '\u2009',
    '\u200b',
    '\t',
  ],
  ...[
    '1',
    '25',
    '1E5',
    '1e',
    'E1',
    'e01',
    '1.5E-3',
    'A1',
    'b2',
    '$C$3',
    'd4:A1',
    'a:b',
    '2:1',
    'A10#',
    'XFE1',
    '#REF!',
    '#n/a',
  ],
  ...[
    'true',
    'FALSE',
    'sum(',
    'Sum (',
    'copies(',
    'rate',
    'größe',
    'rate.eu',
    'Model!',
    "'My ''s'!",
    'Model!A1',
    'x',
    'e',
    '😀',
  ],
]

/** Text made of what formulas are made of, right or wrong. */
export const formulaish = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))

const prefixText = fc.constantFrom('', '', 'Model!', "'My sheet'!")

/** References of every kind, whose cells lie in the first rows and columns. */
export function referencesWithin(rows: number, columns: number): fc.Arbitrary<string> {
  const corner = fc
    .record({
      column: fc.integer({ min: 0, max: columns - 1 }),
      row: fc.integer({ min: 1, max: rows }),
      columnSign: fc.constantFrom('', '$'),
      rowSign: fc.constantFrom('', '$'),
    })
    .map(({ column, row, columnSign, rowSign }) => columnSign + String.fromCharCode(65 + column) + rowSign + row)
  return fc.oneof(
    fc.tuple(prefixText, corner).map(([prefix, cell]) => prefix + cell),
    fc.tuple(prefixText, corner, corner).map(([prefix, from, to]) => `${prefix}${from}:${to}`),
    fc.tuple(prefixText, fc.constantFrom('A:A', 'B:$D', '1:3', '$2:5')).map(([prefix, whole]) => prefix + whole),
    corner.map((cell) => `${cell}#`),
  )
}

const leaf = fc.oneof(
  referencesWithin(300, 26),
  fc.constantFrom('1', '2.5', '1e25', '"A1"', 'TRUE', 'rate', '{1,2;3,4}', '#N/A'),
)

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<='), tie('expression'))
      .map((parts) => parts.join('')),
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `-${inner}`),
    fc
      .tuple(fc.constantFrom('SUM', 'IF', 'rdMultiplier'), fc.array(tie('expression'), { maxLength: 3 }))
      .map(([name, inner]) => `${name}(${inner.join(',')})`),
  ),
}))

/** Well-formed formulas with all kinds of references. */
export const formulas = expression.map((inner) => `=${inner}`)
