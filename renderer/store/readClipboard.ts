/** What a clipboard holds of cells or a chart. */
export interface ClipboardContent {
  readonly text: string
  /** Empty: none. */
  readonly html: string
}

/** Asks the system's clipboard, where a menu does not bring its content along. Rejects where that is not allowed. */
export async function readClipboard(): Promise<ClipboardContent> {
  // Left as it is, since cleaning would take away what other spreadsheets say about numbers.
  const options = { unsanitized: ['text/html'] }
  const [item] = await (navigator.clipboard.read as (how?: object) => Promise<ClipboardItems>)(options)
  const part = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
  return { text: await part('text/plain'), html: await part('text/html') }
}
