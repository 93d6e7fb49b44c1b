import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { encode } from '../../model/file/encode.ts'
import { cell, launch, viewport } from './launch.ts'
import { contents, shapes, workbookOf } from './sheets.ts'
import { type Figure, median } from './table.ts'

const rows = 1_000
const columns = 10

/** 10,000 cells as another spreadsheet copies them, every other row formulas of the row above. */
const copied = (round: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      row % 2 === 0 ? round * 1_000_000 + row * columns + column : `=${String.fromCharCode(65 + column)}${row}+1`,
    ).join('\t'),
  ).join('\n')

/** Milliseconds from a key until a cell shows a text and the frame after it is painted. */
async function until(page: Page, key: string, text: string): Promise<number> {
  await page.evaluate((text) => {
    const shown = () =>
      document.querySelector('.ht_master [role=row][aria-rowindex="3"] > [aria-colindex="2"]')?.textContent === text
    const took = new Promise<number>((done) =>
      document.addEventListener(
        'keydown',
        () => {
          const began = performance.now()
          const look = () => {
            if (!shown()) return void requestAnimationFrame(look)
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => done(performance.now() - began)
            port2.postMessage(null)
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      ),
    )
    Object.assign(window, { took })
  }, text)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took)
}

/** 10,000 cells pasted into a sheet of 100,000, and taken back, with their formulas computed. */
export async function pasteFigures(): Promise<Figure[]> {
  const [shape] = shapes
  if (!shape) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  const file = path.join(folder, 'hundred-thousand.forecell')
  writeFileSync(file, encode(workbookOf(contents(shape, false))))
  const served = await serve('out/renderer', 0, file)
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(served.url)
    // A2 is a formula too, in the sheet and in what is pasted.
    const formula = cell(page, 1, 0)
    await formula.filter({ hasText: /./ }).waitFor()
    const before = await formula.textContent()
    await cell(page, 0, 0).click()
    const pasted: number[] = []
    const undone: number[] = []
    for (let round = 1; round <= 7; round++) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), copied(round))
      pasted.push(await until(page, 'ControlOrMeta+V', String(round * 1_000_000 + 1)))
      undone.push(await until(page, 'ControlOrMeta+Z', before ?? ''))
    }
    return [
      {
        what: 'paste of 10,000 cells into 100,000, key to paint',
        ours: median(pasted.slice(2)),
        unit: 'ms',
        goal: 500,
      },
      { what: 'undo of it', ours: median(undone.slice(2)), unit: 'ms', goal: 500 },
    ]
  } finally {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
