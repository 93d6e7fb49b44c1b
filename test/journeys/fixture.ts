import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { serve } from '../../electron/start/serve.ts'

const builtWindow = fileURLToPath(new URL('../../out/renderer', import.meta.url))

/** A page of the built window, served as `npm start -- --browser` does it; whatever the window complains of fails the test. */
export const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const served = await serve(process.env.FORECELL_WINDOW ?? builtWindow, 0)
      await use(served.url)
      await served.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ address }, use) => use(address),
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(page)
    expect(complaints, 'the window has nothing to complain of').toEqual([])
  },
})
export { expect }
