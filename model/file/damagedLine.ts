/**
 * The first line that is not right by itself, counted from 1, in a text that should be a `.forecell` file and is no
 * JSON; `undefined` if each line is right. Lines are whole values there, or end where something opens.
 */
export function damagedLine(text: string): number | undefined {
  const at = text.split('\n').findIndex((line) => {
    const part = line.trim().replace(/,$/, '')
    if (part === '' || /^[[{]$|^[\]}]+$|^"\w+":\s*[[{]$/.test(part)) return false
    try {
      JSON.parse(part.startsWith('"') ? `{${part}}` : part)
      return false
    } catch {
      return true
    }
  })
  return at < 0 ? undefined : at + 1
}
