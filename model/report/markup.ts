/** A text inside of an element or an attribute in double quotes; no markup in it runs. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same with addresses of the web as links. */
export function linked(text: string): string {
  let html = ''
  let from = 0
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
    // What ends the sentence does not belong to the address.
    const address = found.replace(/[.,;:!?)\]]+$/, '')
    html += escaped(text.slice(from, index)) + link(address, address)
    from = index + address.length
  }
  return html + escaped(text.slice(from))
}

/** @param address of the web; anything else becomes plain text */
export function link(address: string, text: string): string {
  if (!/^https?:\/\//i.test(address)) return escaped(text)
  return `<a href="${escaped(address)}" rel="noopener noreferrer">${escaped(text)}</a>`
}
