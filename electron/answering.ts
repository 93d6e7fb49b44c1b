import { ipcMain, type WebContents } from 'electron'
import { Failure, settle } from '../model/core/failure.ts'
import type { ArgumentCheck } from './argumentChecks.ts'
import type { Answer, QuestionAnswer, QuestionArguments, Questions, Reports } from './contract/messages.ts'
import { isTrusted } from './sender.ts'

/** Which page is ours; asked anew for every message. */
export type OurContents = () => WebContents | undefined

/** One check per argument. */
type Checks<Arguments extends readonly unknown[]> = { readonly [At in keyof Arguments]: ArgumentCheck<Arguments[At]> }

type Check = (value: unknown) => boolean

/** Answers one question of the window, after looking at who asks and what is handed over. */
export function answer<Name extends keyof Questions>(
  name: Name,
  ours: OurContents,
  checks: Checks<QuestionArguments<Name>>,
  work: (...args: QuestionArguments<Name>) => QuestionAnswer<Name> | Promise<QuestionAnswer<Name>>,
): void {
  ipcMain.handle(name, (event, ...args: unknown[]): Promise<Answer<QuestionAnswer<Name>>> => {
    if (!isTrusted(event, ours())) throw new Error(`${name}: untrusted sender`)
    return settle(() => {
      if (!inOrder(args, checks)) throw new Failure('usage', `${name} was asked with wrong arguments.`)
      return work(...(args as QuestionArguments<Name>))
    })
  })
}

/** Listens to one report of the window; what is not in order is dropped. */
export function listen<Name extends keyof Reports>(
  name: Name,
  ours: OurContents,
  checks: Checks<Reports[Name]>,
  work: (...args: Reports[Name]) => void,
): void {
  ipcMain.on(name, (event, ...args: unknown[]) => {
    if (isTrusted(event, ours()) && inOrder(args, checks)) work(...(args as Reports[Name]))
  })
}

function inOrder(args: readonly unknown[], checks: readonly Check[]): boolean {
  return args.length === checks.length && checks.every((check, at) => check(args[at]))
}
