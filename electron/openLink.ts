import { shell } from 'electron'
import { harmlessLink } from './contract/link.ts'

/** Hands a link to the system's browser or mail program. @returns whether it was one that may be opened. */
export async function openLink(text: string): Promise<boolean> {
  const link = harmlessLink(text)
  if (link === null) return false
  await shell.openExternal(link)
  return true
}
