import { useSyncExternalStore } from 'react'
import type { ChartTheme } from './palette.ts'

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null

function subscribe(listen: () => void): () => void {
  dark?.addEventListener('change', listen)
  return () => dark?.removeEventListener('change', listen)
}

/** Light or dark, as the system is now. */
export const colorTheme = (): ChartTheme => (dark?.matches ? 'dark' : 'light')

export function useColorTheme(): ChartTheme {
  return useSyncExternalStore(subscribe, colorTheme)
}
