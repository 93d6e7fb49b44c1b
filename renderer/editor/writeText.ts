/** Makes a field's text `text`. While the person types in it the change goes through the browser's own undo. */
export function writeText(field: HTMLTextAreaElement, text: string): void {
  const old = field.value
  if (old === text) return
  if (document.activeElement !== field || old === '') {
    field.value = text
    return
  }
  const shorter = Math.min(old.length, text.length)
  let before = 0
  while (before < shorter && old[before] === text[before]) before++
  let after = 0
  while (after < shorter - before && old[old.length - 1 - after] === text[text.length - 1 - after]) after++
  field.setSelectionRange(before, old.length - after)
  const middle = text.slice(before, text.length - after)
  const done = middle === '' ? document.execCommand('delete') : document.execCommand('insertText', false, middle)
  if (!done || field.value !== text) field.value = text
}
