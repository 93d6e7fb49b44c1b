import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '../../electron/start/serve.ts'
import { encode } from '../../model/file/encode.ts'
import { cell, launch, viewport } from './launch.ts'
import { workbookOf } from './sheets.ts'
import { type Figure, median } from './table.ts'

const rows = 2_000
const columns = 50

/** 100,000 cells, half of them formulas that all hang on A1. */
const contents = () =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      row % 2 === 0 ? row * columns + column + 1 : `=$A$1*${row}+${column}`,
    ),
  )

interface Watched {
  tasks: number[]
}

/** How long the window's own thread is taken at a stretch while every formula of a large sheet is computed anew. */
export async function driverFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  const file = path.join(folder, 'driver.forecell')
  writeFileSync(file, encode(workbookOf(contents())))
  const served = await serve('out/renderer', 0, file)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport })
    await page.goto(served.url)
    await cell(page, 1, 3).filter({ hasText: '4' }).waitFor()
    await page.evaluate(() => {
      const watched: Watched = { tasks: [] }
      Object.assign(window, watched)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) watched.tasks.push(entry.duration)
      }).observe({ type: 'longtask' })
    })
    const longest: number[] = []
    const latencies: number[] = []
    for (let edit = 1; edit <= 12; edit++) {
      await cell(page, 0, 0).click()
      await page.evaluate(() => {
        ;(window as unknown as Watched).tasks.length = 0
      })
      const began = performance.now()
      await page.keyboard.type(String(edit * 1000))
      await page.keyboard.press('Enter')
      await cell(page, 1, 3)
        .filter({ hasText: String(edit * 1000 + 3) })
        .waitFor()
      latencies.push(performance.now() - began)
      longest.push(await page.evaluate(() => Math.max(0, ...(window as unknown as Watched).tasks)))
    }
    return [
      {
        what: '100,000 cells, driver of all 50,000 formulas edited: longest task of the window, median',
        ours: median(longest.slice(2)),
        unit: 'ms',
        goal: 50,
      },
      {
        what: 'the same, from the first key to the last value on screen',
        ours: median(latencies.slice(2)),
        unit: 'ms',
      },
    ]
  } finally {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
