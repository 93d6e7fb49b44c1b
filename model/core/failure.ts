export type FailureCode =
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-not-a-workbook'
  | 'file-too-new'
  | 'file-too-large'
  | 'file-changed-on-disk'
  | 'reference-invalid'
  | 'name-invalid'
  | 'command-invalid'
  | 'formula-invalid'
  | 'chart-invalid'
  | 'usage'

/**
 * The only error thrown on purpose. `code` is for programs, `message` is one
 * sentence for the person at the screen, `cause` keeps the original for the log.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** What crosses a process border: plain data, never an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode | 'internal'; readonly message: string }

/** Runs `work` and turns what it throws into a {@link Result}; for borders only. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    if (thrown instanceof Failure) return { ok: false, code: thrown.code, message: thrown.message }
    return { ok: false, code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
