import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { encode } from '../../model/file/encode.ts'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import { timed } from './inTurn.ts'
import { type Figure, median } from './table.ts'

const template = 'model/templates/ai-2027.forecell'

/** Pictures of charts: in the window from the click to the file, on the command line as whole processes. */
export async function chartFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bench-'))
  try {
    const file = path.join(folder, 'ten.forecell')
    const { workbook } = openWorkbook(template, readFileSync(template))
    const charts = Array.from({ length: 10 }, (_, i) => {
      const chart = workbook.charts[i % workbook.charts.length]
      if (!chart) throw new Error('The template has no charts.')
      return { ...chart, id: `ten${i}` }
    })
    writeFileSync(file, encode({ ...workbook, charts }))
    const one = path.join(folder, 'one.png')
    return [
      { what: 'PNG at 2x in the window', ours: await windowPng(), unit: 'ms', goal: 300 },
      { what: 'one chart on the command line', ours: seconds('-o', one, file), unit: 's', goal: 1.5 },
      { what: 'ten charts in one process', ours: seconds('--all', '-o', folder, file), unit: 's', goal: 3 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(...args: string[]): number {
  const run = (): void => {
    const { status, stderr } = spawnSync(process.execPath, ['build/forecell.mjs', 'chart', ...args], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`forecell chart ${args.join(' ')} exited with ${status}: ${stderr}`)
  }
  run()
  return median(Array.from({ length: 5 }, () => timed(run))) / 1000
}

async function windowPng(): Promise<number> {
  const served = await serve('out/renderer', 0, template)
  const browser = await chromium.launch({
    ...(process.env.FORECELL_CHROMIUM ? { executablePath: process.env.FORECELL_CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(served.url)
    const figure = page.getByRole('region', { name: 'Charts' }).getByRole('figure').first()
    const times: number[] = []
    for (let round = 0; round < 8; round++) {
      await figure.getByRole('button', { name: 'Export chart' }).click()
      const download = page.waitForEvent('download')
      const item = page.getByRole('menuitem', { name: 'PNG', exact: true })
      await item.waitFor()
      const began = performance.now()
      await item.press('Enter')
      await download
      times.push(performance.now() - began)
    }
    // The first round reads the font.
    return median(times.slice(1))
  } finally {
    await browser.close()
    await served.close()
  }
}
