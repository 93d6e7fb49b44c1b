// @ts-check
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** @param {string} at a file or folder @returns {number} when it, or a file below it, last changed; 0 if absent */
function lastChange(at) {
  const stats = statSync(at, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  return readdirSync(at).reduce((latest, name) => Math.max(latest, lastChange(path.join(at, name))), 0)
}

/**
 * Whether a bundle is absent or older than one of its sources.
 * @param {string} root @param {string} bundle @param {readonly string[]} sources
 */
export function stale(root, bundle, sources) {
  const built = lastChange(path.join(root, bundle))
  return [...sources, 'package.json', 'package-lock.json'].some((source) => lastChange(path.join(root, source)) > built)
}
