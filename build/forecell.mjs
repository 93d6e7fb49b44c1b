#!/usr/bin/env node
// @ts-check
// The `forecell` command: runs the bundle, and bundles anew when a source is newer than it.
import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stale } from './freshness.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (stale(root, 'out/cli/cli.mjs', ['model', 'electron/cli', 'renderer/charts'])) {
  // Beside it first: another command may be running from the old bundle, or be making a new one too.
  const beside = `out/cli-${process.pid}`
  const { bundle } = await import('./build.mjs')
  await bundle(['cli'], beside)
  rmSync(`${root}/out/cli`, { recursive: true, force: true })
  try {
    renameSync(`${root}/${beside}`, `${root}/out/cli`)
  } catch {
    rmSync(`${root}/${beside}`, { recursive: true, force: true })
  }
}
await import(new URL('../out/cli/cli.mjs', import.meta.url).href)
