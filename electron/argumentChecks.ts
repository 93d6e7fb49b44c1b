import type { FileKind } from './contract/host.ts'
import { largestWriteBytes } from './contract/limits.ts'

export type ArgumentCheck<T> = (value: unknown) => value is T

const longestText = 4096

/** Short text: names, references, titles, links. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

export const isBytes = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array && value.byteLength <= largestWriteBytes

/** A name for a dialog to suggest: never a way into another folder. */
export const isFileName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255 && !/[/\\\0]/.test(value)

export const isFileKind = (value: unknown): value is FileKind => {
  if (typeof value !== 'object' || value === null) return false
  const { label, extension, mime } = value as Partial<Record<keyof FileKind, unknown>>
  return isText(label) && isText(mime) && typeof extension === 'string' && /^[a-z0-9]{1,10}$/.test(extension)
}
