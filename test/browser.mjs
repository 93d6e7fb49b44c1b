// @ts-check
// Finds a Chromium for the journeys: Playwright's own, an installed one, or, as root on Debian, one from apt-get.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const found = () =>
  [process.env.FORECELL_CHROMIUM, chromium.executablePath(), ...installed].find((file) => file && existsSync(file))

/** @returns {string} the browser's path */
export function browserPath() {
  const there = found()
  if (there) return there
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No browser is installed; installing chromium with apt-get …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const now = found()
    if (now) return now
  }
  throw new Error(
    'The journeys need a browser: install chromium, Chrome or Edge, or run `npx playwright install chromium`.',
  )
}
