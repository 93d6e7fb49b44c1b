import { Failure } from '../../model/core/failure.ts'

/** Puts a PNG on the clipboard. Works in answer to a key or click only, as browsers demand. @throws Failure */
export async function copyImage(png: Uint8Array): Promise<void> {
  try {
    const image = new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
  } catch (error) {
    throw new Failure('file-unwritable', 'The image could not be put on the clipboard.', error)
  }
}

/** Puts a text on the clipboard; as {@link copyImage} in answer to a key or click only. @throws Failure */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (error) {
    throw new Failure('file-unwritable', 'The text could not be put on the clipboard.', error)
  }
}

/** Puts a picture and HTML on the clipboard; as {@link copyImage} in answer to a key or click only. @throws Failure */
export async function copyPicture(png: Uint8Array, html: string): Promise<void> {
  const parts = { 'image/png': png as Uint8Array<ArrayBuffer>, 'text/html': html }
  const blobs = Object.entries(parts).map(([type, content]) => [type, new Blob([content], { type })] as const)
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  } catch (error) {
    throw new Failure('file-unwritable', 'The chart could not be put on the clipboard.', error)
  }
}
