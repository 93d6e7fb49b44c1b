import { type CellError, type CellValue, isError, type Matrix } from '../core/value.ts'
import type {
  Argument,
  CheckedValue,
  ModelFunction,
  NumberParam,
  Slot,
  VectorParam,
  WordParam,
} from './modelFunction.ts'
import {
  elementOutsideDomain,
  lengthMismatch,
  notInLine,
  notLifted,
  outsideDomain,
  unknownWord,
  wrongElement,
  wrongKind,
  wrongLength,
} from './refusal.ts'

/**
 * Writes the checked arguments of a call into the plan of `fn`, or gives the first reason why they are refused: errors
 * among them first, then kinds, words and lengths, then domains, each from the left.
 */
export function checkArguments(fn: ModelFunction, args: readonly Argument[]): CellError | undefined {
  return errorAmong(args) ?? kindRefusal(fn, args) ?? lengthRefusal(fn) ?? domainRefusal(fn) ?? lateRefusal(fn, args)
}

function errorAmong(args: readonly Argument[]): CellError | undefined {
  for (const arg of args) {
    if (!isBlock(arg)) {
      if (isError(arg)) return arg
      continue
    }
    for (const row of arg) for (const value of row) if (isError(value)) return value
  }
  return undefined
}

function kindRefusal(fn: ModelFunction, args: readonly Argument[]): CellError | undefined {
  const { slots, args: checked } = fn.plan
  for (const [place, slot] of slots.entries()) {
    const arg = args[place]
    const value =
      (arg === undefined || arg === null) && !slot.param.required ? slot.fallback : checkedKind(fn, slot, arg)
    if (isError(value)) return value
    checked[slot.name] = value
  }
  return undefined
}

function checkedKind(fn: ModelFunction, slot: Slot, arg: Argument): CheckedValue | CellError {
  if (slot.param.kind === 'vector') return checkedVector(slot as Slot & { param: VectorParam }, arg)
  if (isBlock(arg)) return notLifted(slot, arg, fn.name)
  if (slot.param.kind === 'word') return checkedWord(slot as Slot & { param: WordParam }, arg)
  return checkedNumber(slot, slot.param, arg)
}

function checkedNumber(slot: Slot, { word }: NumberParam, value: CellValue | undefined): CheckedValue | CellError {
  if (typeof value === 'number') return value
  if (word !== undefined && typeof value === 'string' && value.toLowerCase() === word.toLowerCase()) return word
  return wrongKind(slot, value)
}

/** An unknown word that gives `#N/A` passes here, as text of its own: the domains of the others come first. */
function checkedWord(slot: Slot & { param: WordParam }, value: CellValue | undefined): CheckedValue | CellError {
  if (typeof value !== 'string') return wrongKind(slot, value)
  const sought = value.toLowerCase()
  const known = slot.param.words.find((word) => word.toLowerCase() === sought)
  return known ?? (slot.param.otherwise === '#N/A' ? value : unknownWord(slot, value))
}

function checkedVector(slot: Slot & { param: VectorParam }, arg: Argument): CheckedValue | CellError {
  if (!isBlock(arg)) {
    if (typeof arg !== 'number') return wrongKind(slot, arg)
    return checkedLength(slot, [arg])
  }
  if (arg.length !== 1 && arg.some((row) => row.length !== 1)) return notInLine(slot, arg)
  const values: number[] = []
  for (const row of arg) {
    for (const value of row) {
      if (typeof value !== 'number') return wrongElement(slot, values.length + 1, value)
      values.push(value)
    }
  }
  return checkedLength(slot, values)
}

function checkedLength(slot: Slot & { param: VectorParam }, values: readonly number[]): readonly number[] | CellError {
  const { exactly, atLeast = 1 } = slot.param.length ?? {}
  const fits = exactly === undefined ? values.length >= atLeast : values.length === exactly
  return fits ? values : wrongLength(slot, values.length)
}

function lengthRefusal({ plan }: ModelFunction): CellError | undefined {
  for (const slot of plan.slots) {
    const other = slot.param.kind === 'vector' ? slot.param.length?.oneFewerThan : undefined
    if (other === undefined) continue
    const values = plan.args[slot.name] as readonly number[]
    const wanted = (plan.args[other] as readonly number[]).length - 1
    if (values.length !== wanted) return lengthMismatch(slot, values, other, wanted)
  }
  return undefined
}

function domainRefusal({ plan }: ModelFunction): CellError | undefined {
  for (const slot of plan.slots) {
    if (slot.param.kind === 'word') continue
    const { domain } = slot.param
    const value = plan.args[slot.name]
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || !domain.accepts(value, plan.args)) {
        return outsideDomain(slot, domain, value, plan.args)
      }
    } else if (Array.isArray(value)) {
      for (const [place, x] of (value as readonly number[]).entries()) {
        if (!Number.isFinite(x) || !domain.accepts(x, plan.args)) {
          return elementOutsideDomain(slot, domain, x, place + 1)
        }
      }
    }
  }
  return undefined
}

/** Unknown words that mean "there is no such thing" rather than a mistake in kind. */
function lateRefusal({ plan }: ModelFunction, args: readonly Argument[]): CellError | undefined {
  for (const [place, slot] of plan.slots.entries()) {
    if (slot.param.kind !== 'word' || slot.param.otherwise !== '#N/A') continue
    const value = plan.args[slot.name] as string
    const arg = args[place]
    if (typeof arg === 'string' && !slot.param.words.includes(value)) {
      return unknownWord(slot as Slot & { param: WordParam }, arg)
    }
  }
  return undefined
}

export function isBlock(arg: Argument): arg is Matrix {
  return Array.isArray(arg)
}
