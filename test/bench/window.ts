import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { encode } from '../../model/file/encode.ts'
import { cell, launch, viewport } from './launch.ts'
import { contents, shapeName, shapes, workbookOf } from './sheets.ts'
import { type Figure, median, quantile } from './table.ts'

const built = 'out/renderer'
/** From the Enter that ends an edit until the frame after it is painted, `edits` times. */
async function editTimes(page: Page, edits: number): Promise<number[]> {
  await cell(page, 2, 1).click()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter') return
        const began = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - began)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  for (let edit = 0; edit < edits; edit++) {
    await page.keyboard.type(String(edit % 10))
    await page.keyboard.press('Enter')
    await page.waitForFunction((n) => (window as unknown as { times: number[] }).times.length > n, edit)
    await page.keyboard.press('ArrowUp')
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

async function editToPaint(): Promise<Figure[]> {
  const [shape] = shapes
  if (!shape) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  const file = path.join(folder, 'hundred-thousand.forecell')
  writeFileSync(file, encode(workbookOf(contents(shape, false))))
  const ours = await serve(built, 0, file)
  const bare = await serve('out/bench-page', 0)
  const browser = await launch()
  try {
    const oursPage = await browser.newPage({ viewport })
    await oursPage.goto(ours.url)
    await cell(oursPage, 2, 1).waitFor()
    const { width, height } = await oursPage.getByRole('treegrid').evaluate((grid) => grid.getBoundingClientRect())
    const barePage = await browser.newPage({ viewport })
    // As large, so that both paint as many cells.
    await barePage.goto(`${bare.url}?rows=${shape.rows}&columns=${shape.columns}&width=${width}&height=${height}`)
    const a: number[] = []
    const b: number[] = []
    for (let round = 0; round < 4; round++) {
      await barePage.bringToFront()
      const other = await editTimes(barePage, 25)
      await oursPage.bringToFront()
      const own = await editTimes(oursPage, 25)
      if (round === 0) continue
      a.push(...own.slice(-25))
      b.push(...other.slice(-25))
    }
    const figure = (name: string, q: number): Figure => ({
      what: `edit to paint, ${shapeName(shape)}, ${name}`,
      ours: quantile(a, q),
      unit: 'ms',
      other: { name: 'bare Handsontable', value: quantile(b, q) },
      goal: 1.3,
    })
    return [figure('median', 0.5), figure('95th percentile', 0.95)]
  } finally {
    await browser.close()
    await Promise.all([ours.close(), bare.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new browser with an empty profile each time, from navigation to the template's cells and a key in the bar. */
async function coldStart(): Promise<Figure> {
  const served = await serve(built, 0, 'model/templates/ai-2027.forecell')
  const times: number[] = []
  try {
    for (let round = 0; round < 5; round++) {
      const browser = await launch()
      const page = await browser.newPage({ viewport })
      const began = performance.now()
      await page.goto(served.url, { waitUntil: 'commit' })
      await cell(page, 4, 1).filter({ hasText: '2027-03-31' }).waitFor()
      const bar = page.getByRole('textbox', { name: 'Formula bar' })
      await bar.click()
      await page.keyboard.press('End')
      await page.keyboard.type('x')
      await bar.filter({ hasText: /x$/ }).waitFor()
      times.push((performance.now() - began) / 1000)
      await browser.close()
    }
  } finally {
    await served.close()
  }
  return { what: 'cold start to template cells and a key in the formula bar', ours: median(times), unit: 's', goal: 2 }
}

function bundleSizes(): Figure[] {
  const assets = path.join(built, 'assets')
  const files = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const bytes = files.map((name) => readFileSync(path.join(assets, name)))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1024
  return [
    { what: 'window bundle, scripts and styles', ours: sum(bytes.map((each) => each.length)), unit: 'KiB' },
    { what: 'window bundle, gzip', ours: sum(bytes.map((each) => gzipSync(each).length)), unit: 'KiB' },
  ]
}

export async function windowFigures(): Promise<Figure[]> {
  return [...(await editToPaint()), await coldStart(), ...bundleSizes()]
}
