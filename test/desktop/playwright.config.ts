import { defineConfig } from '@playwright/test'
import { browserPath } from '../browser.mjs'
import { desktopRuntime } from './runtime.ts'

if (desktopRuntime().kind === 'stand-in') process.env.FORECELL_CHROMIUM ??= browserPath()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  globalSetup: './announceRuntime.ts',
  fullyParallel: true,
  // Each window is a dozen processes.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
})
