import { type Browser, type BrowserServer, type CDPSession, chromium, type Locator, type Page } from '@playwright/test'

const options = {
  ...(process.env.FORECELL_CHROMIUM ? { executablePath: process.env.FORECELL_CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
}

/** The browser that everything is measured in. */
export const launch = (): Promise<Browser> => chromium.launch(options)

/** The same, when its process must be known. */
export const launchServer = (): Promise<BrowserServer> => chromium.launchServer(options)

/** As large as a window is measured. */
export const viewport = { width: 1440, height: 900 }

/** A cell of either grid; indices count from 0. */
export const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`.ht_master [role=row][aria-rowindex="${row + 2}"] > [role=gridcell][aria-colindex="${column + 2}"]`)

export async function metricsOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return session
}

/** What the page's main thread has worked so far, in ms of its own, whatever else the machine does. */
export async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
}
