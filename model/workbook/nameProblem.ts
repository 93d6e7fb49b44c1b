import { Failure } from '../core/failure.ts'

const longestName = 255
/** The letters that the engine knows: Latin ones with all their accents, but not × and ÷ between them. */
const letters = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af'
const start = new RegExp(`^[${letters}_]`)
const whole = new RegExp(`^[${letters}_][${letters}0-9_.]*$`)

/** Why `name` cannot be a defined name, as one sentence; `null` if it can. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'A name needs at least one character.'
  if (name.length > longestName) return `A name may have at most ${longestName} characters.`
  if (/\s/.test(name)) return `A name may not contain spaces; write ${name.trim().replaceAll(/\s+/g, '_') || '_'}.`
  if (!start.test(name)) return 'A name must start with a Latin letter or an underscore.'
  if (!whole.test(name)) return 'A name may contain only Latin letters, digits, underscores and dots.'
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
