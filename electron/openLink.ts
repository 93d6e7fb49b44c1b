import { shell } from 'electron'
import { harmlessLink } from './contract/link.ts'

/** Hands a link to the system's browser or mail program. @returns whether it may be opened and was. */
export async function openLink(text: string): Promise<boolean> {
  const link = harmlessLink(text)
  if (link === null) return false
  // Rejects where the system has no program for it.
  return shell.openExternal(link).then(
    () => true,
    () => false,
  )
}
