import type { CDPSession, Page } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'
import { launch, metricsOf, viewport, worked } from './launch.ts'
import { type Figure, median, quantile } from './table.ts'

/** About 2,000 characters of what models are made of. */
function longFormula(): string {
  let text = '=0'
  for (let i = 1; text.length < 1980; i++) text += `+MAX(B${i}, $C$${i}*1.5e${i % 9}, SUM(D${i}:D${i + 3}))/"x"`
  return text
}

/** Until what the last key did is painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** The main thread's work from each key to its paint, script, layout and drawing together. */
async function keyTimes(page: Page, session: CDPSession, keys: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const key of keys) {
    const before = await worked(session)
    await page.keyboard.press(key)
    await painted(page)
    times.push((await worked(session)) - before)
  }
  return times
}

/** From the key that opens the list of functions to its paint, `rounds` times; the key after it closes it again. */
async function listTimes(page: Page, rounds: number): Promise<number[]> {
  const list = page.getByRole('listbox', { name: 'Functions' })
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() =>
      document.addEventListener(
        'keydown',
        () => {
          const began = performance.now()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => Object.assign(window, { took: performance.now() - began })
            port2.postMessage(null)
          })
        },
        { capture: true, once: true },
      ),
    )
    await page.keyboard.press('s')
    await list.waitFor()
    times.push(await page.evaluate(() => (window as unknown as { took: number }).took))
    await page.keyboard.press('Backspace')
    await list.waitFor({ state: 'detached' })
  }
  return times
}

export async function editorFigures(): Promise<Figure[]> {
  const served = await serve('out/renderer', 0)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport })
    await page.goto(served.url)
    await page.getByRole('button', { name: /empty/i }).first().click()
    await page.getByRole('treegrid').waitFor()
    await page.keyboard.press('F2')
    await page.keyboard.insertText(longFormula())
    const session = await metricsOf(page)
    const keys = [...'+12*A3'.repeat(12)]
    await keyTimes(page, session, keys.slice(0, 12))
    const typed = await keyTimes(page, session, keys)
    await page.keyboard.press('+')
    await listTimes(page, 3)
    const lists = await listTimes(page, 20)
    return [
      {
        what: 'key in a 2,000-character formula, main thread, median',
        ours: median(typed),
        unit: 'ms',
        goal: 8,
      },
      { what: 'the same, 95th percentile', ours: quantile(typed, 0.95), unit: 'ms' },
      { what: 'key to painted list of functions there, median', ours: median(lists), unit: 'ms', goal: 30 },
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}
