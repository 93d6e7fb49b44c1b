import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { timed } from './inTurn.ts'
import { type Figure, median } from './table.ts'

/** Whole processes, as a person calls them. */
export function commandLineFigures(): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  const seconds = (...args: string[]) => {
    const run = () => {
      const { status } = spawnSync('npx', ['forecell', ...args], { stdio: 'ignore' })
      if (status !== 0) throw new Error(`forecell ${args.join(' ')} exited with ${status}.`)
    }
    run()
    return median(Array.from({ length: 5 }, () => timed(run))) / 1000
  }
  try {
    const picture = path.join(folder, 'chart.png')
    return [
      { what: 'npx forecell eval of one formula', ours: seconds('eval', 'rdMultiplier(0.25)'), unit: 's', goal: 1 },
      {
        what: 'npx forecell chart to a PNG',
        ours: seconds('chart', 'model/templates/ai-2027.forecell', '-o', picture),
        unit: 's',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
