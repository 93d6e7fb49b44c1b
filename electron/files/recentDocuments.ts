import { isAbsolute, join } from 'node:path'
import { StoredJson } from './storedJson.ts'

const most = 12

/** Paths of the documents that were opened or saved last, newest first, kept over restarts. */
export class RecentDocuments {
  readonly #stored: StoredJson<readonly string[]>

  constructor(userDataFolder: string) {
    this.#stored = new StoredJson(join(userDataFolder, 'recent.json'), validPaths)
  }

  get paths(): readonly string[] {
    return this.#stored.value
  }

  add(path: string): Promise<void> {
    return this.#stored.set([path, ...this.paths.filter((other) => other !== path)].slice(0, most))
  }

  forget(path: string): Promise<void> {
    return this.#stored.set(this.paths.filter((other) => other !== path))
  }
}

function validPaths(found: unknown): readonly string[] {
  if (!Array.isArray(found)) return []
  return found.filter((path) => typeof path === 'string' && isAbsolute(path)).slice(0, most)
}
