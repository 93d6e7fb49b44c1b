import type { Browser, CDPSession, Page } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { launch } from './launch.ts'
import { type Figure, median } from './table.ts'

type Side = 'ours' | 'bare'

interface LivePage {
  readonly hasBare: boolean
  ready(): Promise<void>
  edits(side: Side, count: number): Promise<void>
}

const few = 300
const some = 500
const many = 100_000

/**
 * CPU time of the page's main thread from a changed cell until five lines are redrawn. In one run with a bare chart of the
 * library that gets the same numbers, in turn, so that a drift of the machine's speed hits both.
 */
export async function liveFigures(built = 'out/bench-page'): Promise<Figure[]> {
  const served = await serve(built, 0)
  const browser = await launch()
  try {
    const [short, medium, long] = [
      await opened(browser, served.url, few),
      await opened(browser, served.url, some),
      await opened(browser, served.url, many),
    ]
    const times = { ours: [] as number[], bare: [] as number[], some: [] as number[], many: [] as number[] }
    for (let round = 0; round < 7; round++) {
      const ours = await short.cpu('ours', 10)
      const bare = await short.cpu('bare', 10)
      const at500 = await medium.cpu('ours', 10)
      const at100000 = await long.cpu('ours', 10)
      // The first rounds are compiled as they run.
      if (round < 2) continue
      times.ours.push(ours)
      times.bare.push(bare)
      times.some.push(at500)
      times.many.push(at100000)
    }
    const what = (points: number): string => `live update of 5 × ${points.toLocaleString('en')} points, CPU`
    return [
      {
        what: what(few),
        ours: median(times.ours),
        unit: 'ms',
        other: { name: 'bare Recharts', value: median(times.bare) },
        goal: 1.2,
      },
      {
        what: what(many),
        ours: median(times.many),
        unit: 'ms',
        other: { name: `at ${some} points`, value: median(times.some) },
        goal: 1.5,
      },
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}

interface Opened {
  /** Milliseconds of CPU an edit, of `count` in a row. */
  cpu(side: Side, count: number): Promise<number>
}

async function opened(browser: Browser, url: string, points: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } })
  await page.goto(`${url}?points=${points}`)
  await page.locator('.recharts-surface path[stroke="#00926a"]').first().waitFor()
  // The page puts its calls on its window, see page/liveCharts.tsx.
  await page.evaluate(() => (window as unknown as LivePage).ready())
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    async cpu(side, count) {
      await page.bringToFront()
      await edits(page, side, 1)
      const before = await taskTime(session)
      await edits(page, side, count)
      return ((await taskTime(session)) - before) / count
    },
  }
}

// The page puts its calls on its window, see page/liveCharts.tsx.
const edits = (page: Page, side: Side, count: number): Promise<void> =>
  page.evaluate(([which, times]) => (window as unknown as LivePage).edits(which, times), [side, count] as const)

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
