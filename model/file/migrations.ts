import { Failure } from '../core/failure.ts'
import { formatVersion } from './format.ts'

/** Turns a file of one version into the same file of the next. Pure; may rely on nothing but its own version. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `migrations[0]` leads from version 1 to 2, and so on: one step for each version but the newest. */
export const migrations: readonly Migration[] = []

/**
 * A file of any version as one of the newest.
 *
 * @throws Failure `file-too-new`, or `file-not-a-workbook` if the version is no version
 */
export function migrated(
  file: Readonly<Record<string, unknown>>,
  called: string,
  steps: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  const newest = steps.length + 1
  const { version } = file
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Failure(
      'file-not-a-workbook',
      `${called} is damaged: its version is missing or is no whole number above 0.`,
    )
  }
  if (version > newest) {
    throw new Failure(
      'file-too-new',
      `${called} was written by a newer Forecell (format ${version}); this one reads up to ${newest}.`,
    )
  }
  return steps.slice(version - 1).reduce((older, step, i) => ({ ...step(older), version: version + i + 1 }), file)
}

if (migrations.length !== formatVersion - 1) throw new Error('A version of the file format has no migration.')
