import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { encode } from '../../model/file/encode.ts'
import { run } from '../../model/workbook/run.ts'
import { cell, launchServer, metricsOf, viewport, worked } from './launch.ts'
import { contents, type Shape, workbookOf } from './sheets.ts'
import { type Figure, median, quantile } from './table.ts'

/** As far as is scrolled: 200,000 × 20, of which the first 5,000 rows and the last cell are filled. */
const far: Shape = { rows: 200_000, columns: 20 }
const filled: Shape = { rows: 5_000, columns: 20 }

/** Milliseconds between frames while the wheel turns 700 pixels a frame. */
async function frames(page: Page, count: number): Promise<number[]> {
  const grid = page.getByRole('treegrid')
  const box = await grid.boundingBox()
  if (!box) throw new Error('There is no grid.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  return grid.evaluate(async (element, count) => {
    const holder = element.querySelector('.ht_master .wtHolder')
    if (!holder) throw new Error('The grid does not scroll.')
    const next = () => new Promise<number>((frame) => requestAnimationFrame(frame))
    holder.scrollTop = 0
    let last = await next()
    const times: number[] = []
    for (let i = 0; i < count; i++) {
      holder.scrollTop += 700
      const now = await next()
      times.push(now - last)
      last = now
    }
    return times
  }, count)
}

/** Of the processes that draw pages, together, in MiB. */
function rendererMemory(browserPid: number): number {
  const children = readFileSync(`/proc/${browserPid}/task/${browserPid}/children`, 'utf8').trim().split(' ')
  const all = children.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes('--type=renderer') && !command.includes('--type=zygote')) return []
      const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
      return [
        pid,
        ...below,
        ...below.flatMap((each) =>
          readFileSync(`/proc/${each}/task/${each}/children`, 'utf8').trim().split(' ').filter(Boolean),
        ),
      ]
    } catch {
      return []
    }
  })
  const sizes = all.map((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return 0
      return Number(/Pss_Anon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      return 0
    }
  })
  return Math.max(0, ...sizes)
}

export async function scrollFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  const file = path.join(folder, 'far.forecell')
  const last = { [`T${far.rows}`]: { value: 1 } }
  writeFileSync(file, encode(run(workbookOf(contents(filled, false)), { name: 'setCells', sheet: 's1', inputs: last })))
  const ours = await serve('out/renderer', 0, file)
  const bare = await serve('out/bench-page', 0)
  const server = await launchServer()
  const browser = await chromium.connect(server.wsEndpoint())
  try {
    const page = await browser.newPage({ viewport })
    await page.goto(ours.url)
    await page.locator('.ht_master [role=gridcell]').filter({ hasText: '1' }).first().waitFor()
    // Both have a current cell, as after any click.
    await cell(page, 3, 1).click()
    const { width, height } = await page.getByRole('treegrid').evaluate((grid) => grid.getBoundingClientRect())
    await frames(page, 60)
    const memory = rendererMemory(server.process().pid ?? 0)
    const other = await browser.newPage({ viewport })
    await other.goto(`${bare.url}?rows=${far.rows}&columns=${far.columns}&width=${width}&height=${height}`)
    await other.locator('.ht_master [role=gridcell]').first().waitFor()
    await cell(other, 3, 1).click()
    await frames(other, 60)
    const own = { page, session: await metricsOf(page), times: [] as number[], work: [] as number[] }
    const bareGrid = { page: other, session: await metricsOf(other), times: [] as number[], work: [] as number[] }
    for (let round = 0; round < 5; round++) {
      for (const side of [own, bareGrid]) {
        await side.page.bringToFront()
        const before = await worked(side.session)
        side.times.push(...(await frames(side.page, 120)))
        side.work.push(((await worked(side.session)) - before) / 120)
      }
    }
    return [
      {
        what: 'scrolling 200,000 × 20, time of a frame, 95th percentile',
        ours: quantile(own.times, 0.95),
        unit: 'ms',
        other: { name: 'bare Handsontable', value: quantile(bareGrid.times, 0.95) },
        goal: 1.2,
      },
      {
        // Frames come in whole steps of the screen; what the main thread works for one does not.
        what: 'the same, work of the main thread a frame, median',
        ours: median(own.work),
        unit: 'ms',
        other: { name: 'bare Handsontable', value: median(bareGrid.work) },
        goal: 1.2,
      },
      { what: 'memory of the window with that sheet', ours: memory, unit: 'MiB', goal: 500 },
    ]
  } finally {
    await browser.close()
    await server.close()
    await Promise.all([ours.close(), bare.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}
