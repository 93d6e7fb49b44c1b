#!/usr/bin/env node
// @ts-check
// The `forecell` command: runs the bundle, and bundles anew when a source is newer than it.
import { fileURLToPath } from 'node:url'
import { stale } from './freshness.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (stale(root, 'out/cli/cli.mjs', ['model', 'electron/cli', 'renderer/charts'])) {
  const { bundle } = await import('./build.mjs')
  await bundle(['cli'])
}
await import(new URL('../out/cli/cli.mjs', import.meta.url).href)
