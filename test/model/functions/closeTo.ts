import { expect } from 'vitest'
import { type Argument, call, type ModelFunction, modelFunction } from '../../../model/functions/index.ts'

/** Section "tolerance" of the model: closed forms agree to 1e-12 relative, integrals and roots to 1e-8. */
export const closed = 1e-12
export const numeric = 1e-8

/** Fails unless both numbers agree; quick, because laws ask it many thousand times. */
export function expectClose(actual: unknown, wanted: number, tolerance = closed): void {
  if (actual === wanted) return
  const size = typeof actual === 'number' ? Math.max(Math.abs(actual), Math.abs(wanted)) : Number.NaN
  if (Math.abs((actual as number) - wanted) <= tolerance * size) return
  expect.fail(`${JSON.stringify(actual)} is not ${wanted} to ${tolerance}`)
}

export function expectRising(values: readonly number[]): void {
  const fall = values.findIndex((value, place) => place > 0 && !(value >= (values[place - 1] as number)))
  if (fall >= 0) expect.fail(`${values[fall - 1]} falls to ${values[fall]} in place ${fall}`)
}

export function named(name: string): ModelFunction {
  const fn = modelFunction(name)
  if (!fn) throw new Error(`There is no function ${name}.`)
  return fn
}

/** A call that must give a number. */
export function number(name: string, ...args: readonly Argument[]): number {
  const value = call(named(name), args)
  if (typeof value === 'number') return value
  return expect.fail(`${name}(${JSON.stringify(args)}) gives ${JSON.stringify(value)}`)
}

/** A call that must give rows of numbers. */
export function rows(name: string, ...args: readonly Argument[]): readonly (readonly number[])[] {
  const value = call(named(name), args)
  if (Array.isArray(value)) return value as readonly (readonly number[])[]
  return expect.fail(`${name}(${JSON.stringify(args)}) gives ${JSON.stringify(value)}`)
}

export const column = (values: readonly number[]): Argument => values.map((value) => [value])
