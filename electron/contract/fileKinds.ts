import type { FileKind } from './host.ts'

export const workbookKind: FileKind = {
  label: 'Forecell workbook',
  extension: 'forecell',
  mime: 'application/vnd.forecell+json',
}

/** What "Open" and the command line take. */
export const readableKinds: readonly FileKind[] = [
  workbookKind,
  { label: 'Comma-separated values', extension: 'csv', mime: 'text/csv' },
  { label: 'Tab-separated values', extension: 'tsv', mime: 'text/tab-separated-values' },
]

/** Whether a file's name has one of the endings that can be opened. */
export function isReadable(name: string): boolean {
  return readableKinds.some((kind) => name.toLowerCase().endsWith(`.${kind.extension}`))
}

/** `name`, with the kind's ending unless it has it. */
export function withExtension(name: string, kind: FileKind): string {
  return name.toLowerCase().endsWith(`.${kind.extension}`) ? name : `${name}.${kind.extension}`
}
