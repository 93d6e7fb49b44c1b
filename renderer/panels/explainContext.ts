import { createContext, useContext } from 'react'
import type { ResolvedReference } from '../../model/engine/engine.ts'
import type { Reading } from '../../model/explain/reading.ts'

/** What every part of an explanation needs. */
export interface ExplainContext {
  readonly reading: Reading
  /** The sheet of the explained cell; its cells are named without it. */
  readonly sheet: string
  /** Selects cells on their sheet. */
  go(target: ResolvedReference): void
}

const Context = createContext<ExplainContext | null>(null)

export const ExplainProvider = Context.Provider

export function useExplain(): ExplainContext {
  const context = useContext(Context)
  if (!context) throw new Error('Nothing is explained above this component.')
  return context
}
