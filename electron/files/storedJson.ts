import { promises as fs, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { safeSave } from './safeSave.ts'

/**
 * A small JSON file of the program itself. What is missing or damaged counts as absent: `check` turns whatever was read
 * into a valid value. Writes follow one another, the last one wins, and a failed one is not worth a message.
 */
export class StoredJson<T> {
  readonly #file: string
  #value: T
  #writing: Promise<void> = Promise.resolve()

  constructor(file: string, check: (found: unknown) => T) {
    this.#file = file
    this.#value = check(parsed(file))
  }

  get value(): T {
    return this.#value
  }

  set(value: T): Promise<void> {
    this.#value = value
    this.#writing = this.#writing.then(async () => {
      if (this.#value !== value) return
      const text = `${JSON.stringify(value, null, 2)}\n`
      await fs.mkdir(dirname(this.#file), { recursive: true }).catch(() => {})
      await safeSave(this.#file, Buffer.from(text)).catch(() => {})
    })
    return this.#writing
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
