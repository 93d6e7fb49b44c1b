import type { ErrorCode } from '../core/value.ts'

/** HyperFormula's own words for errors inside a function, as the end of a sentence that starts with the function. */
const inFunction: Readonly<Record<string, string>> = {
  'Address is not correct.': 'the reference points outside the sheet',
  'All x values are equal.': 'all x values are equal',
  'Argument cannot be 0.': 'an argument must not be 0',
  'Argument cannot be less than 1.': 'an argument must be at least 1',
  'Array dimensions are not compatible.': 'the shapes of the arrays do not fit each other',
  'Array dimensions mismatched.': 'the shapes of the arrays do not fit each other',
  'Cell range expected.': 'a range is needed here',
  'Cell range not allowed.': 'a single value is needed, but there is a range',
  'Cell reference expected.': 'a reference to a cell is needed',
  'Complex number expected.': 'a complex number such as "1+2i" is needed',
  'Count cannot be negative.': 'a count must not be negative',
  'Date outside of bounds.': 'the date lies outside the calendar that can be computed',
  'Empty array not allowed.': 'the result is empty',
  'Empty function argument.': 'an argument is missing',
  'Empty range not allowed.': 'the range is empty',
  'Empty-string argument not allowed.': 'an argument must not be an empty text',
  'End period needs to be at least start period.': 'the end period lies before the start period',
  'Expected formula.': 'the cell holds no formula',
  'Incorrect criterion.': 'the condition cannot be read',
  'Index out of bounds.': 'the row or column asked for lies outside the range',
  'Index too large.': 'the row or column asked for lies outside the range',
  'Invalid date.': 'this is no date',
  'Length cannot be negative.': 'a length must not be negative',
  'Length out of bounds.': 'a length is too large',
  'Mode not recognized.': 'an option is none of those allowed',
  'NaN or infinite value encountered.': 'the result is too large, or no number at all',
  'Needs at least one value.': 'at least one number is needed',
  'No default option.': 'none of the cases applies',
  'None of the conditions were met.': 'none of the conditions is met',
  'Number argument expected.': 'a number is needed',
  'Number-only range expected.': 'the range may hold numbers only',
  'Pattern not found.': 'the text searched for is not there',
  'Range needs to contain at least three elements.': 'at least three numbers are needed',
  'Range needs to contain at least two elements.': 'at least two numbers are needed',
  'Ranges need to be of equal length.': 'the ranges must have the same length',
  'Result exceeds the maximum allowed length.': 'the text is too long',
  'Resulting reference is out of the sheet.': 'the reference points outside the sheet',
  'Selector cannot exceed the number of arguments.': 'the selector is larger than the number of choices',
  'Start date needs to be earlier than end date.': 'the start date must lie before the end date',
  'String does not represent correct DateTime.': 'the text is no date or time; write dates as 2027-03-01',
  'Value cannot be coerced to number.': 'a number is needed, but there is text',
  'Value cannot be negative.': 'an argument must not be negative',
  'Value needs to be an integer.': 'an argument must be a whole number',
  'Value not found.': 'the value looked for is not there',
  'Value too large.': 'an argument is too large',
  'Value too small.': 'an argument is too small',
  'Wrong number of arguments.': 'the number of arguments is wrong',
  'Wrong order of values.': 'the arguments are in the wrong order',
  'Wrong range dimension.': 'the range has the wrong shape',
  'Wrong type of argument.': 'an argument is of the wrong kind',
}

/** The same outside of any function, where another sentence reads better. */
const outside: Readonly<Record<string, string>> = {
  'Address is not correct.': 'A reference points outside the sheet.',
  'Range spans more than one sheet.': 'A range must lie on one sheet.',
  'Sheet does not exist.': 'A reference names a sheet that does not exist.',
}

const withoutMessage: Readonly<Record<ErrorCode, string>> = {
  '#NULL!': 'Two ranges have no cell in common.',
  '#DIV/0!': 'A number is divided by zero.',
  '#VALUE!': 'A value is of the wrong kind.',
  '#REF!': 'A reference points to cells that do not exist.',
  '#NAME?': 'The formula uses a name that does not exist.',
  '#NUM!': 'The result is too large, or no number at all.',
  '#N/A': 'There is no value here.',
  '#SPILL!': 'There is no room for the result.',
  '#CALC!': 'The result would be empty.',
  '#CYCLE!': 'The cell depends on itself.',
  '#ERROR!': 'The formula cannot be computed.',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `SQRT: an argument is too small.` for an error that arose in a call of `shownName`; `undefined` leaves it as it is. */
export function callMessage(shownName: string, engineMessage: string | undefined): string | undefined {
  const rest = engineMessage === undefined ? undefined : inFunction[engineMessage]
  return rest === undefined ? undefined : `${shownName}: ${rest}.`
}

/** What a cell says about an error that no function has put into words. */
export function errorMessage(code: ErrorCode, engineMessage: string): string {
  if (engineMessage === '') return withoutMessage[code]
  const rest = inFunction[engineMessage]
  return outside[engineMessage] ?? (rest === undefined ? engineMessage : `${capital(rest)}.`)
}

/** `A, B or C`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
