/** A file name out of a title: what no file system takes becomes a space. */
export function exportName(title: string, extension: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${[...(safe || 'Chart')].slice(0, 80).join('').trim()}.${extension}`
}
