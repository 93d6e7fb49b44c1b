/** One measured figure: ours, what it is held against, and the goal it should meet. */
export interface Figure {
  readonly what: string
  readonly ours: number
  readonly unit: string
  readonly other?: { readonly name: string; readonly value: number }
  /** At most: a ratio where `other` is there, else a figure in `unit`. */
  readonly goal?: number
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

const short = (x: number) => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x >= 0.1 ? x.toFixed(2) : x.toFixed(4))

export function printed(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const ratio = figure.other ? figure.ours / figure.other.value : undefined
    const measured = ratio ?? figure.ours
    const goal = figure.goal === undefined ? '' : `≤ ${figure.goal}${ratio === undefined ? ` ${figure.unit}` : '×'}`
    return [
      figure.what,
      `${short(figure.ours)} ${figure.unit}`,
      figure.other ? `${short(figure.other.value)} ${figure.unit} ${figure.other.name}` : '',
      ratio === undefined ? '' : `${short(ratio)}×`,
      goal,
      figure.goal === undefined ? '' : measured <= figure.goal ? 'met' : 'MISSED',
    ]
  })
  const all = [['figure', 'ours', 'beside it', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
