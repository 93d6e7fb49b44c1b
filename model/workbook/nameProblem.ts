import { Failure } from '../core/failure.ts'

const longestName = 255
const start = /^[\p{L}_]/u
const whole = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u

/** Why `name` cannot be a defined name, as one sentence; `null` if it can. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'A name needs at least one character.'
  if (name.length > longestName) return `A name may have at most ${longestName} characters.`
  if (/\s/.test(name)) return `A name may not contain spaces; write ${name.trim().replaceAll(/\s+/g, '_') || '_'}.`
  if (!start.test(name)) return 'A name must start with a letter or an underscore.'
  if (!whole.test(name)) return 'A name may contain only letters, digits, underscores and dots.'
  if (/^(?:true|false)$/i.test(name)) return `${name} cannot be a name because it is a value of its own.`
  if (/^(?:r|c|r\d*c\d*)$/i.test(name)) return `${name} cannot be a name because it means a row or column elsewhere.`
  // Four letters and more are no column; the engine, which would take them for one, gets an alias.
  const cell = /^([A-Za-z]{1,3})([0-9]+)$/.exec(name)
  if (cell) return `${name} reads like a cell; write ${cell[1]}_${cell[2]}.`
  return null
}

/** @throws Failure `name-invalid` */
export function checkName(name: string): void {
  const problem = nameProblem(name)
  if (problem !== null) throw new Failure('name-invalid', problem)
}
