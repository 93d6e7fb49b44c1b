import { type CellValue, type ErrorCode, isError } from '../core/value.ts'
import { define, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Information'

/** Numbers that Excel gives to errors; ours has more of them. */
const errorNumbers: Readonly<Partial<Record<ErrorCode, number>>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#SPILL!': 9,
  '#CALC!': 14,
}

const errorType = define({
  name: 'ERROR.TYPE',
  family,
  summary: 'A number for each kind of error: 1 #NULL!, 2 #DIV/0!, 3 #VALUE!, 4 #REF!, 5 #NAME?, 6 #NUM!, 7 #N/A.',
  params: [needed('anything', 'error_val', 'The error.')],
  evaluate: ([value]) =>
    (isError(value) ? errorNumbers[value.error] : undefined) ?? refuse('#N/A', 'the value is none of these errors'),
})

function kindNumber(value: CellValue): number {
  if (isError(value)) return 16
  return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1
}

const type = define({
  name: 'TYPE',
  family,
  summary: 'What a value is: 1 number, 2 text, 4 truth value, 16 error, 64 array.',
  params: [needed('array', 'value', 'The value.')],
  evaluate: ([values]) => (values.length > 1 || (values[0]?.length ?? 0) > 1 ? 64 : kindNumber(values[0]?.[0] ?? null)),
})

const countBlank = define({
  name: 'COUNTBLANK',
  family: 'Statistical',
  summary: 'How many cells of a range are empty or show an empty text.',
  params: [needed('array', 'range', 'The cells.')],
  evaluate: ([range]) =>
    range.reduce((sum, row) => sum + row.filter((value) => value === null || value === '').length, 0),
})

/** What can be told without looking at the computer; the words of Excel. */
const facts: ReadonlyMap<string, string> = new Map([
  ['recalc', 'Automatic'],
  ['origin', '$A:$A$1'],
])

const info = define({
  name: 'INFO',
  family,
  summary: 'What there is to know about the program.',
  params: [needed('text', 'type_text', '"recalc", how formulas are computed, or "origin", the first cell.')],
  evaluate: ([wanted]) =>
    facts.get(wanted.toLowerCase()) ?? refuse('#VALUE!', `only ${[...facts.keys()].join(' and ')} can be asked for`),
})

export const informationFunctions = [errorType, type, countBlank, info]
