/** Edits (a letter added, left out, replaced, or two swapped) from `a` to `b`; `most + 1` if more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(
        (last[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] as number) + 1)
      }
      current.push(edits)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length] as number
}

/**
 * The candidates most like `name`, whatever the case, best first: those a few slips of the keyboard away, then those
 * that start with it or that it starts with.
 */
export function nearestNames(name: string, candidates: Iterable<string>, atMost = 3): readonly string[] {
  const wanted = name.toLowerCase()
  if (wanted === '') return []
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const ranked: { readonly candidate: string; readonly rank: number }[] = []
  for (const candidate of new Set(candidates)) {
    const other = candidate.toLowerCase()
    const distance = editDistance(wanted, other, most)
    const related = wanted.length >= 3 && other.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other))
    if (distance <= most) ranked.push({ candidate, rank: distance })
    else if (related) ranked.push({ candidate, rank: most + 1 + Math.abs(other.length - wanted.length) / 1000 })
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1))
  return ranked.slice(0, atMost).map(({ candidate }) => candidate)
}
