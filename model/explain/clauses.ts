/** What a TeX formula says one after the other: `v = …`, `q = …`. They stand behind `,\quad`, which falls away. */
export function clauses(tex: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let clause = ''
  for (const part of tex.match(/,\s*\\quad(?![A-Za-z])\s*|\\[A-Za-z]+|\\.|[^\\]/gsu) ?? []) {
    if (part === '{') depth++
    else if (part === '}') depth--
    if (depth === 0 && part.includes('\\quad') && part.startsWith(',')) {
      found.push(clause)
      clause = ''
    } else clause += part
  }
  return [...found, clause]
}
