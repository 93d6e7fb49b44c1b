/**
 * Text from a clipboard as rows of fields: tabs between fields, a field with a tab, a line break or a quote in double
 * quotes. A last line break ends the last row and starts none.
 */
export function tsvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const field = (): string => {
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/y
      quoted.lastIndex = at
      const match = quoted.exec(text)
      if (match) {
        at = quoted.lastIndex
        return (match[1] as string).replaceAll('""', '"')
      }
    }
    const start = at
    while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++
    return text.slice(start, at)
  }
  while (at < text.length) {
    row.push(field())
    if (text[at] === '\t') {
      at++
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** Rows of fields as other programs take them from the clipboard. */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvField).join('\t')).join('\n')
}

function tsvField(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
