import { Failure } from '../core/failure.ts'

/* Every platform of ours has these two; the room sees neither the browser's nor Node's types. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/**
 * The text in UTF-8 bytes, or in the UTF-16 that some spreadsheets export, without its byte order mark.
 *
 * @throws Failure `file-unreadable`
 */
export function textOf(bytes: Uint8Array, called: string): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('file-unreadable', `${called} is not text in UTF-8; save it in that encoding first.`, cause)
  }
}

/** The text of a file as its bytes. */
export function encodeBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
