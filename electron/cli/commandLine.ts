import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Failure } from '../../model/core/failure.ts'

/** One command of the program without a window. */
export interface CommandLine {
  readonly summary: string
  readonly help: string
  /** @returns the exit code. @throws Failure for wrong usage and unreadable input, which exits with 2. */
  run(args: readonly string[]): number | Promise<number>
}

export function usage(message: string): Failure {
  return new Failure('usage', message)
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Flags and the rest. @throws Failure with one sentence for an unknown flag or a missing value. */
export function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    throw usage(`${(message.split('. ')[0] ?? message).replace(/\.$/, '')}.`)
  }
}

/** A whole or decimal number above 0. */
export function positive(text: string, flag: string): number {
  const number = Number(text)
  if (!(number > 0) || !Number.isFinite(number)) throw usage(`${flag} is ${text}; it must be a number above 0.`)
  return number
}

/** One of some words. */
export function oneOf<W extends string>(text: string, words: readonly W[], flag: string): W {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw usage(`${flag} is ${text}; it must be ${words.join(', ')}.`)
  return word
}
